package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.audit.Auditor;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who needs a record in an emergency opens it, is told to have done so, and answers for it. */
@Tag("rest")
final class BreakGlassTest {

    private static final String WHY = "Found unconscious at the bus stop, no relative is here.";

    private Resident resident;
    private String result;
    private String restricted;

    @BeforeEach
    void register(Hims hims) {
        resident = Resident.register(hims);
        result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
        restricted = hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B20"}]}}""".formatted(resident.patient())));
    }

    @Test
    void aDoctorOpensARecordForHimselfAloneAndReadsAndAddsToIt(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        Principal colleague = Principal.staff(hims, cast, "doctor", "gtb");
        assertThat(status(doctor, hims, result)).isEqualTo(404);

        Response opened = breakGlass(doctor, hims, WHY, null);

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        JsonNode grant = Json.read(opened.asString());
        assertThat(UUID.fromString(grant.at("/parameter/0/valueId").asText())).isNotNull();
        assertThat(grant.at("/parameter/1/valueInstant").asText()).isNotEmpty();
        assertThat(status(doctor, hims, result)).isEqualTo(200);
        assertThat(Json.idsIn(Json.read(doctor.at(hims)
                        .queryParam("patient", resident.patient())
                        .get("/Observation")
                        .asString())))
                .containsExactly(result.substring(result.indexOf('/') + 1));
        assertThat(status(colleague, hims, result)).isEqualTo(404);

        ObjectNode changed = hims.deskAt("lok-nayak").read(result).put("status", "amended");
        assertThat(doctor.at(hims).body(changed.toString()).put("/" + result).statusCode())
                .isEqualTo(403);
        assertThat(doctor.at(hims)
                        .body("""
                                {"resourceType": "Observation", "status": "final", "subject": {"reference": "%s"},
                                 "category": [{"coding": [{"code": "vital-signs",
                                   "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
                                 "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
                                 "effectiveDateTime": "2026-11-20T10:00:00+05:30",
                                 "valueQuantity": {"value": 35.1, "unit": "Cel", "code": "Cel",
                                   "system": "http://unitsofmeasure.org"}}""".formatted(resident.patient()))
                        .post("/Observation")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsVeryRestrictedNeedsASecondReason(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");

        breakGlass(doctor, hims, WHY, null).then().statusCode(200);
        assertThat(status(doctor, hims, restricted)).isEqualTo(404);

        breakGlass(doctor, hims, WHY, "A colleague was hurt by a needle used on this patient.")
                .then()
                .statusCode(200);
        assertThat(status(doctor, hims, restricted)).isEqualTo(200);
    }

    @Test
    void eachAccessIsMarkedAndThePatientIsTold(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        String grant = Json.read(breakGlass(doctor, hims, WHY, null).asString())
                .at("/parameter/0/valueId")
                .asText();
        doctor.at(hims).get("/" + result).then().statusCode(200);

        List<JsonNode> emergencies = Json.resourcesIn(Json.read(Auditor.of(hims)
                        .call()
                        .queryParam("patient", resident.patient())
                        .queryParam("_count", "200")
                        .get("/AuditEvent")
                        .asString()))
                .stream()
                .filter(event ->
                        event.at("/purposeOfEvent/0/coding/0/code").asText().equals("BTG"))
                .toList();
        assertThat(emergencies).hasSize(2).allMatch(event -> event.toString().contains(grant));

        Principal patient = Principal.resident(hims, cast, resident);
        JsonNode log = Json.read(
                patient.at(hims).get("/" + resident.patient() + "/$access-log").asString());
        assertThat(log.toString()).contains("\"name\":\"emergency\",\"valueBoolean\":true");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode notices = Json.read(patient.at(hims)
                    .queryParam("patient", resident.patient())
                    .get("/Communication")
                    .asString());
            assertThat(notices.at("/entry/0/resource/payload/0/contentString").asText())
                    .contains("opened your record in an emergency", "you could not answer");
            assertThat(notices.toString()).contains("आपका रिकॉर्ड आपातकाल में खोला");
        });
    }

    @Test
    void whereViolenceIsOnRecordNothingIsToldThatOthersMayRead(Hims hims, Cast cast) throws InterruptedException {
        hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "T74.1"}]}}""".formatted(resident.patient())));
        Resident other = Resident.register(hims);
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        breakGlass(doctor, hims, resident.patient(), WHY, null).then().statusCode(200);
        breakGlass(doctor, hims, other.patient(), WHY, null).then().statusCode(200);

        // They are told in the order in which it happened.
        Principal told = Principal.resident(hims, cast, other);
        await().atMost(Duration.ofSeconds(20)).until(() -> noticesTo(other, told, hims) == 1);
        assertThat(noticesTo(resident, Principal.resident(hims, cast, resident), hims))
                .isZero();
    }

    private static int noticesTo(Resident resident, Principal reader, Hims hims) {
        return Json.idsIn(Json.read(reader.at(hims)
                        .queryParam("patient", resident.patient())
                        .get("/Communication")
                        .asString()))
                .size();
    }

    @ParameterizedTest
    @CsvSource({
        "unconscious, too short",
        "unconscious, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "unconscious, ",
        "curious, Found unconscious at the bus stop."
    })
    void aReasonIsAskedFor(String reason, String explanation, Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        ObjectNode asked = parameters(explanation == null ? "" : explanation, null);
        ((ObjectNode) asked.at("/parameter/0")).put("valueCode", reason);

        Response answer = doctor.at(hims)
                .body(asked.toString().replace(",\"valueString\":\"\"", ""))
                .post("/" + resident.patient() + "/$break-glass");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        Refused.in(answer);
        assertThat(status(doctor, hims, result)).isEqualTo(404);
    }

    @Test
    void onlyWhoTreatsInEmergenciesMayBreakTheGlass(Hims hims, Cast cast) {
        for (Principal other : List.of(
                Principal.staff(hims, cast, "pharmacist", "gtb"),
                Principal.hospital(cast),
                Principal.resident(hims, cast, Resident.register(hims)))) {
            Response refused = breakGlass(other, hims, WHY, null);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        }
        Principal nurse = Principal.staff(hims, cast, "nurse", "gtb");
        assertThat(breakGlass(nurse, hims, "Patient/" + UUID.randomUUID(), WHY, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFacilityJudgesAndWhoAbusesItLosesTheRight(Hims hims, Cast cast) {
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "gtb");
        Principal another = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        Principal curious = Principal.staff(hims, cast, "doctor", "gtb");
        for (int i = 0; i < 4; i++) {
            String grant = Json.read(breakGlass(curious, hims, WHY, null).asString())
                    .at("/parameter/0/valueId")
                    .asText();
            assertThat(queue(administrator, hims)).contains(grant);
            assertThat(judge(another, hims, grant, "justified").statusCode()).isEqualTo(403);
            assertThat(judge(curious, hims, grant, "justified").statusCode()).isEqualTo(403);
            assertThat(judge(administrator, hims, grant, "perhaps").statusCode())
                    .isEqualTo(400);
            assertThat(judge(administrator, hims, grant, "not-justified").statusCode())
                    .isEqualTo(200);
            assertThat(queue(administrator, hims)).doesNotContain(grant);
        }

        Response refused = breakGlass(curious, hims, WHY, null);

        assertThat(Refused.with(403, refused).code()).isEqualTo("forbidden");
        assertThat(refused.asString()).contains("अनुचित");
        assertThat(another.at(hims).get("/Organization/gtb/$break-glass-queue").statusCode())
                .isEqualTo(403);
        assertThat(judge(administrator, hims, UUID.randomUUID().toString(), "justified")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String queue(Principal administrator, Hims hims) {
        Response answer = administrator.at(hims).get("/Organization/gtb/$break-glass-queue");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private static Response judge(Principal by, Hims hims, String grant, String verdict) {
        return by.at(hims).body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "grant", "valueId": "%s"}, {"name": "verdict", "valueCode": "%s"},
                          {"name": "remark", "valueString": "The patient was never here."}]}""".formatted(grant, verdict)).post("/Organization/gtb/$review-break-glass");
    }

    private static int status(Principal reader, Hims hims, String record) {
        return reader.at(hims).get("/" + record).statusCode();
    }

    private Response breakGlass(Principal by, Hims hims, String explanation, String sensitive) {
        return breakGlass(by, hims, resident.patient(), explanation, sensitive);
    }

    private static Response breakGlass(Principal by, Hims hims, String patient, String explanation, String sensitive) {
        return by.at(hims).body(parameters(explanation, sensitive).toString()).post("/" + patient + "/$break-glass");
    }

    private static ObjectNode parameters(String explanation, String sensitive) {
        ObjectNode parameters = Json.read("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "reason", "valueCode": "unconscious"}, {"name": "explanation"}]}""");
        ((ObjectNode) parameters.at("/parameter/1")).put("valueString", explanation);
        if (sensitive != null) {
            parameters
                    .withArray("parameter")
                    .addObject()
                    .put("name", "sensitiveExplanation")
                    .put("valueString", sensitive);
        }
        return parameters;
    }
}
