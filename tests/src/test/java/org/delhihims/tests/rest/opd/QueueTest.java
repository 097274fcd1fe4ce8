package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A line in front of a clinic, as the counter, the doctor and the people in the hall know it. */
@Tag("rest")
final class QueueTest {

    @Test
    void theWholeWayFromTheCounterToTheDoctor(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        assertThat(token.number()).isEqualTo(clinic.number() + "-001");
        Desk desk = hims.deskAt("lok-nayak");
        JsonNode appointment = desk.read(token.appointment());
        assertThat(appointment.path("status").asText()).isEqualTo("arrived");
        assertThat(appointment.at("/identifier/0/value").asText()).isEqualTo(token.number());
        assertThat(desk.read(token.task()).path("status").asText()).isEqualTo("received");
        for (String receipt : List.of(token.appointment(), token.task(), slotOf(appointment))) {
            JsonNode outcome = Json.read(
                    hims.at("lok-nayak").get("/" + receipt + "/$validate").asString());
            assertThat(outcome.toString()).doesNotContain("\"error\"", "\"fatal\"");
        }

        assertThat(clinic.called()).isEqualTo(token.number());
        assertThat(desk.read(token.task()).path("status").asText()).isEqualTo("ready");
        assertThat(textsOf(clinic.board(), "called")).containsExactly(token.number());
        String visit = Clinic.part(
                        Json.read(clinic.advance(token.task(), "enter").asString()), "encounter")
                .at("/valueReference/reference")
                .asText();
        assertThat(desk.read(visit).path("status").asText()).isEqualTo("in-progress");
        assertThat(desk.read(visit).at("/appointment/0/reference").asText()).isEqualTo(token.appointment());
        assertThat(textsOf(clinic.board(), "inside")).containsExactly(token.number());
        clinic.advance(token.task(), "complete").then().statusCode(200);
        assertThat(desk.read(visit).path("status").asText()).isEqualTo("finished");
        assertThat(hims.at("lok-nayak").get("/" + visit + "/$validate").asString())
                .doesNotContain("\"error\"", "\"fatal\"");

        assertThat(desk.read(token.task()).path("status").asText()).isEqualTo("completed");
        assertThat(desk.read(token.appointment()).path("status").asText()).isEqualTo("fulfilled");
        assertThat(textsOf(clinic.board(), "inside")).isEmpty();
        assertThat(clinic.called()).isEmpty();
    }

    /** As the holder's telephone asks, while everybody else moves on. */
    @Test
    void theHolderOfATokenIsToldWhereHeStands(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token first = clinic.issue();
        Resident resident = Resident.register(hims);
        Principal holder = Principal.resident(hims, cast, resident);
        Clinic.Token second = Clinic.token(clinic.ask(hims.at("lok-nayak"), resident.patient()));
        JsonNode waits = standing(holder.at(hims), second);
        assertThat(Clinic.part(waits, "token").path("valueString").asText()).isEqualTo(second.number());
        assertThat(Clinic.part(waits, "status").path("valueCode").asText()).isEqualTo("received");
        assertThat(Clinic.part(waits, "ahead").path("valueInteger").asInt()).isEqualTo(1);
        assertThat(Clinic.part(waits, "expectedTo").path("valueInstant").asText())
                .contains("+05:30");

        assertThat(clinic.called()).isEqualTo(first.number());
        assertThat(clinic.called()).isEqualTo(second.number());
        JsonNode called = standing(holder.at(hims), second);
        assertThat(Clinic.part(called, "status").path("valueCode").asText()).isEqualTo("ready");
        assertThat(Clinic.part(called, "ahead").isEmpty()).isTrue();
        Principal other = Principal.resident(hims, cast, Resident.register(hims));
        Refused.with(404, other.at(hims).get("/" + second.appointment() + "/$token-status"));
        Principal elsewhere = Principal.staff(hims, cast, "registrar", "gtb");
        Refused.with(403, elsewhere.at(hims).get("/" + second.appointment() + "/$token-status"));
        Refused.with(404, hims.at("lok-nayak").get("/Appointment/nowhere/$token-status"));
        hims.stranger()
                .get("/" + second.appointment() + "/$token-status")
                .then()
                .statusCode(401);
    }

    private static JsonNode standing(RequestSpecification caller, Clinic.Token token) {
        Response answered = caller.get("/" + token.appointment() + "/$token-status");
        answered.then().statusCode(200);
        return Json.read(answered.asString());
    }

