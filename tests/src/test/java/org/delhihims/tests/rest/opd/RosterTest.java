package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is other than planned at a clinic, as its people are told of it. */
@Tag("rest")
final class RosterTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    private static final String NOTHING = "{\"resourceType\": \"Parameters\"}";

    @Test
    void whoseSessionIsCutIsFirstInTheNext(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Desk desk = hims.deskAt("lok-nayak");
        List<Clinic.Token> tokens = List.of(clinic.issue(), clinic.issue());
        String slot = slotOf(desk.read(tokens.get(0).appointment()));

        JsonNode answer = changed(change(hims.at("lok-nayak"), clinic, TODAY, code("kind", "cancel")));

        assertThat(Clinic.part(answer, "state").path("valueCode").asText()).isEqualTo("cancelled");
        assertThat(Clinic.part(answer, "displaced").path("valueInteger").asInt())
                .isEqualTo(2);
        assertThat(Clinic.part(answer, "offered").path("valueInteger").asInt()).isEqualTo(2);
        assertThat(desk.read(slot).path("status").asText()).isEqualTo("busy-unavailable");
        for (int i = 0; i < tokens.size(); i++) {
            JsonNode appointment = desk.read(tokens.get(i).appointment());
            assertThat(appointment.path("status").asText()).isEqualTo("booked");
            assertThat(appointment.path("start").asText())
                    .startsWith(TODAY.plusDays(1).toString());
            assertThat(appointment.at("/identifier/0/value").asText()).isEqualTo(clinic.number() + "-00" + (i + 1));
            assertThat(desk.read(tokens.get(i).task()).path("status").asText()).isEqualTo("requested");
            for (String receipt :
                    List.of(tokens.get(i).appointment(), tokens.get(i).task(), slotOf(appointment))) {
                String outcome =
                        hims.at("lok-nayak").get("/" + receipt + "/$validate").asString();
                assertThat(outcome).doesNotContain("\"error\"", "\"fatal\"");
            }
        }
        Refused.with(422, clinic.ask(hims.at("lok-nayak"), desk.register(Invented.name())));
        Refused.with(422, clinic.callNext());
    }

    @Test
    void whatIsAlteredHoldsAtOnceAndIsTheClinicsOwn(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        JsonNode answer = changed(change(
                hims.at("lok-nayak"),
                clinic,
                TODAY,
                code("kind", "alter"),
                "{\"name\": \"room\", \"valueString\": \"31\"}",
                "{\"name\": \"counter\", \"valueInteger\": 0}"));
        assertThat(Clinic.part(answer, "state").path("valueCode").asText()).isEqualTo("planned");
        assertThat(Clinic.part(answer, "displaced").path("valueInteger").asInt())
                .isZero();
        assertThat(clinic.board().toString()).contains("\"31\"");
        Refused.with(
                422, clinic.ask(hims.at("lok-nayak"), hims.deskAt("lok-nayak").register(Invented.name())));
        assertThat(clinic.called()).isEqualTo(token.number());

        // Who takes somebody out of the line says so of the session.
        Refused.with(400, clinic.advance(token.task(), "displace"));
        RequestSpecification lokNayak = hims.at("lok-nayak");
        assertThat(Refused.with(400, change(lokNayak, clinic, TODAY, code("kind", "holiday")))
                        .text())
                .contains("kind");
        Refused.with(400, change(hims.at("lok-nayak"), clinic, TODAY, code("kind", "alter")));
        Refused.with(422, change(hims.at("lok-nayak"), clinic, TODAY.minusDays(1), code("kind", "cancel")));
        Principal elsewhere = Principal.staff(hims, cast, "facility-administrator", "gtb");
        Refused.with(403, change(elsewhere.at(hims), clinic, TODAY, code("kind", "cancel")));
        Principal nurse = Principal.staff(hims, cast, "nurse", "lok-nayak");
        Refused.with(403, change(nurse.at(hims), clinic, TODAY, code("kind", "cancel")));
    }

    @Test
    void whoIsSentToAnotherClinicDoesNotGoToTheEndOfTheLine(Hims hims) {
        Clinic wrong = Clinic.with(hims, 240, 0);
        Clinic right = Clinic.with(hims, 240, 0);
        right.issue();
        Clinic.Token token = wrong.issue();
        right.issue();
        String came =
                hims.deskAt("lok-nayak").read(token.task()).path("authoredOn").asText();

        Clinic.Token there = Clinic.token(Clinic.transfer(hims, token, right.schedule()));

        assertThat(there.number()).isEqualTo(right.number() + "-003");
        assertThat(there.ahead()).isEqualTo(1);
        JsonNode task = hims.deskAt("lok-nayak").read(token.task());
        assertThat(task.path("authoredOn").asText()).isEqualTo(came);
        assertThat(task.at("/owner/reference").asText()).isEqualTo(right.service());
        assertThat(wrong.called()).isEmpty();
        Clinic full = Clinic.with(hims, 0, 0);
        Refused.with(409, Clinic.transfer(hims, token, full.schedule()));
        Refused.with(404, Clinic.transfer(hims, token, "Schedule/nowhere"));
    }

    @Test
    void aClinicThatIsGivenUpTakesNobodyAndWhatIsUnknownIsNotFound(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode schedule = desk.read(clinic.schedule());
        schedule.put("active", false);
        hims.at("lok-nayak")
                .body(schedule.toString())
                .put("/" + clinic.schedule())
                .then()
                .statusCode(200);
        assertThat(desk.read(token.appointment()).path("status").asText()).isEqualTo("waitlist");
        Refused.with(422, clinic.ask(hims.at("lok-nayak"), desk.register(Invented.name())));

        Refused.with(404, hims.stranger().get("/HealthcareService/nowhere/$queue-status"));
        for (String unknown : List.of("$call-next", "$close-session")) {
            Refused.with(404, hims.at("lok-nayak").body(NOTHING).post("/Schedule/nowhere/" + unknown));
        }
        Clinic nowhere = new Clinic(hims, "HealthcareService/nowhere", "Schedule/nowhere", "1");
        Refused.with(404, nowhere.ask(hims.at("lok-nayak"), desk.register(Invented.name())));
        Refused.with(404, change(hims.at("lok-nayak"), nowhere, TODAY, code("kind", "cancel")));
    }

    @Test
    void aHolidayIsKeptByEveryClinicOfTheHospital(Hims hims, Cast cast) throws InterruptedException {
        LocalDate day = TODAY.plusDays(12);
        Clinic clinic = Clinic.with(hims, 0, 60);
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode schedule = desk.read(clinic.schedule());
        ((ObjectNode) schedule.get("planningHorizon")).put("end", day.toString());
        hims.at("lok-nayak")
                .body(schedule.toString())
                .put("/" + clinic.schedule())
                .then()
                .statusCode(200);
        String slots = "/Slot?schedule=" + clinic.schedule() + "&start=" + day;
        JsonNode free =
                Json.read(hims.at("lok-nayak").get(slots + "&status=free").asString());
        assertThat(Json.resourcesIn(free)).hasSize(6);

        Principal elsewhere = Principal.staff(hims, cast, "facility-administrator", "gtb");
        Refused.with(403, keepHoliday(elsewhere.at(hims), day));
        Refused.with(422, keepHoliday(hims.at("lok-nayak"), TODAY.minusDays(1)));
        keepHoliday(hims.at("lok-nayak"), day).then().statusCode(200);

        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        int left = 6;
        while (left > 0 && Instant.now().isBefore(patience)) {
            Thread.sleep(3_000);
            left = Json.resourcesIn(Json.read(
                            hims.at("lok-nayak").get(slots + "&status=free").asString()))
                    .size();
        }
        assertThat(left).isZero();
    }

    @Test
    void aLeaveIsTakenBackUntilSomebodyHasLostAPlaceByIt(Hims hims) {
        LocalDate day = TODAY.plusDays(1);
        Clinic clinic = Clinic.with(hims, 240, 0);
        String slots = "/Slot?schedule=" + clinic.schedule() + "&status=free&start=" + day;
        Refused.with(422, change(hims.at("lok-nayak"), clinic, day, code("kind", "restore")));
        changed(change(hims.at("lok-nayak"), clinic, day, code("kind", "cancel")));
        Refused.with(
                400,
                change(
                        hims.at("lok-nayak"),
                        clinic,
                        day,
                        code("kind", "restore"),
                        "{\"name\": \"room\", \"valueString\": \"31\"}"));

        JsonNode back = changed(change(hims.at("lok-nayak"), clinic, day, code("kind", "restore")));

        assertThat(Clinic.part(back, "state").path("valueCode").asText()).isEqualTo("planned");
        assertThat(Json.resourcesIn(Json.read(hims.at("lok-nayak").get(slots).asString())))
                .hasSize(6);
        changed(change(
                hims.at("lok-nayak"),
                clinic,
                day,
                code("kind", "alter"),
                "{\"name\": \"opens\", \"valueTime\": \"10:00:00\"}"));
        assertThat(Json.resourcesIn(Json.read(hims.at("lok-nayak").get(slots).asString())))
                .hasSize(4);
        clinic.issue();
        changed(change(hims.at("lok-nayak"), clinic, TODAY, code("kind", "cancel")));
        assertThat(Refused.with(409, change(hims.at("lok-nayak"), clinic, TODAY, code("kind", "restore")))
                        .text())
                .contains("another Schedule");
    }

    private static JsonNode changed(Response answered) {
        answered.then().statusCode(200);
        return Json.read(answered.asString());
    }

    private static Response change(RequestSpecification caller, Clinic clinic, LocalDate day, String... more) {
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                            {"name": "date", "valueDate": "%s"}, %s]}""".formatted(day, String.join(", ", more)))
                .post("/" + clinic.schedule() + "/$change-roster");
    }

    private static Response keepHoliday(RequestSpecification caller, LocalDate day) {
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "date", "valueDate": "%s"}]}""".formatted(day)).post("/Organization/lok-nayak/$keep-holiday");
    }

    private static String code(String name, String code) {
        return "{\"name\": \"%s\", \"valueCode\": \"%s\"}".formatted(name, code);
    }

    private static String slotOf(JsonNode appointment) {
        return appointment.at("/slot/0/reference").asText();
    }
}
