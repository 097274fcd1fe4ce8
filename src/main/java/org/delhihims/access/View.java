package org.delhihims.access;

import java.util.Locale;

/** How much of a record a rule of the {@link Policy} opens. */
public enum View {
    /** All of it. */
    WHOLE,
    /** Without what is not needed to find and to call the patient. */
    MASKED,
    /** Only what a resident may change by himself: how he can be reached. */
    CONTACT,
    /** Only that it is called off. */
    CANCEL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static View of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