    @Test
    void askingAgainGivesTheSameNumber(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        String key =
                "{\"name\": \"identifier\", \"valueIdentifier\": {\"value\": \"counter-7-%s\"}}".formatted(patient);
        List<String> numbers = AtOnce.callers(
                16,
                caller -> Clinic.token(clinic.ask(hims.at("lok-nayak"), patient, key))
                        .number());
        assertThat(numbers).containsOnly(clinic.number() + "-001");
        assertThat(Clinic.token(clinic.ask(hims.at("lok-nayak"), patient)).number())
                .isEqualTo(clinic.number() + "-001");
        assertThat(clinic.issue().number()).isEqualTo(clinic.number() + "-002");
    }

    @Test
    void noPlaceIsGivenTwiceHoweverManyAskAtOnce(Hims hims) {
        // Four places in each band: the day has no more than are left of it.
        Clinic clinic = Clinic.with(hims, 24, 0);
        List<String> patients = IntStream.range(0, 40)
                .mapToObj(number -> hims.deskAt("lok-nayak").register(Invented.name()))
                .toList();
        List<Integer> answers = AtOnce.callers(
                40,
                caller -> clinic.ask(hims.at("lok-nayak"), patients.get(caller)).statusCode());
        long given = answers.stream().filter(status -> status == 200).count();
        assertThat(answers).containsOnly(200, 422);
        assertThat(given).isBetween(1L, 24L);
        Refused full = Refused.with(
                422, clinic.ask(hims.at("lok-nayak"), hims.deskAt("lok-nayak").register("One more")));
        assertThat(full.text()).contains("counter");
        assertThat(clinic.board().toString()).contains("\"valueInteger\":" + given);
    }

    @Test
    void oldAndYoungAreServedInTurns(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        IntStream.range(0, 6).forEach(number -> clinic.issue());
        Desk desk = hims.deskAt("lok-nayak");
        for (int i = 0; i < 2; i++) {
            String old = desk.store(Records.resident(Invented.name()).put("birthDate", "1940"));
            assertThat(Clinic.token(clinic.ask(hims.at("lok-nayak"), old)).ahead())
                    .isLessThan(6);
        }
        List<String> calls =
                IntStream.range(0, 5).mapToObj(call -> clinic.called()).toList();
        assertThat(calls)
                .extracting(call -> call.substring(call.length() - 1))
                .containsExactly("1", "7", "2", "8", "3");
    }

    @Test
    void whoIsSkippedComesBackOnceBehindTheThird(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        List<Clinic.Token> tokens =
                IntStream.range(0, 5).mapToObj(number -> clinic.issue()).toList();
        Clinic.Token first = tokens.get(0);
        assertThat(clinic.called()).isEqualTo(first.number());
        hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/" + first.task() + "/$skip")
                .then()
                .statusCode(200);
        clinic.advance(first.task(), "return").then().statusCode(200);
        List<String> calls =
                IntStream.range(0, 4).mapToObj(call -> clinic.called()).toList();
        assertThat(calls)
                .containsExactly(
                        tokens.get(1).number(),
                        tokens.get(2).number(),
                        tokens.get(3).number(),
                        first.number());
        clinic.advance(first.task(), "skip").then().statusCode(200);
        Refused.with(422, clinic.advance(first.task(), "return"));
        assertThat(Refused.with(422, clinic.advance(first.task(), "complete")).text())
                .contains("leave");
    }

    @Test
    void aSessionThatIsClosedGivesNoNumbers(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        clinic.called();
        assertThat(close(hims, clinic)).isEqualTo("closing");
        Refused.with(
                422, clinic.ask(hims.at("lok-nayak"), hims.deskAt("lok-nayak").register("Too late")));
        clinic.advance(token.task(), "enter").then().statusCode(200);
        clinic.advance(token.task(), "complete").then().statusCode(200);
        assertThat(close(hims, clinic)).isEqualTo("closed");
        Refused.with(422, clinic.callNext());
    }

    @Test
    void nobodyChangesAPlaceByHand(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        Desk desk = hims.deskAt("lok-nayak");
        for (String receipt : List.of(token.appointment(), token.task(), slotOf(desk.read(token.appointment())))) {
            ObjectNode changed = desk.read(receipt);
            changed.put("status", receipt.startsWith("Slot") ? "busy" : "cancelled");
            Refused refused = Refused.with(
                    422, hims.at("lok-nayak").body(changed.toString()).put("/" + receipt));
            assertThat(refused.text()).contains("$advance-queue");
            Refused.with(422, hims.at("lok-nayak").delete("/" + receipt));
        }
    }

