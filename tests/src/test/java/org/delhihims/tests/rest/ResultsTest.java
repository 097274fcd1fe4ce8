package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order, the size, the count and the parts of what a search answers. */
@Tag("rest")
final class ResultsTest {

    private final String family = Invented.surname();

    @ParameterizedTest
    @CsvSource({"birthdate, BCA", "-birthdate, ACB", "given, ABC", "-given, CBA", "'gender,-given', CBA"})
    void resultsComeInTheOrderAskedFor(String order, String expected, Hims hims) {
        threeWomen(hims);

        ObjectNode found = search(hims, "family", family, "_sort", order);

        assertThat(initialsIn(found)).isEqualTo(expected);
    }

    @Test
    void withoutAnOrderTheOldestRecordComesFirst(Hims hims) {
        threeWomen(hims);

        assertThat(initialsIn(search(hims, "family", family))).isEqualTo("ABC");
    }

    @Test
    void aPageHoldsAsManyAsAskedForAndPointsToTheNext(Hims hims) {
        threeWomen(hims);

        ObjectNode first = search(hims, "family", family, "_count", "2");
        ObjectNode second = hims.deskAt("gtb").follow(Json.linkOf(first, "next"));

        assertThat(initialsIn(first)).isEqualTo("AB");
        assertThat(initialsIn(second)).isEqualTo("C");
        assertThat(Json.linkOf(second, "next")).isEmpty();
        assertThat(Json.linkOf(first, "self")).contains("family=" + family);
    }

    @Test
    void aPageIsNeverLargerThanAllowed(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < 210; i++) {
            Records.post(transaction, Records.resident("Asha", family));
        }
        desk.send(transaction);

