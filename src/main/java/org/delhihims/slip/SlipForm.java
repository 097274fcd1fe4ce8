package org.delhihims.slip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a slip is given out. */
public enum SlipForm {
    /** A page of A5, in both languages. */
    A5,
    /** A roll of 80 mm, in one language. */
    THERMAL,
    /** One short message, in one language. */
    TEXT,
    /** What the QR code says and nothing else, for an app that draws it on the resident's phone. */
    CODE;

    /** By its code: a5, thermal, text or code. */
    public static Optional<SlipForm> of(String code) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
