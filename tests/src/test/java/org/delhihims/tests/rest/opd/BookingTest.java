package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Places of the days to come, found, held, booked, called off and taken up (IHE ITI-115 to ITI-117). */
@Tag("rest")
final class BookingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    @Test
    void aResidentFindsBooksAndCallsOff(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        Resident resident = Resident.register(hims);
        Principal caller = Principal.resident(hims, cast, resident);
        JsonNode found = find(caller.at(hims), clinic, "");
        List<JsonNode> proposed = appointments(found);
        assertThat(proposed).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("status").asText()).isEqualTo("proposed");
            assertThat(extension(one, "places-left").path("valueUnsignedInt").asInt())
                    .isEqualTo(10);
            assertThat(extension(one, "expected-call").at("/valuePeriod/start").asText())
                    .isNotEmpty();
        });
        JsonNode last = proposed.get(proposed.size() - 1);

        JsonNode held = appointment(ask(caller.at(hims), "$hold", last));
        assertThat(held.path("status").asText()).isEqualTo("pending");
        JsonNode booked = appointment(ask(caller.at(hims), "$book", held));
        assertThat(booked.path("status").asText()).isEqualTo("booked");
        assertThat(booked.path("id")).isEqualTo(held.path("id"));
        assertThat(booked.at("/identifier/0/value").asText()).isEqualTo(clinic.number() + "-001");
        assertThat(appointment(ask(caller.at(hims), "$book", last)).path("id")).isEqualTo(held.path("id"));
        assertThat(Json.idsIn(Json.read(caller.at(hims)
                        .queryParam("patient", resident.patient())
                        .queryParam("status", "booked")
                        .get("/Appointment")
                        .asString())))
                .containsExactly(held.path("id").asText());

        String reference = "/Appointment/" + held.path("id").asText();
        JsonNode first = proposed.get(0);
        JsonNode moved = appointment(
                ask(caller.at(hims), reference.substring("/Appointment/".length()) + "/$reschedule", first));
        assertThat(moved.path("id")).isEqualTo(held.path("id"));
        assertThat(moved.path("start")).isEqualTo(first.path("start"));
        caller.at(hims)
                .body("{\"resourceType\": \"Parameters\"}")
                .post(reference + "/$cancel")
                .then()
                .statusCode(200);
        assertThat(Json.read(caller.at(hims).get(reference).asString())
                        .path("status")
                        .asText())
                .isEqualTo("cancelled");
        Refused.with(
                422, caller.at(hims).body("{\"resourceType\": \"Parameters\"}").post(reference + "/$cancel"));
        assertThat(appointments(find(caller.at(hims), clinic, "")))
                .allSatisfy(one -> assertThat(extension(one, "places-left")
                                .path("valueUnsignedInt")
                                .asInt())
                        .isEqualTo(10));
    }

    @Test
    void nobodyTouchesAnotherPersonsBooking(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        Resident asha = Resident.register(hims);
        Principal stranger = Principal.resident(hims, cast, Resident.register(hims));
        JsonNode proposed = appointments(find(hims.at("lok-nayak"), clinic, "")).get(0);
        String booked = appointment(ask(
                        hims.at("lok-nayak"), "$book", proposed, patient(asha.patient()), code("channel", "online")))
                .path("id")
                .asText();
        Refused.with(
                404,
                stranger.at(hims)
                        .body("{\"resourceType\": \"Parameters\"}")
                        .post("/Appointment/" + booked + "/$cancel"));
        Refused.with(403, ask(stranger.at(hims), "$book", proposed, patient(asha.patient())));
        Principal elsewhere = Principal.staff(hims, cast, "registrar", "gtb");
        Refused.with(
                403,
                elsewhere
                        .at(hims)
                        .body("{\"resourceType\": \"Parameters\"}")
                        .post("/Appointment/" + booked + "/$arrive"));
    }

    @Test
    void theLastPlaceGoesToOne(Hims hims) {
        Clinic clinic = Clinic.with(hims, 6, 0);
        Desk desk = hims.deskAt("lok-nayak");
        JsonNode proposed =
                appointments(find(hims.at("lok-nayak"), clinic, "counter")).get(0);
        List<String> people =
                Stream.generate(() -> desk.register(Invented.name())).limit(12).toList();
        List<Integer> answers = AtOnce.callers(
                12,
                number -> ask(
                                hims.at("lok-nayak"),
                                "$book",
                                proposed,
                                patient(people.get(number)),
                                code("channel", "counter"))
                        .statusCode());
        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void whoHasBookedComesAndWaits(Hims hims) {
        Clinic clinic = Clinic.with(hims, 60, 60);
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        JsonNode proposed = appointments(find(hims.at("lok-nayak"), clinic, "")).get(0);
        JsonNode booked =
                appointment(ask(hims.at("lok-nayak"), "$book", proposed, patient(patient), code("channel", "online")));
        assertThat(clinic.called()).isEmpty();
        Response arrived = hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/Appointment/" + booked.path("id").asText() + "/$arrive");
        Clinic.Token token = Clinic.token(arrived);
        assertThat(token.number()).isEqualTo(booked.at("/identifier/0/value").asText());
        assertThat(clinic.called()).isEqualTo(token.number());
    }

    @Test
    void whereNothingIsLeftTheNearestElsewhereIsTold(Hims hims) {
        Clinic full = Clinic.with(hims, 0, 0);
        JsonNode found = find(hims.at("lok-nayak"), full, "");
        JsonNode last = Json.listOf(found.path("entry")).get(found.path("entry").size() - 1);
        assertThat(last.at("/search/mode").asText()).isEqualTo("outcome");
        assertThat(last.at("/resource/issue/0/details/text").asText()).contains("Nothing is left");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithItsName(Hims hims) {
        assertThat(Refused.with(400, hims.at("lok-nayak").get("/Appointment/$find"))
                        .text())
                .contains("start");
        Refused.with(
                400,
                hims.at("lok-nayak")
                        .queryParam("start", "2026")
                        .queryParam("end", TODAY.toString())
                        .get("/Appointment/$find"));
        Refused.with(404, ask(hims.at("lok-nayak"), "$book", Json.read("{\"id\": \"nothing\"}"), patient("Patient/x")));
    }

    @Test
    void whoWaitsIsGivenThePlaceThatIsCalledOff(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 6);
        Desk desk = hims.deskAt("lok-nayak");
        // Of tomorrow, for nobody is given a place that is nearly over.
        JsonNode last = appointments(find(hims.at("lok-nayak"), clinic, "", TODAY.plusDays(1))).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        JsonNode given = appointment(ask(
                hims.at("lok-nayak"),
                "$book",
                last,
                patient(desk.register(Invented.name())),
                code("channel", "online")));
        Principal asha = Principal.resident(hims, cast, Resident.register(hims));
        Principal ravi = Principal.resident(hims, cast, Resident.register(hims));

        JsonNode waiting = appointment(join(asha.at(hims), clinic, last));

        String reference = "/Appointment/" + waiting.path("id").asText();
        assertThat(waiting.path("status").asText()).isEqualTo("waitlist");
        assertThat(waiting.has("start") || waiting.has("slot")).isFalse();
        assertThat(waiting.at("/requestedPeriod/0/end").asText())
                .isEqualTo(last.path("end").asText());
        assertThat(hims.at("lok-nayak").get(reference + "/$validate").asString())
                .doesNotContain("\"error\"", "\"fatal\"");
        assertThat(appointment(join(asha.at(hims), clinic, last)).path("id")).isEqualTo(waiting.path("id"));
        Refused.with(422, ask(asha.at(hims), "$book", waiting));
        Refused.with(404, cancel(ravi.at(hims), reference));
        ObjectNode byHand = waiting.deepCopy();
        byHand.put("status", "cancelled");
        Refused.with(422, hims.at("lok-nayak").body(byHand.toString()).put(reference));
        String second = "/Appointment/"
                + appointment(join(ravi.at(hims), clinic, last)).path("id").asText();
        cancel(hims.at("lok-nayak"), "/Appointment/" + given.path("id").asText())
                .then()
                .statusCode(200);

        JsonNode booked = Json.read(asha.at(hims).get(reference).asString());
        assertThat(booked.path("status").asText()).isEqualTo("booked");
        assertThat(booked.path("start")).isEqualTo(last.path("start"));
        assertThat(booked.at("/slot/0/reference").asText())
                .isEqualTo(given.at("/slot/0/reference").asText());
        assertThat(booked.at("/identifier/0/value").asText()).isEqualTo(clinic.number() + "-002");
        assertThat(Json.read(ravi.at(hims).get(second).asString())
                        .path("status")
                        .asText())
                .isEqualTo("waitlist");
        cancel(ravi.at(hims), second).then().statusCode(200);
        assertThat(Json.read(ravi.at(hims).get(second).asString())
                        .path("status")
                        .asText())
                .isEqualTo("cancelled");
        Refused.with(422, cancel(ravi.at(hims), second));
    }

    @Test
    void whatNobodyCanWaitForIsRefused(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 6);
        Principal asha = Principal.resident(hims, cast, Resident.register(hims));
        Refused.with(400, join(asha.at(hims), clinic.service(), TODAY.toString(), ""));
        Refused.with(
                400,
                join(
                        asha.at(hims),
                        clinic.service(),
                        TODAY.toString(),
                        TODAY.minusDays(2).toString()));
        Refused.with(
                422,
                join(
                        asha.at(hims),
                        clinic.service(),
                        TODAY.minusDays(2).toString(),
                        TODAY.minusDays(1).toString()));
        Refused.with(
                422,
                join(
                        asha.at(hims),
                        clinic.service(),
                        TODAY.toString(),
                        TODAY.plusDays(61).toString()));
        Refused.with(404, join(asha.at(hims), "HealthcareService/nowhere", TODAY.toString(), TODAY.toString()));
        Principal pharmacist = Principal.staff(hims, cast, "pharmacist", "lok-nayak");
        Refused.with(403, join(pharmacist.at(hims), clinic.service(), TODAY.toString(), TODAY.toString()));
        // Where there is room nobody waits.
        assertThat(appointment(join(
                                asha.at(hims),
                                clinic.service(),
                                TODAY.toString(),
                                TODAY.plusDays(1).toString()))
                        .path("status")
                        .asText())
                .isEqualTo("booked");
    }

    private static Response join(RequestSpecification caller, Clinic clinic, JsonNode span) {
        return join(
                caller,
                clinic.service(),
                span.path("start").asText(),
                span.path("end").asText());
    }

    private static Response join(RequestSpecification caller, String service, String start, String end) {
        String until = end.isEmpty() ? "" : ", {\"name\": \"end\", \"valueDateTime\": \"%s\"}".formatted(end);
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "service", "valueReference": {"reference": "%s"}},
                          {"name": "start", "valueDateTime": "%s"}%s]}""".formatted(service, start, until)).post("/Appointment/$join-waitlist");
    }

    private static Response cancel(RequestSpecification caller, String reference) {
        return caller.body("{\"resourceType\": \"Parameters\"}").post(reference + "/$cancel");
    }

    private static JsonNode find(RequestSpecification caller, Clinic clinic, String channel) {
        return find(caller, clinic, channel, TODAY);
    }

    private static JsonNode find(RequestSpecification caller, Clinic clinic, String channel, LocalDate day) {
        RequestSpecification asked = caller.queryParam("start", day.toString())
                .queryParam("end", day.toString())
                .queryParam("service", clinic.service());
        Response answered =
                (channel.isEmpty() ? asked : asked.queryParam("channel", channel)).get("/Appointment/$find");
        answered.then().statusCode(200);
        return Json.read(answered.asString());
    }

    private static Response ask(RequestSpecification caller, String operation, JsonNode appointment, String... more) {
        String others = more.length == 0 ? "" : ", " + String.join(", ", more);
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "appointment-reference",
                           "valueReference": {"reference": "Appointment/%s"}}%s]}""".formatted(appointment.path("id").asText(), others))
                .post("/Appointment/" + operation);
    }

    private static String patient(String reference) {
        return "{\"name\": \"patient-reference\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(reference);
    }

    private static String code(String name, String code) {
        return "{\"name\": \"%s\", \"valueCode\": \"%s\"}".formatted(name, code);
    }

    private static JsonNode appointment(Response answered) {
        answered.then().statusCode(200);
        return appointments(Json.read(answered.asString())).get(0);
    }

    private static List<JsonNode> appointments(JsonNode bundle) {
        return Json.resourcesIn(bundle).stream()
                .filter(one -> one.path("resourceType").asText().equals("Appointment"))
                .toList();
    }

    private static JsonNode extension(JsonNode appointment, String name) {
        return Json.listOf(appointment.path("extension")).stream()
                .filter(one -> one.path("url").asText().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }
}
