package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.delhihims.tests.Database;
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
    void anOrderlyStopEndsInTimeAnswersWhatItHadBegunAndLosesNothing() throws IOException {
        String name = Invented.name();
        String late = Invented.name();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);
        try (UnfinishedRequest request =
                UnfinishedRequest.create(hims, "Patient", Records.resident(late).toString())) {
            hims.server().terminate();
            hims.server().awaitNoNewCallers();

            String answer = request.finish();

            assertThat(answer).startsWith("HTTP/1.1 201");
        }
        // 143 is what a process answers that was asked to stop and did.
        assertThat(hims.server().awaitExit(ServerProcess.STOPS_WITHIN)).isEqualTo(143);
        assertThat(hims.server().errors()).isEmpty();
        hims = hims.restarted();

        ObjectNode kept = hims.deskAt("gtb").read(patient);
        assertThat(kept.at("/name/0/text").asText()).isEqualTo(name);
        assertThat(Desk.cardOf(kept)).isEqualTo(card);
        assertThat(hims.deskAt("gtb").issueCard(patient)).isEqualTo(card);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", late)))
                .hasSize(1);
    }

    @Test
    void numbersThatAnEarlierVersionKeptInClearAreMarkedAtTheStart() {
        String card = Invented.cardNumber();
        String phone = Invented.mobile();
        ObjectNode resident = Records.residentWithCard(Invented.name(), card);
        resident.withArray("telecom").addObject().put("system", "phone").put("value", phone);
        String patient = hims.deskAt("lok-nayak").store(resident);
        String inClear = hims.deskAt("lok-nayak").read(patient).toString();
        String row = "(select res_id from hfj_resource where fhir_id = '%s')".formatted(patient.substring(8));
        Database.of(hims)
                .run(
                        "update hims.health_card set number = '%s' where resident_id = '%s'"
                                .formatted(card, patient.substring(8)),
                        tokenInClear(card, Records.CARD, row),
                        tokenInClear(phone, "phone", row),
                        "update hfj_res_ver set res_text_vc = '%s' where res_id = %s".formatted(inClear, row),
                        "delete from hims.flyway_schema_history where version = '15'");
        assertThat(Database.of(hims).tablesThatHold(card)).hasSize(3);

        hims.server().stop();
        hims = hims.restarted();

        assertThat(Database.of(hims).tablesThatHold(card)).isEmpty();
        assertThat(Database.of(hims).tablesThatHold(phone)).containsExactly("public.hfj_res_ver");
        Desk desk = hims.deskAt("gtb");
        assertThat(Desk.cardOf(desk.read(patient))).isEqualTo(card);
        assertThat(desk.issueCard(patient)).isEqualTo(card);
        assertThat(Json.referencesIn(desk.search("Patient", "identifier", Records.CARD + "|" + card)))
                .containsExactly(patient);
        assertThat(Json.referencesIn(desk.search("Patient", "phone", phone))).containsExactly(patient);
    }

    private static String tokenInClear(String value, String system, String row) {
        return "update hfj_spidx_token set sp_value = '%s', hash_value = 1, hash_sys_and_value = 1 where sp_system = '%s' and res_id = %s"
                .formatted(value, system, row);
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
