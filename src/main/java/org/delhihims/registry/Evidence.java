package org.delhihims.registry;

import java.net.URI;
import java.time.LocalDate;

/** Where a row of the registry comes from, how sure it is, and when it was last compared with its source. */
public record Evidence(Certainty certainty, URI source, LocalDate checked) {

    /** How sure a row is. */
    public enum Certainty {
        /** As published at the source. */
        PUBLISHED,
        /** Derived: made from other facts, or a slip of the source corrected. */
        DERIVED,
        /** Believed, and not published at the source. */
        BELIEVED;

        static Certainty of(String mark) {
            return switch (mark) {
                case "V" -> PUBLISHED;
                case "D" -> DERIVED;
                case "B" -> BELIEVED;
                default -> throw new IllegalStateException(mark + " is not a mark of certainty");
            };
        }
    }
}
