package org.delhihims.identity;

/** How alike two words are, the most alike first. */
enum Likeness {
    /** They sound the same, vowels included. */
    EQUAL,
    /** They have a key in common, and what is known of the vowels differs little. */
    SOUND,
    /** One may be a slip for the other. */
    NEAR,
    NONE;

    private static final int SHORTEST_WITH_SLIP = 4;

    static Likeness of(Spoken one, Spoken other) {
        boolean vowelsWritten = one.vowelsWritten() && other.vowelsWritten();
        if (one.keys().stream().anyMatch(other.keys()::contains)) {
            int vowels = vowelsWritten ? EditDistance.between(one.voiced(), other.voiced()) : 1;
            return vowels == 0 ? EQUAL : vowels == 1 ? SOUND : NEAR;
        }
        if (vowelsWritten) {
            return isSlip(one.voiced(), other.voiced()) ? NEAR : NONE;
        }
        boolean slip = one.keys().stream().anyMatch(key -> other.keys().stream().anyMatch(its -> isSlip(key, its)));
        return slip ? NEAR : NONE;
    }

    private static boolean isSlip(String one, String other) {
        return Math.max(one.length(), other.length()) >= SHORTEST_WITH_SLIP && EditDistance.between(one, other) == 1;
    }
}
