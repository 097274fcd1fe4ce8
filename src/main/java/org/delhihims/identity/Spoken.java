package org.delhihims.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A word as it is heard: its keys, the fuller form {@code voiced} with vowels in it, and whether its script writes all
 * vowels, so that a difference in them means something.
 */
record Spoken(NavigableSet<String> keys, String voiced, boolean vowelsWritten) {

    static Spoken of(Collection<String> keys, String voiced, boolean vowelsWritten) {
        return new Spoken(Collections.unmodifiableNavigableSet(new TreeSet<>(keys)), voiced, vowelsWritten);
    }

    /** Whether the vowels before the first consonant may be the same: those of Asha and Usha are not. */
    boolean mayBeginAs(Spoken other) {
        String vowels = firstVowels();
        String its = other.firstVowels();
        return vowels.equals(its) || its.chars().anyMatch(vowel -> vowels.indexOf(vowel) >= 0);
    }

    private String firstVowels() {
        int end = 0;
        while (end < voiced.length() && Character.isLowerCase(voiced.charAt(end))) {
            end++;
        }
        return voiced.substring(0, end);
    }
}