        assertThat(search(hims, "family", family).path("entry")).hasSize(20);
        assertThat(search(hims, "family", family, "_count", "5000").path("entry"))
                .hasSize(200);
    }

    @Test
    void theLargestPagesAreFollowedByTheRestToo(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String asha = hims.deskAt("lok-nayak").register(Invented.name());
        List<String> results = results(hims, asha, 450);

        for (String count : List.of("150", "199", "200", "5000")) {
            List<String> seen = walk(hims, desk.search("Observation", "patient", asha, "_count", count), page -> {});

            assertThat(seen).as("_count=" + count).containsExactlyInAnyOrderElementsOf(results);
        }
    }

    @Test
    void theLargestPagesStayTheSameWhileManyRecordsCome(Hims hims) {
        String asha = hims.deskAt("lok-nayak").register(Invented.name());
        List<String> originals = results(hims, asha, 450);

        List<String> seen = walk(
                hims,
                hims.deskAt("gtb").search("Observation", "patient", asha, "_sort", "-_lastUpdated", "_count", "200"),
                page -> results(hims, asha, 100));

        assertThat(seen).filteredOn(originals::contains).containsExactlyInAnyOrderElementsOf(originals);
    }

    @Test
    void theNumberOfResultsIsToldWhenAskedFor(Hims hims) {
        threeWomen(hims);

        assertThat(search(hims, "family", family, "_total", "accurate", "_count", "1")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_summary=count", "_count=0"})
    void theNumberAloneMayBeAskedFor(String asked, Hims hims) {
        threeWomen(hims);

        ObjectNode found = search(hims, "family", family, asked.split("=")[0], asked.split("=")[1]);

        assertThat(found.path("total").asInt()).isEqualTo(3);
        assertThat(found.path("entry")).isEmpty();
    }

    @Test
    void nothingFoundIsAnEmptyAnswer(Hims hims) {
        ObjectNode found = search(hims, "family", Invented.surname());

        assertThat(found.path("type").asText()).isEqualTo("searchset");
        assertThat(found.path("entry")).isEmpty();
    }

    @Test
    void aSummaryLeavesOutWhatIsNotOfTheSummary(Hims hims) {
        ObjectNode resident = Records.resident("Asha", family);
        resident.withArray("contact").addObject().putObject("name").put("text", "Ram " + family);
        hims.deskAt("lok-nayak").store(resident);

        JsonNode seen = only(search(hims, "family", family, "_summary", "true"));

        assertThat(seen.has("name")).isTrue();
        assertThat(seen.has("contact")).isFalse();
        assertThat(seen.at("/meta/tag").toString()).contains("SUBSETTED");
    }

    @Test
    void onlyTheElementsAskedForAreSent(Hims hims) {
        hims.deskAt("lok-nayak").store(Records.resident("Asha", family).put("gender", "female"));

        JsonNode seen = only(search(hims, "family", family, "_elements", "gender"));

        assertThat(seen.path("gender").asText()).isEqualTo("female");
        assertThat(seen.has("name")).isFalse();
        assertThat(seen.at("/meta/tag").toString()).contains("SUBSETTED");
    }

    @Test
    void aPartOfOneResourceMayBeAskedForToo(Hims hims) {
        String patient =
                hims.deskAt("lok-nayak").store(Records.resident("Asha", family).put("gender", "female"));

        ObjectNode seen = hims.deskAt("gtb").search(patient, "_elements", "gender");

        assertThat(seen.path("gender").asText()).isEqualTo("female");
        assertThat(seen.has("name")).isFalse();
    }

    @Test
    void pagesStayTheSameWhileOthersWrite(Hims hims) {
        List<String> originals = sixtyResidents(hims);

        List<String> seen = walk(hims, search(hims, "family", family, "_count", "7"), page -> {
            hims.deskAt("lok-nayak").store(Records.resident("Neha", family));
            touch(hims, "Patient/" + originals.get(page));
            touch(hims, "Patient/" + originals.get(59 - page));
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(originals);
    }

    @Test
    void pagesInAnOrderStayTheSameWhileOthersWrite(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String asha = desk.store(Records.resident("Asha", family));
        List<String> originals = sixtyResults(hims, asha);

        List<String> seen =
                walk(hims, desk.search("Observation", "patient", asha, "_sort", "-date", "_count", "7"), page -> {
                    ObjectNode newer = Records.haemoglobin(asha, "lok-nayak", "9.9");
                    desk.store(newer.put("effectiveDateTime", "2026-09-" + (10 + page)));
                    touch(hims, "Observation/" + originals.get(page));
                    touch(hims, "Observation/" + originals.get(59 - page));
                });

        assertThat(seen).doesNotHaveDuplicates().containsAll(originals);
    }

    @Test
    void pagesInAnOrderStayTheSameWhileOthersRegister(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String asha = desk.store(Records.resident("Asha", family));
        List<String> originals = sixtyResults(hims, asha);

        List<String> seen =
                walk(hims, desk.search("Observation", "patient", asha, "_sort", "-date", "_count", "7"), page -> {
                    ObjectNode newer = Records.haemoglobin(asha, "lok-nayak", "9.9");
                    desk.store(newer.put("effectiveDateTime", "2026-09-" + (10 + page)));
                });

        assertThat(seen).doesNotHaveDuplicates().containsAll(originals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-date", "date", "-_lastUpdated", "status,-date"})
    void pagesStayTheSameWhileEightWrite(String sort, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String asha = desk.store(Records.resident("Asha", family));
        List<String> originals = sixtyResults(hims, asha);
        AtomicBoolean walking = new AtomicBoolean(true);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        AtomicInteger written = new AtomicInteger();

        List<String> seen;
        try {
            for (int i = 0; i < 8; i++) {
                writers.execute(() -> {
                    while (walking.get()) {
                        ObjectNode newer = Records.haemoglobin(asha, "lok-nayak", "9.9");
                        String day = "2026-09-%02d".formatted(1 + written.incrementAndGet() % 28);
                        desk.store(newer.put("effectiveDateTime", day));
                    }
                });
            }
            ObjectNode first = sort.isEmpty()
                    ? desk.search("Observation", "patient", asha, "_count", "7")
                    : desk.search("Observation", "patient", asha, "_sort", sort, "_count", "7");
            seen = walkUntil(hims, first, originals);
        } finally {
            walking.set(false);
            writers.shutdown();
        }

        assertThat(seen).containsOnlyOnceElementsOf(originals);
        assertThat(written.get()).isGreaterThan(20);
    }

    /** Goes from page to page until all of these have been seen, or there are no more. */
    private static List<String> walkUntil(Hims hims, ObjectNode first, List<String> wanted) {
        List<String> seen = new ArrayList<>();
        ObjectNode page = first;
        while (true) {
            seen.addAll(Json.idsIn(page));
            String next = Json.linkOf(page, "next");
            if (next.isEmpty() || seen.containsAll(wanted)) {
                return seen;
            }
            page = hims.deskAt("gtb").follow(next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10001", "-1", "all", "99999999999"})
    void aSearchIsNotPagedWithoutEnd(String offset, Hims hims) {
        Refused.with(400, hims.at("gtb").queryParam("_offset", offset).get("/Patient"));
    }

    private interface Meanwhile {
        void onPage(int page);
    }

    private static List<String> walk(Hims hims, ObjectNode first, Meanwhile others) {
        List<String> seen = new ArrayList<>(Json.idsIn(first));
        ObjectNode page = first;
        for (int number = 0; !Json.linkOf(page, "next").isEmpty(); number++) {
            assertThat(number).as("pages").isLessThan(30);
            others.onPage(number);
            page = hims.deskAt("gtb").follow(Json.linkOf(page, "next"));
            seen.addAll(Json.idsIn(page));
        }
        return seen;
    }

    private List<String> sixtyResidents(Hims hims) {
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < 60; i++) {
            Records.post(transaction, Records.resident("Asha", family));
        }
        return stored(hims, transaction, "Patient");
    }

    private static List<String> sixtyResults(Hims hims, String patient) {
        return results(hims, patient, 60);
    }

    private static List<String> results(Hims hims, String patient, int many) {
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < many; i++) {
            ObjectNode result = Records.haemoglobin(patient, "lok-nayak", "9.4");
            // Ten of them on each of six days, so that the order has ties.
            Records.post(transaction, result.put("effectiveDateTime", "2026-07-1" + i / 10 % 6));
        }
        return stored(hims, transaction, "Observation");
    }

    private static List<String> stored(Hims hims, ObjectNode transaction, String type) {
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : hims.deskAt("lok-nayak").send(transaction).path("entry")) {
            ids.add(entry.at("/response/location").asText().replaceFirst(".*" + type + "/([^/]+)/_history.*", "$1"));
        }
        return ids;
    }

    private static void touch(Hims hims, String reference) {
        hims.at("lok-nayak")
                .contentType("application/json-patch+json")
                .body("[{\"op\": \"add\", \"path\": \"/language\", \"value\": \"hi\"}]")
                .patch("/" + reference)
                .then()
                .statusCode(200);
    }

    private void threeWomen(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(woman("Asha", "1995-05-05"));
        desk.store(woman("Bina", "1987-08-14"));
        desk.store(woman("Chitra", "1990-01-01"));
    }

    private ObjectNode woman(String given, String birthDate) {
        String gender = given.equals("Asha") ? "other" : "female";
        return Records.resident(given, family).put("gender", gender).put("birthDate", birthDate);
    }

    private static ObjectNode search(Hims hims, String... parameters) {
        return hims.deskAt("gtb").search("Patient", parameters);
    }

    private static JsonNode only(ObjectNode found) {
        assertThat(found.path("entry")).hasSize(1);
        return found.at("/entry/0/resource");
    }

    private static String initialsIn(ObjectNode found) {
        StringBuilder initials = new StringBuilder();
        Json.resourcesIn(found)
                .forEach(resource ->
                        initials.append(resource.at("/name/0/given/0").asText().charAt(0)));
        return initials.toString();
    }
}
