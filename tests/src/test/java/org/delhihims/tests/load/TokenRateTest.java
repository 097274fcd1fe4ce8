package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.rest.opd.Clinic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many tokens a second the counters of the state get from one server with policy and audit on, how long a token takes at the peak
 * of the state, and how long one poll of a board takes. Each token is one for another person and clinic, and none may come twice. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=TokenRateTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class TokenRateTest {

    private static final int CALLERS = 16;
    private static final int CLINICS = 40;
    private static final int RESIDENTS = Integer.getInteger("token.residents", 1_000);
    private static final int PLACES = 240_000;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("token.warm", 40));
    private static final Duration MEASURED = Duration.ofSeconds(30);
    /** {@code domain.md} 2.4: the peak of the state, in tokens a second. */
    private static final int PEAK = 50;

    private static final Pattern NUMBER = Pattern.compile("\"valueString\":\\s*\"([0-9]+-[0-9]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void tokensAreIssuedFasterThanTheStateAsks() {
        try (Hims hims = Hims.demo(
                "tokens",
                ServerProcess.LONG_LIVED,
                "--hims.opd.bookable-days=1",
                "--hims.limits.hospital-system-second=100000/1s",
                "--hims.limits.hospital-system-minute=10000000/1m")) {
            List<Clinic> clinics = IntStream.range(0, CLINICS)
                    .mapToObj(number -> Clinic.with(hims, PLACES, 0))
                    .toList();
            List<String> residents = AtOnce.callers(
                            CALLERS,
                            caller -> IntStream.range(0, RESIDENTS / CALLERS)
                                    .mapToObj(number -> hims.deskAt("lok-nayak").register(Invented.name()))
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            System.out.printf("%d clinics, %d residents%n", clinics.size(), residents.size());
            run(hims, clinics, residents, WARM_UP, Pace.fastest());
            Run run = run(hims, clinics, residents, MEASURED, Pace.fastest());
            System.out.println("As fast as it goes: " + run.told());
            Run peak = run(hims, clinics, residents, MEASURED, Pace.of(PEAK));
            System.out.println("At the peak of the state: " + peak.told());
            double[] polls = polls(clinics);
            System.out.printf(
                    "$queue-status p50 %.2f ms, p99 %.2f ms%n",
                    polls[polls.length / 2], polls[polls.length * 99 / 100]);
            assertThat(run.numbers()).hasSize(run.millis().length);
            assertThat(peak.numbers()).hasSize(peak.millis().length).doesNotContainAnyElementsOf(run.numbers());
        }
    }

    private record Run(double perSecond, double[] millis, Set<String> numbers) {

        String told() {
            return "%d tokens, %.0f a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
                    .formatted(millis.length, perSecond, percentile(50), percentile(95), percentile(99));
        }

        double percentile(int percent) {
            return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    /** When somebody comes who does not wait for the one before: a token is late from that moment on. */
    private record Pace(long nanosBetween, AtomicInteger came) {

        static Pace fastest() {
            return new Pace(0, new AtomicInteger());
        }

        static Pace of(int perSecond) {
            return new Pace(1_000_000_000L / perSecond, new AtomicInteger());
        }

        /** Waits until the next comes, and answers when that is. */
        long next(long begin) {
            if (nanosBetween == 0) {
                return System.nanoTime();
            }
            long moment = begin + came.getAndIncrement() * nanosBetween;
            LockSupport.parkNanos(moment - System.nanoTime());
            return moment;
        }
    }

    private Run run(Hims hims, List<Clinic> clinics, List<String> residents, Duration lasting, Pace pace) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        long begin = System.nanoTime();
        try {
            List<CompletableFuture<List<Answer>>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(
                            () -> callUntil(begin, lasting, pace, hims, clinics, residents), callers))
                    .toList();
            List<Answer> answers =
                    calls.stream().flatMap(call -> call.join().stream()).toList();
            double perSecond = answers.size() * 1e9 / (System.nanoTime() - begin);
            Set<String> numbers = new HashSet<>();
            answers.forEach(answer -> numbers.add(answer.number()));
            return new Run(
                    perSecond,
                    answers.stream().mapToDouble(Answer::millis).sorted().toArray(),
                    numbers);
        } finally {
            callers.shutdownNow();
        }
    }

    private record Answer(double millis, String number) {}

    private List<Answer> callUntil(
            long begin, Duration lasting, Pace pace, Hims hims, List<Clinic> clinics, List<String> residents) {
        List<Answer> answers = new ArrayList<>();
        String authorization = hims.authorization();
        long due = pace.next(begin);
        while (due - begin < lasting.toNanos()) {
            int number = next.getAndIncrement();
            Clinic clinic = clinics.get(number % clinics.size());
            String resident = residents.get(number / clinics.size() % residents.size());
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(hims.address() + "/" + clinic.service() + "/$issue-token"))
                    .header("Authorization", authorization)
                    .header("Content-Type", Hims.FHIR_JSON)
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"resourceType": "Parameters", "parameter": [
                              {"name": "patient", "valueReference": {"reference": "%s"}},
                              {"name": "identifier", "valueIdentifier": {"value": "%d"}}]}""".formatted(resident, number)))
                    .build();
            HttpResponse<String> response = send(request);
            double millis = (System.nanoTime() - due) / 1e6;
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            Matcher token = NUMBER.matcher(response.body());
            assertThat(token.find()).as(response.body()).isTrue();
            answers.add(new Answer(millis, token.group(1)));
            due = pace.next(begin);
        }
        return answers;
    }

    private double[] polls(List<Clinic> clinics) {
        Clinic clinic = clinics.get(0);
        HttpRequest poll = HttpRequest.newBuilder(
                        URI.create(clinic.hims().address() + "/" + clinic.service() + "/$queue-status"))
                .build();
        double[] millis = new double[1_000];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            assertThat(send(poll).statusCode()).isEqualTo(200);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
