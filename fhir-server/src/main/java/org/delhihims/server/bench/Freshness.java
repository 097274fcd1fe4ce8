package org.delhihims.server.bench;

import java.io.IOException;

/**
 * Whether a search finds what was written just before it. Each try searches once while there is nothing to find, writes, and
 * searches again with the same words, as a clerk does who registers whom he did not find.
 */
record Freshness(int asked, int stale) {

    private static final int TRIES = 10;

    static Freshness of(Endpoint endpoint) throws IOException {
        int stale = 0;
        try (Caller caller = endpoint.call()) {
            for (int i = 0; i < TRIES; i++) {
                stale += isStale(caller) ? 1 : 0;
            }
        }
        return new Freshness(TRIES, stale);
    }

    private static boolean isStale(Caller caller) throws IOException {
        String patient = Dossier.registerWith(caller);
        Request search = LastTwenty.of(
                patient, "category", "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs");
        caller.ask(search).require(200);

        String written = caller.ask(Request.post("Observation", Dossier.temperature("Patient/" + patient)))
                .require(201)
                .createdId();

        return !caller.ask(search).require(200).body().contains('"' + written + '"');
    }
}
