package org.delhihims.identity;

import java.util.Set;

/**
 * A word as it is heard: its keys, the fuller form {@code voiced} with vowels in it, and whether its script writes all
 * vowels, so that a difference in them means something.
 */
record Spoken(Set<String> keys, String voiced, boolean vowelsWritten) {

    Spoken {
        keys = Set.copyOf(keys);
    }
}
