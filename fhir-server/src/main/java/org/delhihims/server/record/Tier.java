package org.delhihims.server.record;

import java.util.Arrays;

/** The parts of a whole record, in their order. */
enum Tier {
    PATIENT(0),
    /** What was recorded of him. */
    COMPARTMENT(1),
    /** What that refers to and nobody's record is: who did it, where, with what. */
    SUPPORT(2);

    private final int number;

    Tier(int number) {
        this.number = number;
    }

    static Tier of(int number) {
        return Arrays.stream(values())
                .filter(tier -> tier.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tier " + number));
    }

    int number() {
        return number;
    }

    boolean isMatch() {
        return this != SUPPORT;
    }
}
