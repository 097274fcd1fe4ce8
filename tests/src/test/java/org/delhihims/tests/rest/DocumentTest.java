package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Composition/$document}, and {@code $meta} of any record, by FHIR R4. */
@Tag("rest")
final class DocumentTest {

    @Test
    void aDocumentBeginsWithTheCompositionAndHoldsAllItRefersTo(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String visit = hims.deskAt("gtb").store(Records.opdVisit(patient, "gtb"));
        ObjectNode finding = Records.haemoglobin(patient, "lok-nayak", "9.8");
        finding.putObject("encounter").put("reference", visit);
        String result = hims.deskAt("gtb").store(finding);
        String composition = hims.deskAt("gtb").store(summary(patient, result));

        Response answer = hims.at("gtb").get("/" + composition + "/$document");
        ObjectNode document = Json.read(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(document.path("type").asText()).isEqualTo("document");
        assertThat(document.at("/identifier/system").asText()).isEqualTo("urn:ietf:rfc:3986");
        assertThat(document.at("/identifier/value").asText()).startsWith("urn:uuid:");
        assertThat(document.path("timestamp").asText()).isNotEmpty();
        assertThat(Json.referencesIn(document).get(0)).isEqualTo(composition);
        assertThat(Json.referencesIn(document))
                .contains(patient, "Organization/gtb", result, visit, "Organization/lok-nayak")
                .doesNotHaveDuplicates();
        for (JsonNode entry : document.path("entry")) {
            String reference = entry.at("/resource/resourceType").asText() + "/"
                    + entry.at("/resource/id").asText();
            assertThat(entry.path("fullUrl").asText()).isEqualTo(hims.address() + "/" + reference);
        }
    }

    @Test
    void aDocumentIsAskedForByNameByPostAndInXml(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String composition = hims.deskAt("gtb").store(summary(patient, patient));
        String id = composition.substring("Composition/".length());
        String parameters = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "id", "valueUri": "%s"}, {"name": "persist", "valueBoolean": false}]}""".formatted(composition);

        JsonNode byName = hims.deskAt("gtb").search("Composition/$document", "id", id);
        Response byPost = hims.at("gtb").body(parameters).post("/Composition/$document");
        Response inXml = hims.at("gtb").accept(Hims.FHIR_XML).get("/" + composition + "/$document");

        assertThat(Json.referencesIn(byName)).startsWith(composition, patient);
        assertThat(Json.referencesIn(Json.read(byPost.asString()))).startsWith(composition, patient);
        assertThat(inXml.xmlPath().getString("Bundle.type.@value")).isEqualTo("document");
    }

    @Test
    void everyDocumentHasAnIdentifierOfItsOwn(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String composition = hims.deskAt("gtb").store(summary(patient, patient));

        JsonNode one = hims.deskAt("gtb").search(composition + "/$document");
        JsonNode other = hims.deskAt("gtb").search(composition + "/$document");

        assertThat(one.path("identifier")).isNotEqualTo(other.path("identifier"));
    }

    @Test
    void aCompositionThatIsNotHereHasNoDocument(Hims hims) {
        String nobody = UUID.randomUUID().toString();

        Refused.with(404, hims.at("gtb").get("/Composition/" + nobody + "/$document"));
        Refused.with(404, hims.at("gtb").get("/Composition/$document?id=" + nobody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_format=json",
                "id=a b",
                "id=Patient/1",
                "id=1&id=2",
                "id=1&persist=perhaps",
                "id=1&nothing=1",
                "id=1&graph=x"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, Hims hims) {
        Refused.with(400, hims.at("gtb").get("/Composition/$document?" + query));
    }

    @Test
    void aDocumentIsGivenAndNotKept(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String composition = hims.deskAt("gtb").store(summary(patient, patient));

        Refused refused = Refused.with(400, hims.at("gtb").get("/" + composition + "/$document?persist=true"));

        assertThat(refused.text()).contains("persist");
    }

    @Test
    void metaIsWhatTheRecordCarries(Hims hims) {
        ObjectNode resident = Records.resident(Invented.name());
        resident.putObject("meta")
                .withArray("tag")
                .addObject()
                .put("system", "https://lok-nayak.example/tags")
                .put("code", "camp");
        String patient = hims.deskAt("gtb").store(resident);

        JsonNode meta = hims.deskAt("gtb").search(patient + "/$meta");
        Response byPost =
                hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post("/" + patient + "/$meta");

        assertThat(meta.at("/parameter/0/name").asText()).isEqualTo("return");
        assertThat(meta.at("/parameter/0/valueMeta"))
                .isEqualTo(hims.deskAt("gtb").read(patient).path("meta"));
        assertThat(tagsIn(meta.at("/parameter/0/valueMeta"))).contains("camp");
        assertThat(Json.read(byPost.asString())).isEqualTo(meta);
    }

    private static List<String> tagsIn(JsonNode meta) {
        return Json.listOf(meta.path("tag")).stream()
                .map(tag -> tag.path("code").asText())
                .toList();
    }

    @Test
    void metaOfAnEarlierVersionIsThatOfTheVersion(Hims hims) {
        ObjectNode resident = Records.resident(Invented.name());
        String patient = hims.deskAt("gtb").store(resident);
        ObjectNode changed = hims.deskAt("gtb").read(patient);
        changed.with("meta")
                .withArray("tag")
                .addObject()
                .put("system", "https://lok-nayak.example/tags")
                .put("code", "x");
        hims.at("gtb").body(changed.toString()).put("/" + patient).then().statusCode(200);

        JsonNode first =
                hims.deskAt("gtb").search(patient + "/_history/1/$meta").at("/parameter/0/valueMeta");
        JsonNode second =
                hims.deskAt("gtb").search(patient + "/_history/2/$meta").at("/parameter/0/valueMeta");

        assertThat(first.path("versionId").asText()).isEqualTo("1");
        assertThat(tagsIn(first)).doesNotContain("x");
        assertThat(second.path("versionId").asText()).isEqualTo("2");
        assertThat(tagsIn(second)).contains("x");
    }

    @Test
    void whatIsNotHereHasNoMeta(Hims hims) {
        Refused.with(404, hims.at("gtb").get("/Patient/" + UUID.randomUUID() + "/$meta"));
    }

    private static ObjectNode summary(String patient, String entry) {
        return Json.read("""
                {"resourceType": "Composition", "status": "final", "type": {"text": "Discharge summary"},
                 "subject": {"reference": "%s"}, "date": "2026-07-20", "author": [{"reference": "Organization/gtb"}],
                 "title": "Discharge summary",
                 "section": [{"title": "Results", "entry": [{"reference": "%s"}]}]}""".formatted(patient, entry));
    }
}
