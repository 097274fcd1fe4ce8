package org.delhihims.paper;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name as it can be printed: in the holder's own letters, and under it in Latin ones. Where no font has the own
 * letters the Latin spelling stands alone.
 */
record PrintedName(String first, Optional<String> second) {

    static PrintedName of(String name, @Nullable String latinName, Shaper shaper) {
        if (latinName == null || latinName.isBlank() || latinName.equals(name)) {
            return new PrintedName(name, Optional.empty());
        }
        return shaper.canPrint(name)
                ? new PrintedName(name, Optional.of(latinName))
                : new PrintedName(latinName, Optional.empty());
    }
}
