package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.Bench;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the guards and the audit cost a look-up by card: the packaged server beside the same without them, in turns. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=GuardCostTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class GuardCostTest {

    private static final String WORKLOAD = "card look-up";
    private static final double AT_LEAST = 0.85;
    private static final int TURNS = 5;

    @Test
    void guardsAndAuditCostLittle() throws IOException {
        Path classes = Path.of("..", "fhir-server", "target", "test-classes").toAbsolutePath();
        try (Hims whole = Hims.demo("guarded");
                Hims bare = Hims.demo(
                        "unguarded",
                        ServerProcess.BESIDE + classes,
                        "--spring.main.sources=org.delhihims.bench.WithoutGuards")) {
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                boolean isFirst = turn == 0;
                double withGuards = lookUpsPerSecond(whole, isFirst);
                double without = lookUpsPerSecond(bare, isFirst);
                System.out.printf(
                        "turn %d: %.0f/s with guards and audit, %.0f/s without: %.3f%n",
                        turn, withGuards, without, withGuards / without);
                if (!isFirst) {
                    ratios.add(withGuards / without);
                }
            }
            double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
            System.out.printf("median ratio %.3f%n", median);
            assertThat(median).isGreaterThanOrEqualTo(AT_LEAST);
        }
    }

    private static double lookUpsPerSecond(Hims hims, boolean isFirst) throws IOException {
        Path report = Files.createTempFile("guard-cost-", ".json");
        Bench bench = Bench.of(
                hims,
                "--only=" + WORKLOAD,
                "--connections=4",
                "--seconds=8",
                "--seed-residents=" + (isFirst ? 100 : 0),
                "--json=" + report);
        assertThat(bench.exitCode()).as(bench.table() + bench.progress()).isZero();
        for (JsonNode row : Json.read(Files.readString(report)).path("rows")) {
            if (row.path("workload").asText().equals(WORKLOAD)) {
                return row.path("perSecond").asDouble();
            }
        }
        throw new IllegalStateException("no " + WORKLOAD + " in " + bench.table());
    }
}