    @Test
    void aPlanThatCannotBeKeptIsRefused(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        ObjectNode sameNumber = Clinic.plan(clinic.service(), clinic.number(), 10, 0);
        Refused.with(409, hims.at("lok-nayak").body(sameNumber.toString()).post("/Schedule"));
        String backwards =
                Clinic.plan(clinic.service(), "99990", 10, 0).toString().replace("23:59:59", "00:00:00");
        assertThat(Refused.with(400, hims.at("lok-nayak").body(backwards).post("/Schedule"))
                        .text())
                .contains("weekly plan");
        assertThat(Json.resourcesIn(hims.deskAt("lok-nayak").search("Schedule", "actor", clinic.service())))
                .hasSize(1);
    }

    @Test
    void theBoardTellsNobodyWhoWaits(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        String board = clinic.board().toString();
        assertThat(board).doesNotContain("Patient", token.appointment(), token.task());
        assertThat(board).contains("expectedFrom", "\"12\"");
    }

    @Test
    void aDayIsGoneThroughAgainAndShowsWhoWasCalledOutOfTurn(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        IntStream.range(0, 3).forEach(one -> clinic.issue());
        List<String> called =
                IntStream.range(0, 3).mapToObj(one -> clinic.called()).toList();
        JsonNode replay = replay(hims, clinic);
        assertThat(Clinic.part(replay, "agrees").path("valueBoolean").asBoolean())
                .isTrue();
        assertThat(called).allSatisfy(number -> assertThat(replay.toString()).contains(number));
        assertThat(replay.toString()).doesNotContain("Patient", "Appointment", "Task");

        Database.of(hims).run("""
                        update hims.opd_call c set number = 4 - c.number from hims.opd_session s
                        where s.id = c.session_id and s.schedule_id = '%s' and c.ordinal in (1, 3)
                        """.formatted(clinic.schedule().substring("Schedule/".length())));
        assertThat(Clinic.part(replay(hims, clinic), "agrees")
                        .path("valueBoolean")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void aCounterWithoutANetworkHandsOutPaperAndBringsItBack(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Response leased = clinic.lease(hims.at("lok-nayak"), 2);
        leased.then().statusCode(200);
        JsonNode first = Json.read(leased.asString()).at("/parameter/0/part");
        assertThat(first.at("/0/valueString").asText()).isEqualTo(clinic.number() + "-001");
        assertThat(clinic.issue().number()).isEqualTo(clinic.number() + "-003");

        String paper = "{\"name\": \"token\", \"valueString\": \"%s-001\"}".formatted(clinic.number());
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        Clinic.Token back = Clinic.token(clinic.ask(hims.at("lok-nayak"), patient, paper));
        assertThat(back.number()).isEqualTo(clinic.number() + "-001");
        assertThat(Clinic.token(clinic.ask(hims.at("lok-nayak"), patient, paper))
                        .appointment())
                .isEqualTo(back.appointment());
        Refused.with(
                409, clinic.ask(hims.at("lok-nayak"), hims.deskAt("lok-nayak").register(Invented.name()), paper));
        Refused.with(400, clinic.lease(hims.at("lok-nayak"), 51));
        assertThat(clinic.called()).isEqualTo(back.number());
    }

    private static JsonNode replay(Hims hims, Clinic clinic) {
        Response answered = clinic.replay(hims.at("lok-nayak"));
        answered.then().statusCode(200);
        return Json.read(answered.asString());
    }

    private static String slotOf(JsonNode appointment) {
        return appointment.at("/slot/0/reference").asText();
    }

    private static String close(Hims hims, Clinic clinic) {
        var answered = hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/" + clinic.schedule() + "/$close-session");
        answered.then().statusCode(200);
        return Clinic.part(Json.read(answered.asString()), "state")
                .path("valueCode")
                .asText();
    }

    private static List<String> textsOf(JsonNode session, String name) {
        return Json.listOf(session.path("part")).stream()
                .filter(part -> part.path("name").asText().equals(name))
                .map(part -> part.path("valueString").asText())
                .toList();
    }
}
