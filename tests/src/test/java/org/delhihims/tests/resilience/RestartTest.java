package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was answered as stored stays stored, however the server ends. Each test leaves a running server behind. */
@Tag("resilience")
final class RestartTest {

    /** A restart aims at 20 s; a build shares its machine, so it fails only when something has gone badly wrong. */
    private static final Duration RESTARTS_WITHIN = Duration.ofSeconds(Long.getLong("hims.restart.seconds", 90));

    /** How long the first write after a start may take: its definitions have been read before it comes. */
    private static final Duration WRITES_WITHIN = Duration.ofSeconds(Long.getLong("hims.first-write.seconds", 15));

    private static Hims hims;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.fresh("restart");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void anOrderlyStopEndsInTimeAndLosesNothing() {
        String name = Invented.name();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);

        hims.server().terminate();
        int exitCode = hims.server().awaitExit(ServerProcess.STOPS_WITHIN);
        hims = hims.restarted();

        // 143 is what a process answers that was asked to stop and did.
        assertThat(exitCode).isEqualTo(143);
        assertThat(hims.server().errors()).isEmpty();
        ObjectNode kept = hims.deskAt("gtb").read(patient);
        assertThat(kept.at("/name/0/text").asText()).isEqualTo(name);
        assertThat(Desk.cardOf(kept)).isEqualTo(card);
        assertThat(hims.deskAt("gtb").issueCard(patient)).isEqualTo(card);
    }

    @Test
    void aRestartAnswersSoonAndTheFirstWriterDoesNotWait() {
        hims.server().stop();
        Instant start = Instant.now();
        hims = hims.relaunched();
        hims.server().awaitMetadata();
        Duration untilFirstAnswer = Duration.between(start, Instant.now());
        hims.server().awaitReady();

        Instant writing = Instant.now();
        hims.deskAt("lok-nayak").register(Invented.name());

        Duration untilWritten = Duration.between(writing, Instant.now());
        System.out.printf(
                "restart on existing data: first answer after %d ms; first write took %d ms%n",
                untilFirstAnswer.toMillis(), untilWritten.toMillis());
        assertThat(untilFirstAnswer).isLessThan(RESTARTS_WITHIN);
        assertThat(untilWritten).isLessThan(WRITES_WITHIN);
    }

    @Test
    void aRequestThatRunsWhenTheServerIsStoppedIsAnswered() throws IOException {
        String name = Invented.name();
        try (UnfinishedRequest request =
                UnfinishedRequest.create(hims, "Patient", Records.resident(name).toString())) {
            hims.server().terminate();
            hims.server().awaitNoNewCallers();

            String answer = request.finish();

            assertThat(answer).startsWith("HTTP/1.1 201");
        }
        assertThat(hims.server().awaitExit(ServerProcess.STOPS_WITHIN)).isEqualTo(143);
        hims = hims.restarted();
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .hasSize(1);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDoneWhenTheServerIsKilled() {
        Load load = Load.of(hims, 4);
        load.awaitAcknowledged(12);

        hims.server().killForcibly();
        load.end();
        hims = hims.restarted();

        load.assertNothingLost(hims);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDoneWhenThePowerFails() {
        Load load = Load.of(hims, 4);
        load.awaitAcknowledged(12);

        hims.server().cutPower();
        load.end();
        hims = hims.restarted();

        load.assertNothingLost(hims);
    }
}
