package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who books is told so on the phone, without a name and without what the visit is for. */
@Tag("rest")
final class ReminderTest {

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whoBooksAndCallsOffIsToldOnceOfEach(Hims hims) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        Resident resident = Resident.register(hims);

        JsonNode booked = book(hims.at("lok-nayak"), hims, clinic, resident);
        String token = booked.at("/identifier/0/value").asText();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldTo(resident, hims))
                        .singleElement()
                        .asString()
                        .startsWith("ओपीडी बुक: टोकन " + token)
                        .contains("कमरा 12", "%02d/%02d".formatted(TOMORROW.getDayOfMonth(), TOMORROW.getMonthValue()))
                        .doesNotContain(resident.name()));
        hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/Appointment/" + booked.path("id").asText() + "/$cancel")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldTo(resident, hims))
                        .hasSize(2)
                        .first()
                        .asString()
                        .startsWith("ओपीडी रद्द: टोकन " + token));
        assertThat(hims.monitoring().get("/prometheus").asString())
                .contains("hims_reminders_total{outcome=\"sent\"}")
                .doesNotContain(resident.mobile());
    }

    @Test
    void whoBooksForAChildWithoutAPhoneIsTold(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        ObjectNode record = Records.resident(Invented.name());
        record.put("birthDate", "2022-02-02");
        Resident child = new Resident("child", hims.deskAt("lok-nayak").store(record), "", "2022-02-02");
        Resident mother = new Family(hims).motherOf(child, "2040-01-01");
        Principal caller = Principal.resident(hims, cast, mother);

        JsonNode booked = book(caller.at(hims), hims, clinic, child);

        String token = booked.at("/identifier/0/value").asText();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldTo(mother, hims))
                        .singleElement()
                        .asString()
                        .contains(token));
    }

    @Test
    void whoWantsNoRemindersSaysSoAtTheNumber(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 0, 60);
        Resident resident = Resident.register(hims);
        Resident next = Resident.register(hims);
        Principal.resident(hims, cast, resident)
                .at(hims)
                .contentType("application/json-patch+json")
                .body("""
                        [{"op": "add", "path": "/telecom/0/extension", "value": [
                          {"url": "https://delhihims.example/fhir/StructureDefinition/no-reminders", "valueBoolean": true}]}]""")
                .patch("/" + resident.patient())
                .then()
                .statusCode(200);

        book(hims.at("lok-nayak"), hims, clinic, resident);
        book(hims.at("lok-nayak"), hims, clinic, next);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldTo(next, hims)).hasSize(1));
        assertThat(toldTo(resident, hims)).isEmpty();
    }

    private static JsonNode book(RequestSpecification caller, Hims hims, Clinic clinic, Resident resident) {
        String found = hims.at("lok-nayak")
                .queryParam("start", TOMORROW.toString())
                .queryParam("end", TOMORROW.toString())
                .queryParam("service", clinic.service())
                .get("/Appointment/$find")
                .asString();
        String proposed = appointment(found).path("id").asText();
        return appointment(caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "appointment-reference", "valueReference": {"reference": "Appointment/%s"}},
                          {"name": "patient-reference", "valueReference": {"reference": "%s"}},
                          {"name": "channel", "valueCode": "online"}]}""".formatted(proposed, resident.patient()))
                .post("/Appointment/$book")
                .asString());
    }

    private static JsonNode appointment(String bundle) {
        return Json.resourcesIn(Json.read(bundle)).stream()
                .filter(one -> one.path("resourceType").asText().equals("Appointment"))
                .findFirst()
                .orElseThrow();
    }

    /** The latest first. */
    private static List<String> toldTo(Resident resident, Hims hims) {
        return Browser.at(hims).open("/demo").document().select("ul.reminders li").stream()
                .filter(message -> message.select("h3").text().endsWith(resident.mobile()))
                .map(message -> message.select("p").first())
                .map(Element::text)
                .toList();
    }
}
