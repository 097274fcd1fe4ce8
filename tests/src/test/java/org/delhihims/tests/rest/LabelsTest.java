package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How secret a record is, is for the server to say ({@code security.md} 3.2 L8, L9 and 4.5). */
@Tag("rest")
final class LabelsTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String DEPARTMENT = "https://delhihims.example/fhir/CodeSystem/department";
    private static final String HIV_TEST = "80387-4";
    private static final String HAEMOGLOBIN = "718-7";
    private static final List<String> HIV = List.of("HIV", "NORDSCLCD", "V");

    @Test
    void aRecordIsLabelledByItsCodeAndTheAnswerSaysSo(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        ObjectNode test = observation(desk.register(Invented.name()), HIV_TEST);

        Response answer = hims.at("gtb")
                .header("Prefer", "return=representation")
                .body(test.toString())
                .post("/Observation");

        answer.then().statusCode(201);
        assertThat(labelsOf(Json.read(answer.asString()))).isEqualTo(HIV);
        assertThat(labelsOf(desk.read("Observation/" + answer.path("id")))).isEqualTo(HIV);
    }

    @Test
    void aNormalRecordHasNoLabelsWhateverItsSenderWrites(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        ObjectNode test = observation(desk.register(Invented.name()), HAEMOGLOBIN);
        label(test, CONFIDENTIALITY, "V");

        assertThat(desk.read(desk.store(test)).path("meta").has("security")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SECURITY_LABEL", "TAG,PROFILE,SECURITY_LABEL"})
    void anUpdateWithoutLabelsTakesNoneAway(String snapshotMode, Hims hims) {
        Desk desk = hims.deskAt("gtb");
        ObjectNode test = observation(desk.register(Invented.name()), HIV_TEST);
        String reference = desk.store(test);
        test.put("id", reference.substring(reference.indexOf('/') + 1)).put("status", "amended");

        hims.at("gtb")
                .header("X-Meta-Snapshot-Mode", snapshotMode)
                .body(test.toString())
                .put("/" + reference)
                .then()
                .statusCode(200);

        assertThat(labelsOf(desk.read(reference))).isEqualTo(HIV);
    }

    @Test
    void aPatchTakesNoLabelAway(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String reference = desk.store(observation(desk.register(Invented.name()), HIV_TEST));

        hims.at("gtb")
                .contentType("application/json-patch+json")
                .body("[{\"op\": \"remove\", \"path\": \"/meta/security\"},"
                        + " {\"op\": \"replace\", \"path\": \"/status\", \"value\": \"amended\"}]")
                .patch("/" + reference)
                .then()
                .statusCode(200)
                .body("status", equalTo("amended"));

        assertThat(labelsOf(desk.read(reference))).isEqualTo(HIV);
    }

    @Test
    void aConditionalUpdateIsLabelledToo(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String number = Invented.word();
        ObjectNode test = observation(desk.register(Invented.name()), HIV_TEST);
        test.putArray("identifier")
                .addObject()
                .put("system", "https://lab.example/number")
                .put("value", number);
        String reference = desk.store(test);
        test.put("status", "amended");

        hims.at("gtb")
                .queryParam("identifier", "https://lab.example/number|" + number)
                .body(test.toString())
                .put("/Observation")
                .then()
                .statusCode(200);

        assertThat(labelsOf(desk.read(reference))).isEqualTo(HIV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$meta-add", "$meta-delete"})
    void labelsAreNotAddedOrDeletedByHand(String operation, Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String reference = desk.store(observation(desk.register(Invented.name()), HIV_TEST));

        Response answer = hims.at("gtb").body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"security": [
                          {"system": "%s", "code": "HIV"}]}}]}""".formatted(ACT_CODE)).post("/" + reference + "/" + operation);

        assertThat(answer.statusCode()).isIn(404, 405, 501);
        assertThat(labelsOf(desk.read(reference))).isEqualTo(HIV);
    }

    @Test
    void aReportIsAsSecretAsAResultThatComesAfterItInTheSameTransaction(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        ObjectNode transaction = Records.bundle("transaction");
        ObjectNode report = report(patient);
        Records.post(transaction, report);
        String result = Records.post(transaction, observation(patient, HIV_TEST));
        report.putArray("result").addObject().put("reference", result);

        ObjectNode answer = desk.send(transaction);

        String location = answer.at("/entry/0/response/location").asText();
        assertThat(labelsOf(desk.read(location.substring(0, location.indexOf("/_history")))))
                .isEqualTo(HIV);
    }

    @Test
    void aReportFollowsItsResultWhenThatBecomesSecretAndWhenItIsCorrected(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        String result = desk.store(observation(patient, HAEMOGLOBIN));
        ObjectNode report = report(patient);
        report.putArray("result").addObject().put("reference", result);
        String reference = desk.store(report);
        String summary = desk.store(summary(patient, reference));

        replace(hims, result, observation(patient, HIV_TEST));

        assertThat(labelsOf(desk.read(reference))).isEqualTo(HIV);
        assertThat(labelsOf(desk.read(summary))).isEqualTo(HIV);

        replace(hims, result, observation(patient, HAEMOGLOBIN));

        assertThat(labelsOf(desk.read(reference))).isEmpty();
        assertThat(labelsOf(desk.read(summary))).isEmpty();
    }

    @Test
    void whatIsRecordedInPsychiatryIsOfPsychiatry(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        String visit = desk.store(visit(patient, "psychiatry"));

        String pulse = desk.store(recordedIn(visit, patient));

        assertThat(labelsOf(desk.read(visit))).containsExactlyInAnyOrder("V", "PSY", "NORDSCLCD");
        assertThat(labelsOf(desk.read(pulse))).containsExactlyInAnyOrder("V", "PSY", "NORDSCLCD");
    }

    @Test
    void allThatWasRecordedInALongStayFollowsWhenItsDepartmentIsCorrected(Hims hims) throws InterruptedException {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        String stay = desk.store(visit(patient, "general-medicine"));
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < 210; i++) {
            Records.post(transaction, recordedIn(stay, patient));
        }
        desk.send(transaction);

        replace(hims, stay, visit(patient, "psychiatry"));

        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (total(desk, "patient", patient, "_security", ACT_CODE + "|PSY") < 210) {
            assertThat(Instant.now()).as("all are labelled in time").isBefore(patience);
            Thread.sleep(500);
        }
    }

    @Test
    void aSearchThatLeavesOutTheVerySecretCountsAndPagesWithoutThem(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        List<String> normal = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            normal.add(desk.store(observation(patient, HAEMOGLOBIN)));
            desk.store(observation(patient, HIV_TEST));
        }
        String restricted = desk.store(observation(patient, "20507-0"));

        assertThat(total(desk, "patient", patient)).isEqualTo(15);
        assertThat(total(desk, "patient", patient, "_security:not", CONFIDENTIALITY + "|V"))
                .isEqualTo(8);
        assertThat(total(desk, "patient", patient, "_security:not", CONFIDENTIALITY + "|V," + ACT_CODE + "|STD"))
                .isEqualTo(7);
        assertThat(total(desk, "patient", patient, "_security", CONFIDENTIALITY + "|R"))
                .isEqualTo(1);
        List<String> paged = new ArrayList<>();
        JsonNode page =
                desk.search("Observation", "patient", patient, "_security:not", CONFIDENTIALITY + "|V", "_count", "3");
        paged.addAll(Json.referencesIn(page));
        while (!Json.linkOf(page, "next").isEmpty()) {
            page = desk.follow(Json.linkOf(page, "next"));
            paged.addAll(Json.referencesIn(page));
        }
        normal.add(restricted);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(normal);
    }

    @Test
    void theSexOfAFetusIsNotStored(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        ObjectNode scan = observation(desk.register(Invented.name()), "11882-8");

        Refused refused = Refused.with(422, hims.at("gtb").body(scan.toString()).post("/Observation"));

        assertThat(refused.text()).contains("PCPNDT Act");
        assertThat(refused.expressions()).containsExactly("Observation.code.coding[0]");
    }

    @Test
    void headersOfTheStoreInsideDoNothing(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        String patient = desk.register(Invented.name());
        String reference = desk.store(observation(patient, HAEMOGLOBIN));
        ObjectNode changed = observation(patient, HAEMOGLOBIN);
        changed.put("id", reference.substring(reference.indexOf('/') + 1)).put("status", "amended");

        hims.at("gtb")
                .header("X-Rewrite-History", "true")
                .header("X-Retry-On-Version-Conflict", "retry; max-retries=many")
                .header("X-Upsert-Extistence-Check", "disabled")
                .header("X-Transaction-Semantics", "retry-count=1000")
                .header("X-Request-Source", "https://elsewhere.example/")
                .header("X-Cascade", "delete")
                .body(changed.toString())
                .put("/" + reference)
                .then()
                .statusCode(200)
                .body("meta.versionId", equalTo("2"));
        hims.at("gtb")
                .header("X-Cascade", "delete")
                .delete("/" + patient)
                .then()
                .statusCode(409);
    }

    @Test
    void theOperatorsCommandLabelsEverythingAnew(Hims hims) {
        String management = hims.server().managementBase().replace("/actuator", "");

        assertThat(hims.command("label", "rebuild", "--management=" + management))
                .containsPattern("[1-9][0-9]* records looked at, 0 with other labels");
        assertThat(hims.monitoring().get("/labels").path("busy").toString()).isEqualTo("false");
    }

    private static int total(Desk desk, String... parameters) {
        List<String> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of("_total", "accurate", "_count", "1"));
        return desk.search("Observation", all.toArray(String[]::new))
                .path("total")
                .asInt();
    }

    private static void replace(Hims hims, String reference, ObjectNode resource) {
        resource.put("id", reference.substring(reference.indexOf('/') + 1));
        hims.at("gtb").body(resource.toString()).put("/" + reference).then().statusCode(200);
    }

    private static List<String> labelsOf(JsonNode resource) {
        return Json.listOf(resource.path("meta").path("security")).stream()
                .map(label -> label.path("code").asText())
                .sorted()
                .toList();
    }

    private static void label(ObjectNode resource, String system, String code) {
        resource.withObject("/meta")
                .withArray("security")
                .addObject()
                .put("system", system)
                .put("code", code);
    }

    private static ObjectNode observation(String patient, String code) {
        return Json.read("""
                {
                  "resourceType": "Observation",
                  "status": "final",
                  "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]},
                  "subject": {"reference": "%s"},
                  "effectiveDateTime": "2026-07-20",
                  "valueString": "as the laboratory found"
                }""".formatted(code, patient));
    }

    private static ObjectNode recordedIn(String visit, String patient) {
        ObjectNode pulse = observation(patient, "8867-4");
        pulse.putObject("encounter").put("reference", visit);
        return pulse;
    }

    private static ObjectNode visit(String patient, String department) {
        ObjectNode visit = Records.opdVisit(patient, "gtb");
        visit.putObject("serviceType")
                .putArray("coding")
                .addObject()
                .put("system", DEPARTMENT)
                .put("code", department);
        return visit;
    }

    private static ObjectNode report(String patient) {
        return Json.read("""
                {
                  "resourceType": "DiagnosticReport",
                  "status": "final",
                  "code": {"text": "Blood report"},
                  "subject": {"reference": "%s"},
                  "conclusion": "See the results."
                }""".formatted(patient));
    }

    private static ObjectNode summary(String patient, String entry) {
        return Json.read("""
                {
                  "resourceType": "List",
                  "status": "current",
                  "mode": "working",
                  "title": "Reports",
                  "subject": {"reference": "%s"},
                  "entry": [{"item": {"reference": "%s"}}]
                }""".formatted(patient, entry));
    }
}
