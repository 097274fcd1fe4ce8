package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of single elements. */
@Tag("rest")
final class PatchTest {

    private final String name = Invented.name();

    @Test
    void aJsonPatchChangesOneElementAndLeavesTheRest(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        jsonPatch(hims, patient, "[{\"op\": \"add\", \"path\": \"/gender\", \"value\": \"female\"}]")
                .then()
                .statusCode(200)
                .body("gender", equalTo("female"))
                .body("name[0].text", equalTo(name))
                .body("meta.versionId", equalTo("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"return=representation", "return=minimal", "return=OperationOutcome"})
    void theAnswerNamesTheVersionThatWasMade(String preference, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("lok-nayak")
                .contentType("application/json-patch+json")
                .header("Prefer", preference)
                .body("[{\"op\": \"add\", \"path\": \"/gender\", \"value\": \"female\"}]")
                .patch("/" + patient);

        answer.then().statusCode(200).header("ETag", "W/\"2\"");
    }

    @Test
    void aJsonPatchWhoseTestFailsChangesNothing(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        Response answer = jsonPatch(hims, patient, """
                [{"op": "test", "path": "/active", "value": false},
                 {"op": "add", "path": "/gender", "value": "female"}]""");

        assertThat(answer.statusCode()).isIn(400, 409, 412, 422);
        Refused.in(answer);
        assertThat(desk.read(patient).has("gender")).isFalse();
    }

    @Test
    void aJsonPatchThatBreaksTheProfileIsRefused(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        Refused refused = Refused.with(422, jsonPatch(hims, patient, "[{\"op\": \"remove\", \"path\": \"/name\"}]"));

        assertThat(refused.rules()).contains("dl-pat-7");
        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo(name);
    }

    @Test
    void aPatchThatIsNoPatchIsRefused(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Refused.with(400, jsonPatch(hims, patient, "[{\"op\": \"improve\", \"path\": \"/name\"}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"add\", \"path\": \"/\", \"value\": 1}",
                "{\"op\": \"move\", \"path\": \"/\", \"from\": \"/name\"}",
                "{\"op\": \"replace\", \"path\": \"\", \"value\": 1}",
                "{\"op\": \"add\", \"path\": \"/extension\", \"value\": [null]}",
                "{\"op\": \"add\", \"path\": \"/meta/profile\", \"value\": {\"a\": 1}}",
                "{\"op\": \"add\", \"path\": \"/nickname\", \"value\": \"x\"}"
            })
    void aPatchThatMakesNoRecordIsRefused(String operation, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        Refused.with(400, jsonPatch(hims, patient, "[" + operation + "]"));

        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void aPatchOfNobodyIsNotFound(Hims hims) {
        Refused.with(
                404,
                jsonPatch(
                        hims,
                        "Patient/" + UUID.randomUUID(),
                        "[{\"op\": \"add\", \"path\": \"/gender\", \"value\": \"female\"}]"));
    }

    @Test
    void aFhirPathPatchReplacesAnElement(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        fhirPathPatch(hims, patient, """
                        {"name": "type", "valueCode": "replace"},
                        {"name": "path", "valueString": "Patient.active"},
                        {"name": "value", "valueBoolean": false}""")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("name[0].text", equalTo(name));
    }

    @Test
    void aFhirPathPatchAddsAnElement(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        fhirPathPatch(hims, patient, """
                        {"name": "type", "valueCode": "add"},
                        {"name": "path", "valueString": "Patient"},
                        {"name": "name", "valueString": "birthDate"},
                        {"name": "value", "valueDate": "1987-08-14"}""").then().statusCode(200).body("birthDate", equalTo("1987-08-14"));
    }

    @Test
    void aFhirPathPatchDeletesAnElement(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        fhirPathPatch(hims, patient, """
                        {"name": "type", "valueCode": "delete"},
                        {"name": "path", "valueString": "Patient.active"}""").then().statusCode(200);

        assertThat(desk.read(patient).has("active")).isFalse();
    }

    private static Response jsonPatch(Hims hims, String reference, String patch) {
        return hims.at("lok-nayak")
                .contentType("application/json-patch+json")
                .body(patch)
                .patch("/" + reference);
    }

    private static Response fhirPathPatch(Hims hims, String reference, String parts) {
        return hims.at("lok-nayak").body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [%s]}]}""".formatted(parts)).patch("/" + reference);
    }
}
