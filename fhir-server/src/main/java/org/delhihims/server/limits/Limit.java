package org.delhihims.server.limits;

import java.util.Locale;

/** What is counted. The settings below {@code hims.limits} have these names, in lower case and with dashes. */
public enum Limit {
    LOGIN_PER_ADDRESS,
    LOGIN_PER_ACCOUNT,
    CODE_PER_PHONE,
    TOKEN_PER_CLIENT,
    HOSPITAL_SYSTEM_SECOND,
    HOSPITAL_SYSTEM_MINUTE,
    SEARCH_PER_USER,
    CARD_LOOKUP_PER_USER_MINUTE,
    CARD_LOOKUP_PER_USER_HOUR,
    CARD_MISS_PER_USER,
    BREAK_GLASS_PER_USER;

    /** The name of its setting. */
    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
