package org.delhihims.server.record;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What is wanted of a whole record: these types, changed since, of these days; and which page of it. */
record EverythingQuestion(Set<String> types, Instant since, DayRange days, Place after, int count) {

    EverythingQuestion {
        types = Set.copyOf(types);
    }

    /** What the link to the page behind a place says beside what the caller said. */
    Map<String, String> nextAfter(Place end) {
        return Map.of(EverythingReader.COUNT, Integer.toString(count), EverythingReader.AFTER, end.text());
    }
}
