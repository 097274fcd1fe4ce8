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

    /** In a shorter word one slip leaves nothing to know it by. */
    private static final int SHORTEST_WITH_SLIP = 3;

    /** Consonants alone say less: two of four letters of a key may be chance. */
    private static final int SHORTEST_KEY_WITH_SLIP = 4;

    static Likeness of(Spoken one, Spoken other) {
        boolean vowelsWritten = one.vowelsWritten() && other.vowelsWritten();
        if (one.keys().stream().anyMatch(other.keys()::contains)) {
            int vowels = vowelsWritten ? EditDistance.between(one.voiced(), other.voiced()) : 1;
            boolean beginAlike = !vowelsWritten || one.mayBeginAs(other);
            return vowels == 0 ? EQUAL : vowels == 1 && beginAlike ? SOUND : NEAR;
        }
        boolean slip = vowelsWritten
                ? isSlip(one.voiced(), other.voiced(), SHORTEST_WITH_SLIP)
                        || keysMaySlip(one, other, SHORTEST_KEY_WITH_SLIP)
                : keysMaySlip(one, other, SHORTEST_WITH_SLIP);
        return slip ? NEAR : NONE;
    }

    private static boolean keysMaySlip(Spoken one, Spoken other, int shortest) {
        return one.keys().stream().anyMatch(key -> other.keys().stream().anyMatch(its -> isSlip(key, its, shortest)));
    }

    private static boolean isSlip(String one, String other, int shortest) {
        int longer = Math.max(one.length(), other.length());
        return longer >= shortest
                && longer - Math.min(one.length(), other.length()) <= 1
                && EditDistance.between(one, other) == 1;
    }
}
