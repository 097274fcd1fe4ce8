package org.delhihims.server.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The record of one invented Patient as a transaction of sixty entries: himself, six visits, five diagnoses, 24 results of
 * the laboratory and 24 vital signs. Any FHIR server takes it, and ours finds nothing in it to refuse.
 */
final class Dossier {

    static final int ENTRIES = 60;

    private static final List<String> DIAGNOSES = List.of("E11", "I10", "J45", "A90", "K29");

    private static final int VISITS = 6;
    private static final int TIMES = 6;
    private static final String DAY = "2026-01-02";

    private Dossier() {}

    /** The hospital that sends it, which a server other than ours is told first. */
    static String hospitalOf(Caller caller) throws IOException {
        if (caller.ask(Request.get("Organization/lok-nayak")).status() == 200) {
            return "Organization/lok-nayak";
        }
        Answer created = caller.ask(Request.post("Organization", """
                {"resourceType":"Organization","name":"Hospital of a load measurement"}"""));
        return "Organization/" + created.require(201).createdId();
    }

    /** Registers a Patient without a record, and answers his id. */
    static String registerWith(Caller caller) throws IOException {
        return caller.ask(Request.post("Patient", Papers.patient()))
                .require(201)
                .createdId();
    }

    static String temperature(String patient) {
        return Papers.observation(Measure.TEMPERATURE, patient, "", DAY);
    }

    static String bundle(String hospital) {
        String patient = "urn:uuid:" + UUID.randomUUID();
        List<String> visits = Stream.generate(() -> "urn:uuid:" + UUID.randomUUID())
                .limit(VISITS)
                .toList();
        LocalDate first = LocalDate.of(2016, 1, 1).plusDays(random().nextInt(3000));
        Stream<String> entries = Stream.of(
                        Stream.of(entry(patient, "Patient", Papers.patient())),
                        IntStream.range(0, VISITS)
                                .mapToObj(i -> entry(
                                        visits.get(i),
                                        "Encounter",
                                        Papers.visit(patient, hospital, first.plusDays(30L * i)))),
                        DIAGNOSES.stream()
                                .map(code ->
                                        entry("", "Condition", Papers.diagnosis(patient, visits.get(0), code, first))),
                        Arrays.stream(Measure.values())
                                .flatMap(measure -> IntStream.range(0, TIMES)
                                        .mapToObj(i -> entry(
                                                "",
                                                "Observation",
                                                Papers.observation(
                                                        measure,
                                                        patient,
                                                        visits.get(i % VISITS),
                                                        first.plusDays(30L * i).toString())))))
                .flatMap(part -> part);
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + entries.collect(Collectors.joining(",\n"))
                + "]}";
    }

    static String entry(String placeholder, String type, String resource) {
        String fullUrl = placeholder.isEmpty() ? "" : "\"fullUrl\":\"" + placeholder + "\",";
        return "{%s\"resource\":%s,\"request\":{\"method\":\"POST\",\"url\":\"%s\"}}"
                .formatted(fullUrl, resource, type);
    }

    private static ThreadLocalRandom random() {
        return ThreadLocalRandom.current();
    }
}
