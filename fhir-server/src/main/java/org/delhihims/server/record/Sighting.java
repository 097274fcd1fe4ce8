package org.delhihims.server.record;

import java.time.Instant;
import java.util.List;

/** What the indexes know of an Observation: when it was made, and what was observed, in every code given for it. */
record Sighting(String id, Instant from, Instant to, List<String> codes) {

    boolean isAtTheTimeOf(Sighting other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    Sighting named(String word) {
        return new Sighting(id, from, to, List.of(word));
    }
}
