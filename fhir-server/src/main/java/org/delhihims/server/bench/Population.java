package org.delhihims.server.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What the base is known to hold, and may therefore be asked for. */
record Population(
        List<String> ids,
        List<Numbered> cards,
        List<Numbered> numbers,
        List<Named> names,
        List<Series> series,
        List<String> codes) {

    /** A Patient known by an identifier, as a token search names it: {@code system|value}. */
    record Numbered(String id, String system, String value) {

        String token() {
            return system + "|" + value;
        }
    }

    record Named(String family, String given) {}

    /** A question about a Patient's Observations, and how many entries the first page of its answer has. */
    record Series(String patient, String parameter, String token, int entries) {}

    Population {
        ids = List.copyOf(ids);
        cards = List.copyOf(cards);
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
        series = List.copyOf(series);
        codes = List.copyOf(codes);
    }

    static <T> T anyOf(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
