package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the guards and the audit cost a look-up by card: the packaged server beside the same without them, in turns. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=GuardCostTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class GuardCostTest {

    private static final double AT_LEAST = 0.85;
    private static final int CALLERS = 16;
    private static final int RESIDENTS = 200;
    private static final int TURNS = 9;

    /** For each of the two, until the JVM has compiled what it will. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final Duration TURN = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void guardsAndAuditCostLittle() {
        Path classes = Path.of("..", "fhir-server", "target", "test-classes").toAbsolutePath();
        try (Hims whole = Hims.demo("guarded", ServerProcess.LONG_LIVED);
                Hims bare = Hims.demo(
                        "unguarded",
                        ServerProcess.LONG_LIVED,
                        ServerProcess.BESIDE + classes,
                        "--spring.main.sources=org.delhihims.bench.WithoutGuards")) {
            List<String> ofWhole = cards(whole);
            List<String> ofBare = cards(bare);
            perSecond(whole, ofWhole, WARM_UP);
            perSecond(bare, ofBare, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                double withGuards = perSecond(whole, ofWhole, TURN);
                double without = perSecond(bare, ofBare, TURN);
                ratios.add(withGuards / without);
                System.out.printf(
                        "turn %d: %.0f/s with guards and audit, %.0f/s without: %.3f%n",
                        turn, withGuards, without, withGuards / without);
            }
            double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
            System.out.printf("median ratio %.3f%n", median);
            assertThat(median).isGreaterThanOrEqualTo(AT_LEAST);
        }
    }

    private static List<String> cards(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        return IntStream.range(0, RESIDENTS)
                .mapToObj(number -> desk.register(Invented.name()))
                .map(patient -> {
                    desk.issueCard(patient);
                    return Desk.cardOf(desk.read(patient));
                })
                .toList();
    }

    private static HttpRequest lookUp(Hims hims, String card) {
        return HttpRequest.newBuilder(URI.create(hims.address() + "/Patient/$card-lookup"))
                .header("Authorization", hims.authorization())
                .header("Content-Type", Hims.FHIR_JSON)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"resourceType": "Parameters", "parameter": [{"name": "card", "valueString": "%s"}]}""".formatted(card)))
                .build();
    }

    private double perSecond(Hims hims, List<String> cards, Duration lasting) {
        List<HttpRequest> requests =
                cards.stream().map(card -> lookUp(hims, card)).toList();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        long begin = System.nanoTime();
        long end = begin + lasting.toNanos();
        try {
            List<CompletableFuture<Integer>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> callUntil(end, caller, requests), callers))
                    .toList();
            int answered = calls.stream().mapToInt(CompletableFuture::join).sum();
            return answered * 1e9 / (System.nanoTime() - begin);
        } finally {
            callers.shutdownNow();
        }
    }

    private int callUntil(long end, int caller, List<HttpRequest> requests) {
        int answered = 0;
        while (System.nanoTime() < end) {
            HttpRequest request = requests.get((caller + answered * CALLERS) % requests.size());
            try {
                assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode())
                        .isEqualTo(200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            answered++;
        }
        return answered;
    }
}
