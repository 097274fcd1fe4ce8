package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delhihims.tests.Bench;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator measures the server. How fast it is, is no matter of this test. */
@Tag("journey")
final class BenchTest {

    private static final List<String> FLOORS =
            List.of("floor: one row read", "floor: one row written", "floor: 60 rows written");
    private static final List<String> WORKLOADS = List.of(
            "card look-up",
            "identifier search",
            "read",
            "last 20 observations",
            "$everything",
            "name search",
            "population by code",
            "population by age",
            "create observation",
            "update if match",
            "ingest of 60");

    @Test
    void everyWorkloadIsMeasuredBesideItsFloor(Hims hims, @TempDir Path folder) throws IOException {
        Path json = folder.resolve("bench.json");

        Bench bench = Bench.of(
                hims,
                "--seed-residents",
                "5",
                "--connections",
                "2",
                "--seconds",
                "1",
                "--warmup",
                "0",
                "--rounds",
                "1",
                "--json",
                json.toString());

        assertThat(bench.exitCode()).as(bench.table() + bench.progress()).isZero();
        ObjectNode report = Json.read(Files.readString(json));
        assertThat(report.path("notOffered")).isEmpty();
        List<JsonNode> rows = Json.listOf(report.path("rows"));
        assertThat(rows)
                .extracting(row -> row.path("workload").asText())
                .containsAll(FLOORS)
                .containsAll(WORKLOADS);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("errors").asInt()).isZero();
            assertThat(row.path("answers").asInt()).isPositive();
            assertThat(row.path("timesFloor").asDouble()).isPositive();
            assertThat(row.path("p99Millis").asDouble())
                    .isGreaterThanOrEqualTo(row.path("p50Millis").asDouble());
            assertThat(bench.table()).contains(row.path("workload").asText());
        });
        assertThat(report.at("/freshness/asked").asInt()).isPositive();
        assertThat(report.at("/freshness/stale").asInt()).isZero();
    }

    @Test
    void whoDoesNotSayWhoHeIsMeasuresNothing(Hims hims) {
        Bench bench = Bench.run("--base", hims.address());

        assertThat(bench.exitCode()).isEqualTo(1);
        assertThat(bench.progress()).contains("401", "--client-id", "--key");
        assertThat(bench.table()).isEmpty();
    }

    @Test
    void anotherMachineIsNotLoadedByMistake() {
        Bench bench = Bench.run("--base", "http://192.0.2.1:8080/fhir");

        assertThat(bench.exitCode()).isEqualTo(2);
        assertThat(bench.progress()).contains("is not this machine", "--remote");
        assertThat(bench.table()).isEmpty();
    }
}
