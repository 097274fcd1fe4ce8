package org.delhihims.scheduling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which door somebody comes to a place. Each has its own quota of a band ({@code domain.md} 3.4.2). */
public enum Channel {
    ONLINE,
    COUNTER,
    REFERRAL,
    FOLLOW_UP,
    PRIORITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
