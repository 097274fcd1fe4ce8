package org.delhihims.tests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.smart.App;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each request leaves the events that it should, and no others. */
@Tag("rest")
final class AuditedRequestsTest {

    private final String name = Invented.name();

    private Desk desk;
    private Trail trail;
    private Auditor auditor;
    private String patient;

    @BeforeEach
    void register(Hims hims) {
        desk = hims.deskAt("lok-nayak");
        patient = desk.register(name);
        trail = new Trail(hims, patient);
        auditor = Auditor.of(hims);
    }

    @Test
    void whatIsDoneWithARecordIsTold(Hims hims) {
        ObjectNode record = desk.read(patient);
        hims.at("gtb").get("/" + patient + "/_history/1").then().statusCode(200);
        hims.at("gtb").get("/" + patient + "/_history").then().statusCode(200);
        record.put("gender", "female");
        hims.at("gtb").body(record.toString()).put("/" + patient).then().statusCode(200);
        hims.at("gtb")
                .contentType("application/json-patch+json")
                .body("[{\"op\": \"replace\", \"path\": \"/gender\", \"value\": \"other\"}]")
                .patch("/" + patient)
                .then()
                .statusCode(200);
        hims.at("gtb").queryParam("name", name).get("/Patient").then().statusCode(200);
        hims.at("gtb").get("/" + patient + "/$everything").then().statusCode(200);
        desk.issueCard(patient);

        assertThat(trail.told())
                .containsExactly(
                        "create Patient 201 Create",
                        "read Patient 200 Read",
                        "vread Patient 200 Read",
                        "history-instance Patient 200 Read",
                        "update Patient 200 Update",
                        "patch Patient 200 Update",
                        "search-type Patient 200 Query",
                        "everything Patient 200 Query",
                        "issue-card Patient 200 Query");
    }

