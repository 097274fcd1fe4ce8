package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several requests in one: transactions, which are done wholly or not at all, and batches, which are not. */
@Tag("rest")
final class BundlesTest {

    private final String name = Invented.name();
    private final ObjectNode transaction = Records.bundle("transaction");

    @Test
    void aTransactionStoresEverythingInIt(Hims hims) {
        String asha = Records.post(transaction, Records.resident(name));
        String visit = Records.post(transaction, Records.opdVisit(asha, "lok-nayak"));
        ObjectNode result = Records.haemoglobin(asha, "lok-nayak", "9.4");
        result.putObject("encounter").put("reference", visit);
        Records.post(transaction, result);

        ObjectNode answer = hims.deskAt("lok-nayak").send(transaction);

        assertThat(answer.path("type").asText()).isEqualTo("transaction-response");
        assertThat(answer.path("entry"))
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry.at("/response/status").asText()).startsWith("201"));
    }

    @Test
    void aTransactionTellsTheVersionsAsARequestDoes(Hims hims) {
        Records.post(transaction, Records.resident(name));

        ObjectNode answer = hims.deskAt("lok-nayak").send(transaction);

        assertThat(answer.at("/entry/0/response/etag").asText()).isEqualTo("W/\"1\"");
        assertThat(answer.at("/entry/0/response/location").asText()).endsWith("/_history/1");
    }

    @Test
    void placeholdersAreReplacedByWhatTheyStandFor(Hims hims) {
        // The one that refers comes first: the order of the entries does not matter.
        String placeholder = "urn:uuid:" + UUID.randomUUID();
        Records.post(transaction, Records.haemoglobin(placeholder, "lok-nayak", "9.4"));
        Records.post(transaction, Records.resident(name));
        ((ObjectNode) transaction.at("/entry/1")).put("fullUrl", placeholder);
        Desk desk = hims.deskAt("lok-nayak");

        ObjectNode answer = desk.send(transaction);

        JsonNode result = desk.read(placeOf(answer, 0));
        assertThat(result.at("/subject/reference").asText()).isEqualTo(placeOf(answer, 1));
        assertThat(desk.read(placeOf(answer, 1)).at("/name/0/text").asText()).isEqualTo(name);
    }

    @Test
    void whatIsRecordedOfAPatientTakesOverTheEndOfHisId(Hims hims) {
        String asha = Records.post(transaction, Records.resident(name));
        Records.post(transaction, Records.opdVisit(asha, "lok-nayak"));

        ObjectNode answer = hims.deskAt("lok-nayak").send(transaction);

        String patient = placeOf(answer, 0);
        assertThat(placeOf(answer, 1)).endsWith(patient.substring(patient.length() - 3));
    }

    @Test
    void oneBadEntryAndNothingOfATransactionIsStored(Hims hims) {
        Records.post(transaction, Records.resident(name));
        ObjectNode nameless = Json.read("{\"resourceType\": \"Patient\", \"gender\": \"female\"}");
        Records.post(transaction, nameless);

        Refused refused = Refused.with(422, send(hims, transaction));

        assertThat(refused.rules()).contains("dl-pat-7");
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void aTransactionWithAReferenceToNobodyStoresNothing(Hims hims) {
        Records.post(transaction, Records.resident(name));
        Records.post(transaction, Records.haemoglobin("Patient/" + UUID.randomUUID(), "lok-nayak", "9.4"));

        Response answer = send(hims, transaction);

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void aTransactionThatUpdatesAnOlderVersionStoresNothing(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode read = desk.read(patient);
        update(transaction, patient, read.deepCopy().put("gender", "female"));
        desk.send(transaction);
        ObjectNode late = Records.bundle("transaction");
        Records.post(late, Records.resident(name));
        update(late, patient, read.put("gender", "male"));
        ((ObjectNode) late.at("/entry/1/request")).put("ifMatch", "W/\"1\"");

        Response answer = send(hims, late);

        assertThat(answer.statusCode()).isIn(409, 412);
        Refused.in(answer);
        assertThat(desk.read(patient).path("gender").asText()).isEqualTo("female");
        assertThat(Json.idsIn(desk.search("Patient", "name", name))).isEmpty();
    }

    @Test
    void aTransactionReadsAndSearchesToo(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        get(transaction, patient);
        get(transaction, "Patient?name=" + name.replace(" ", "%20"));

        ObjectNode answer = desk.send(transaction);

        assertThat(answer.at("/entry/0/resource/name/0/text").asText()).isEqualTo(name);
        assertThat(answer.at("/entry/1/resource/resourceType").asText()).isEqualTo("Bundle");
        assertThat(Json.idsIn(answer.at("/entry/1/resource"))).containsExactly(patient.substring("Patient/".length()));
    }

    @Test
    void whatIsThereAlreadyIsNotCreatedAgainByATransaction(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String number = Invented.hospitalNumber();
        String patient = desk.store(Records.residentWithNumber(name, number));
        String asha = Records.post(transaction, Records.residentWithNumber(name, number));
        ((ObjectNode) transaction.at("/entry/0/request"))
                .put("ifNoneExist", "identifier=" + Records.HOSPITAL_NUMBER + "|" + number);
        Records.post(transaction, Records.haemoglobin(asha, "lok-nayak", "9.4"));

        ObjectNode answer = desk.send(transaction);

        assertThat(answer.at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(desk.read(placeOf(answer, 1)).at("/subject/reference").asText())
                .isEqualTo(patient);
    }

    @Test
    void oneBadEntryDoesNotFailTheRestOfABatch(Hims hims) {
        ObjectNode batch = Records.bundle("batch");
        Records.post(batch, Records.resident(name));
        Records.post(batch, Json.read("{\"resourceType\": \"Patient\", \"gender\": \"female\"}"));
        get(batch, "Patient/" + UUID.randomUUID());

        ObjectNode answer = hims.deskAt("lok-nayak").send(batch);

        assertThat(answer.path("type").asText()).isEqualTo("batch-response");
        assertThat(answer.at("/entry/0/response/status").asText()).startsWith("201");
        assertThat(answer.at("/entry/1/response/status").asText()).startsWith("422");
        assertThat(answer.at("/entry/2/response/status").asText()).startsWith("404");
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .hasSize(1);
    }

    @Test
    void aRefusedEntryOfABatchSaysWhyAsARefusedRequestDoes(Hims hims) {
        ObjectNode batch = Records.bundle("batch");
        Records.post(batch, Json.read("{\"resourceType\": \"Patient\", \"gender\": \"female\"}"));
        get(batch, "Patient/" + UUID.randomUUID());

        ObjectNode answer = hims.deskAt("lok-nayak").send(batch);

        assertThat(Refused.in(answer.at("/entry/0/response/outcome")).rules()).contains("dl-pat-7");
        assertThat(Refused.in(answer.at("/entry/1/response/outcome")).code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"transaction", "batch"})
    void aBundleMayNotDoWhatARequestMayNot(String type, Hims hims) {
        ObjectNode bundle = Records.bundle(type);
        bundle.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "DELETE")
                .put("url", "ConceptMap/district-2012-to-2026");

        Response answer = send(hims, bundle);

        assertThat(answer.asString()).contains("OperationOutcome", "\"not-supported\"");
        assertThat(hims.deskAt("gtb")
                        .read("ConceptMap/district-2012-to-2026")
                        .path("status")
                        .asText())
                .isEqualTo("active");
    }

    @Test
    void aBundleMayNotChangeDefinitions(Hims hims) {
        Records.post(transaction, Json.read("""
                {"resourceType": "ValueSet", "url": "https://example.org/ours", "status": "active"}"""));

        Response answer = send(hims, transaction);

        assertThat(answer.statusCode()).isIn(400, 405, 422);
        Refused.in(answer);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("ValueSet", "url", "https://example.org/ours")))
                .isEmpty();
    }

    @Test
    void aSearchMayNotStandWhereAReferenceStands(Hims hims) {
        String number = Invented.hospitalNumber();
        hims.deskAt("lok-nayak").store(Records.residentWithNumber(name, number));
        String words = Invented.word();
        Records.post(transaction, Records.note("Patient?identifier=" + Records.HOSPITAL_NUMBER + "|" + number, words));

        Response answer = send(hims, transaction);

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Observation", "value-string", words)))
                .isEmpty();
    }

    @Test
    void moreEntriesThanAllowedAreRefused(Hims hims) {
        for (int i = 0; i < 501; i++) {
            Records.post(transaction, Records.resident(name));
        }

        Refused.with(413, send(hims, transaction));

        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void aBundleOfAnotherKindIsRefused(Hims hims) {
        Response answer = send(hims, Records.bundle("searchset"));

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
    }

    private static Response send(Hims hims, ObjectNode bundle) {
        return hims.at("lok-nayak").body(bundle.toString()).post("/");
    }

    private static void get(ObjectNode bundle, String url) {
        bundle.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", url);
    }

    private static void update(ObjectNode bundle, String reference, ObjectNode resource) {
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.set("resource", resource);
        entry.putObject("request").put("method", "PUT").put("url", reference);
    }

    /** The reference of what an entry has stored, from its answer. */
    private static String placeOf(JsonNode answer, int entry) {
        return answer.at("/entry/" + entry + "/response/location")
                .asText()
                .replaceFirst("^.*/fhir/", "")
                .replaceFirst("/_history/.*$", "");
    }
}
