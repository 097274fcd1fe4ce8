package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.LoaderProcess;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long {@code $match} takes among many residents, beside a search by name and birth date in turns. The number of residents
 * is {@code -Dmatch.residents}, 100,000 if nothing is said. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=MatchTimesTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class MatchTimesTest {

    private static final int RESIDENTS = Integer.getInteger("match.residents", 100_000);
    private static final int ASKED = 1_000;
    private static final int WARM_UP = 300;
    private static final int WHOLE_DATE = "2000-01-01".length();
    private static final int SMALL = 3;
    private static final int PARCEL = 10_000;
    private static final Duration GENERATED_WITHIN = Duration.ofMinutes(10);

    @Test
    void somebodyIsFoundAmongMany() throws IOException {
        Path folder = LoaderProcess.freshFolder("match");
        try (Hims hims = Hims.demo("match", ServerProcess.LONG_LIVED)) {
            List<JsonNode> people = load(hims, folder);
            List<Double> matches = new ArrayList<>();
            List<Double> searches = new ArrayList<>();
            int found = 0;
            for (int i = 0; i < people.size(); i++) {
                JsonNode person = people.get(i);
                double match = millis(person, one -> match(hims, one));
                double search = millis(person, one -> search(hims, one));
                if (i >= WARM_UP) {
                    matches.add(match);
                    searches.add(search);
                }
                found += isFound(match(hims, person), person) ? 1 : 0;
            }
            System.out.printf("found %d of %d%n", found, people.size());
            print("$match", matches);
            print("search by name and birth date", searches);
            assertThat(found).isGreaterThanOrEqualTo(people.size() * 95 / 100);
        }
    }

    private static List<JsonNode> load(Hims hims, Path folder) throws IOException {
        Path all = folder.resolve("all");
        ServerProcess.run(GENERATED_WITHIN, "generate", "--residents=" + RESIDENTS, "--out=" + all);
        List<JsonNode> people = new ArrayList<>();
        int step = RESIDENTS / (ASKED + WARM_UP);
        try (BufferedReader lines = Files.newBufferedReader(all.resolve("Patient.ndjson"))) {
            for (int loaded = 0; loaded < RESIDENTS; loaded += PARCEL) {
                List<String> parcel = lines.lines().limit(PARCEL).toList();
                Path patients = Files.write(folder.resolve("patients-" + loaded + ".ndjson"), parcel);
                try (LoaderProcess loader = LoaderProcess.start(folder, hims, patients.toString())) {
                    assertThat(loader.awaitExit()).as(loader.output()).isZero();
                }
                System.out.printf("%d of %d residents loaded%n", loaded + parcel.size(), RESIDENTS);
                for (int i = 0; i < parcel.size(); i += step) {
                    JsonNode person = Json.read(parcel.get(i));
                    if (canBeNamed(person)) {
                        people.add(person);
                    }
                }
            }
        }
        return people;
    }

    /** A birth year alone names nobody, and a name says nothing of a small child: those are asked for by a number. */
    private static boolean canBeNamed(JsonNode person) {
        String birthDate = person.path("birthDate").asText();
        return birthDate.length() == WHOLE_DATE
                && LocalDate.parse(birthDate)
                        .isBefore(LocalDate.now(ZoneId.of("Asia/Kolkata")).minusYears(SMALL));
    }

    private static double millis(JsonNode person, Function<JsonNode, Response> question) {
        long begin = System.nanoTime();
        Response response = question.apply(person);
        double millis = (System.nanoTime() - begin) / 1e6;
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return millis;
    }

    /** As a clerk types somebody: the name in Latin letters, the birth date, the phone. */
    private static Response match(Hims hims, JsonNode person) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode().put("resourceType", "Patient");
        asked.putArray("name").add(latin(person));
        asked.set("gender", person.path("gender"));
        asked.set("birthDate", person.path("birthDate"));
        asked.set("telecom", person.path("telecom"));
        return hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"resource\", \"resource\": %s}]}"
                        .formatted(asked))
                .post("/Patient/$match");
    }

    private static Response search(Hims hims, JsonNode person) {
        return hims.at("lok-nayak")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", latin(person).at("/given/0").asText())
                .formParam("birthdate", person.path("birthDate").asText())
                .post("/Patient/_search");
    }

    private static JsonNode latin(JsonNode person) {
        JsonNode second = person.at("/name/1");
        return second.isMissingNode() ? person.at("/name/0") : second;
    }

    private static boolean isFound(Response answer, JsonNode person) {
        return answer.asString().contains("Patient/" + person.path("id").asText());
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-32s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, mean %.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).average().orElse(0));
    }
}