    @Test
    void whatIsRecordedOfAPatientIsToldToo(Hims hims) {
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "12.1"));
        desk.read(result);
        hims.at("gtb").delete("/" + result).then().statusCode(200);
        hims.at("gtb").get("/" + result).then().statusCode(410);

        assertThat(trail.told())
                .containsExactly(
                        "create Patient 201 Create",
                        "create Observation 201 Create",
                        "read Observation 200 Read",
                        "delete Observation 200 Delete");
    }

    @Test
    void aSearchForNothingIsToldOfThePatientWhoWasAskedFor(Hims hims) {
        hims.at("gtb")
                .formParam("patient", patient)
                .formParam("code", "http://loinc.org|718-7")
                .contentType("application/x-www-form-urlencoded")
                .post("/Observation/_search")
                .then()
                .statusCode(200);

        List<JsonNode> events = trail.events();

        assertThat(trail.told()).containsExactly("create Patient 201 Create", "search-type Observation 200 Query");
        assertThat(Trail.queryOf(events.get(1)))
                .isEqualTo("Observation?code=http%3A%2F%2Floinc.org%7C718-7&patient=" + patient.replace("/", "%2F"));
    }

    @Test
    void entriesOfABatchAndOfATransactionAreRequestsToo(Hims hims) {
        ObjectNode transaction = Records.bundle("transaction");
        Records.post(transaction, Records.haemoglobin(patient, "lok-nayak", "11.0"));
        Records.post(transaction, Records.haemoglobin(patient, "lok-nayak", "11.1"));
        desk.send(transaction);
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", patient);
        Records.post(batch, Records.haemoglobin(patient, "lok-nayak", "11.2"));
        desk.send(batch);

        assertThat(trail.told())
                .containsExactly(
                        "create Patient 201 Create",
                        "transaction  200 Query",
                        "create Observation 200 Create",
                        "create Observation 200 Create",
                        "read Patient 200 Read",
                        "create Observation 201 Create");
    }

    @Test
    void refusalsAreToldToo(Hims hims) {
        hims.stranger().get("/" + patient).then().statusCode(401);
        hims.at("gtb")
                .header("If-Match", "W/\"7\"")
                .body(desk.read(patient).toString())
                .put("/" + patient);
        hims.at("gtb")
                .queryParam("nickname", "x")
                .queryParam("_id", patient.substring(8))
                .get("/Patient");

        List<String> told = trail.told();

        assertThat(told)
                .containsExactly(
                        "create Patient 201 Create",
                        "read Patient 200 Read",
                        "update Patient 412 Update",
                        "search-type Patient 400 Query");
        assertThat(trail.events().get(2).path("outcome").asText()).isEqualTo("4");
    }

    @Test
    void anEventSaysWhoAndHoldsNothingPersonal(Hims hims) {
        String card = desk.issueCard(patient);
        hims.at("gtb")
                .queryParam("identifier", Records.CARD + "|" + card)
                .get("/Patient")
                .then()
                .statusCode(200);
        hims.at("gtb").queryParam("name", name).get("/Patient").then().statusCode(200);

        List<JsonNode> events = trail.events();

        JsonNode event = events.get(3);
        assertThat(event.at("/agent/0/who/identifier/value").asText()).isEqualTo("tests");
        assertThat(event.at("/agent/0/who/reference").asText()).isEqualTo("Organization/lok-nayak");
        assertThat(event.at("/purposeOfEvent/0/coding/0/code").asText()).isEqualTo("TREAT");
        assertThat(Trail.queryOf(event)).matches("Patient\\?name=hmac:[A-Za-z0-9_-]{22}");
        assertThat(Trail.queryOf(events.get(2))).matches("Patient\\?identifier=hmac:[A-Za-z0-9_-]{22}");
        assertThat(events.toString()).doesNotContain(name, card);
    }

    @Test
    void whatHasDecidedIsToldToTheAuditorAlone(Hims hims) {
        App foreign = App.systemOfPrivateHospital(hims, "sushruta");
        Response hidden = hims.stranger()
                .header("Authorization", "Bearer " + foreign.systemToken("system/*.rs"))
                .get("/" + patient);
        desk.read(patient);

        List<JsonNode> events = trail.events();

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString()).doesNotContain("unmet", "private-hospital");
        assertThat(events.get(1).at("/agent/0/policy/0").asText())
                .isEqualTo("urn:delhihims:policy:unmet:private-hospital");
        assertThat(events.get(2).at("/agent/0/policy/0").asText())
                .isEqualTo("urn:delhihims:policy:hospital-system:ruds@facility");
    }

    @Test
    void readingTheAuditIsAnAccessToo() {
        trail.events();
        trail.events();

        assertThat(trail.all().stream().map(Trail::inShort))
                .containsExactly(
                        "create Patient 201 Create",
                        "search-type AuditEvent 200 Query",
                        "search-type AuditEvent 200 Query");
    }

    @Test
    void theAuditIsPaged(Hims hims) {
        for (int i = 0; i < 5; i++) {
            desk.read(patient);
        }
        ObjectNode page = auditor.search("patient", patient, "_sort", "date", "_count", "4");
        assertThat(Json.idsIn(page)).hasSize(4);

        ObjectNode next = auditor.follow(Json.linkOf(page, "next"));

        assertThat(Json.idsIn(next)).hasSizeGreaterThanOrEqualTo(2).doesNotContainAnyElementsOf(Json.idsIn(page));
    }

    @Test
    void anEventIsReadAndNeverWritten(Hims hims) {
        JsonNode event = trail.events().get(0);
        String address = "/AuditEvent/" + event.path("id").asText();

        auditor.call().get(address).then().statusCode(200);
        auditor.call().get("/AuditEvent/999-999").then().statusCode(404);
        hims.at("gtb").body(event.toString()).put(address).then().statusCode(405);
        hims.at("gtb").body(event.toString()).post("/AuditEvent").then().statusCode(405);
        hims.at("gtb").delete(address).then().statusCode(405);
    }

    @Test
    void theAuditIsSearchedByDate() {
        assertThat(Json.idsIn(auditor.search("patient", patient, "date", "lt2020")))
                .isEmpty();
        assertThat(Json.idsIn(auditor.search("patient", patient, "date", "ge2020")))
                .isNotEmpty();
    }

    @Test
    void aResidentIsToldWhoSawTheRecord(Hims hims) {
        desk.read(patient);

        Response log = auditor.call().get("/" + patient + "/$access-log");

        log.then().statusCode(200);
        List<JsonNode> told = Json.listOf(Json.read(log.asString()).path("parameter"));
        assertThat(told).hasSize(2);
        assertThat(sentenceOf(told.get(0)).path("valueString").asText())
                .matches("The system of Lok Nayak .* saw your personal details on .*, for treatment\\.");
        assertThat(sentenceOf(told.get(0)).toString())
                .contains("के सिस्टम ने", "आपकी व्यक्तिगत जानकारी देखी, कारण: इलाज।");
        assertThat(auditor.call().get("/" + patient + "/$access-log?_count=0").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode sentenceOf(JsonNode access) {
        return Json.listOf(access.path("part")).stream()
                .filter(part -> part.path("name").asText().equals("sentence"))
                .findFirst()
                .orElseThrow();
    }
}
