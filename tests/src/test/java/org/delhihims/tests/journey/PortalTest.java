package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.delhihims.tests.Records;
import org.delhihims.tests.rest.opd.Clinic;
import org.delhihims.tests.smart.Resident;
import org.delhihims.tests.smart.Staff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal, in a browser: at home, at a desk and in a hall. */
@Tag("journey")
final class PortalTest {

    private static final int REGISTRATIONS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/desk/", "/board/"})
    void aPageRunsNothingButOurScripts(String page, Hims hims) {
        Response answered = hims.stranger().baseUri(hims.origin()).basePath("").get(page);
        answered.then().statusCode(200);
        assertThat(answered.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answered.asString())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("style=");
    }

    /** A phone on a slow network fetches a script once, compressed; of the page it asks whether it is new. */
    @Test
    void scriptsAreCompressedAndKept(Hims hims) {
        Response page = hims.stranger().baseUri(hims.origin()).basePath("").get("/app/");
        assertThat(page.header("Cache-Control")).contains("no-cache");
        Matcher script = Pattern.compile("src=\"(/app/assets/[^\"]+[.]js)\"").matcher(page.asString());
        assertThat(script.find()).isTrue();
        Response answered = hims.stranger()
                .baseUri(hims.origin())
                .basePath("")
                .header("Accept-Encoding", "gzip")
                .get(script.group(1));
        answered.then().statusCode(200);
        assertThat(answered.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answered.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void aVisitFromHomeToTheDoctorAndBack(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 60);
        Resident resident = Resident.register(hims);
        ObjectNode given = given(hims, clinic);
        given.set("resident", person(resident));
        given.set("doctor", posted(hims, "doctor"));

        JsonNode seen = play("portal/visit.mjs", given);

        String token = seen.path("token").asText();
        assertThat(token).isEqualTo(clinic.number() + "-001");
        assertThat(seen.path("code").asInt()).isEqualTo(1);
        assertThat(seen.path("waiting").asText()).contains(token, "12");
        assertThat(seen.path("prescription").asText()).contains("Paracetamol 500 mg", token);
        assertThat(seen.path("record").asText()).contains("Paracetamol 500 mg", "124/82", "38.4");
        assertThat(seen.path("corrections").asText()).contains("प्राप्त");
        assertThat(seen.path("accesses").asText()).contains("Dr ");
        assertThat(seen.path("faults")).isEmpty();
        System.out.printf(
                "The board shows a call after %d ms, the telephone after %d ms.%n",
                seen.path("boardAfter").asInt(), seen.path("phoneAfter").asInt());
    }

    @Test
    void aSlipAndACardOpenWithoutANetwork(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Resident resident = Resident.register(hims);
        String number = hims.deskAt("lok-nayak").issueCard(resident.patient());
        Clinic.Token token = Clinic.token(clinic.ask(hims.at("lok-nayak"), resident.patient()));
        ObjectNode given = given(hims, clinic);
        given.set("resident", person(resident));
        given.put("patient", resident.id()).put("appointment", idOf(token.appointment()));

        JsonNode seen = play("portal/offline.mjs", given);

        assertThat(seen.path("home").asText()).contains(token.number(), resident.name());
        assertThat(seen.path("slip").asText()).contains(token.number());
        assertThat(seen.path("card").asText().replace(" ", "")).contains(number);
        assertThat(seen.path("left").asText()).doesNotContain(number, token.number(), resident.name(), "access_token");
    }

    @Test
    void aClerkRegistersByTheKeyboardAlone(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        ObjectNode given = given(hims, clinic);
        given.set("clerk", posted(hims, "registrar"));
        ArrayNode people = given.putArray("people");
        IntStream.range(0, REGISTRATIONS)
                .forEach(number -> people.addObject()
                        .put("hindi", "सीता कुमारी")
                        .put("latin", Invented.name())
                        .put("birth", "%02d-03-19%02d".formatted(1 + number % 28, 50 + number)));

        JsonNode seen = play("portal/clerk.mjs", given);

        assertThat(seen.path("tokens"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, REGISTRATIONS)
                        .mapToObj(number -> clinic.number() + "-%03d".formatted(number))
                        .toList());
        assertThat(seen.path("faults")).isEmpty();
        System.out.printf(
                "%d registrations with a token each in %d s.%n",
                REGISTRATIONS, seen.path("seconds").asInt());
    }

    @Test
    void anAdministratorMovesASessionAndCallsItOff(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 60);
        Clinic.Token token = clinic.issue();
        ObjectNode given = given(hims, clinic);
        given.set("administrator", posted(hims, "facility-administrator"));

        JsonNode seen = play("portal/roster.mjs", given);

        assertThat(seen.path("refused").asText()).contains("कमरा लिखें।");
        assertThat(seen.path("moved").asText()).contains("0 की जगह गई");
        assertThat(seen.path("cancelled").asText()).contains("1 की जगह गई", "1 को दूसरी मिली");
        assertThat(hims.deskAt("lok-nayak")
                        .read(token.appointment())
                        .path("status")
                        .asText())
                .isEqualTo("booked");
        assertThat(seen.path("faults")).isEmpty();
    }

    @Test
    void everyScreenIsForEverybody(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 60);
        Resident resident = Resident.register(hims);
        hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "9.8"));
        hims.deskAt("lok-nayak").issueCard(resident.patient());
        Clinic.token(clinic.ask(hims.at("lok-nayak"), resident.patient()));
        ObjectNode given = given(hims, clinic);
        given.set("resident", person(resident));
        given.set("clerk", posted(hims, "registrar"));
        given.set("doctor", posted(hims, "doctor"));
        given.put("patient", resident.id());
        given.put(
                "pictures", Path.of("target", "portal-screens").toAbsolutePath().toString());

        JsonNode seen = play("portal/screens.mjs", given);

        assertThat(Json.listOf(seen.path("found")).stream().map(JsonNode::asText))
                .isEmpty();
        assertThat(seen.path("looks").asInt()).isGreaterThan(200);
        assertThat(seen.path("faults")).isEmpty();
    }

    private static JsonNode play(String program, ObjectNode given) {
        List<String> lines = NodeProgram.run(program, List.of(given.toString()));
        return Json.read(lines.get(lines.size() - 1));
    }

    private static ObjectNode given(Hims hims, Clinic clinic) {
        return Json.read("{}")
                .put("origin", hims.origin())
                .put("service", idOf(clinic.service()))
                .put("schedule", idOf(clinic.schedule()))
                .put("clinic", idOf(clinic.schedule()));
    }

    private static ObjectNode person(Resident resident) {
        return Json.read("{}").put("mobile", resident.mobile()).put("birthDate", resident.birthDate());
    }

    /** Somebody who works at Lok Nayak. */
    private static ObjectNode posted(Hims hims, String role) {
        Staff staff = Staff.add(hims, role);
        hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "PractitionerRole", "active": true, "period": {"start": "2026-01-01"},
                 "practitioner": {"reference": "%s"},
                 "organization": {"reference": "Organization/lok-nayak"},
                 "code": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/practitioner-role",
                                       "code": "doctor"}]}]}""".formatted(staff.fhirUser())));
        return Json.read("{}")
                .put("username", staff.username())
                .put("password", staff.password())
                .put("secret", staff.secret());
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
