package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.delhihims.tests.Json;

/** What is sent to ask for a correction, and to move one. */
public final class Correction {

    private static final String TYPES =
            "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionCommunicationTypes";

    private Correction() {}

    /** Asks, or disagrees, about a record or a task. */
    public static Response send(RequestSpecification caller, String category, String about, String words) {
        return sendWhole(caller, request(category, about, words));
    }

    static ObjectNode request(String category, String about, String words) {
        return Json.read("""
                {"resourceType": "Communication", "status": "completed",
                 "category": [{"coding": [{"system": "%s", "code": "%s"}]}],
                 "about": [{"reference": "%s"}], "payload": [{"contentString": "%s"}]}""".formatted(TYPES, category, about, words));
    }

    static Response sendWhole(RequestSpecification caller, ObjectNode message) {
        ObjectNode parameters = Json.read("{\"resourceType\": \"Parameters\"}");
        parameters
                .putArray("parameter")
                .addObject()
                .put("name", "communication")
                .set("resource", message);
        return caller.body(parameters.toString()).post("/Communication/$correction-request");
    }

    /** The reference of the task that an answer names. */
    public static String task(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString()).at("/about/0/reference").asText();
    }

    static Response advance(RequestSpecification caller, String task, String to, String... more) {
        String parameters = String.join(",", more);
        return caller.body("{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"to\", \"valueCode\": \""
                        + to + "\"}" + (more.length == 0 ? "" : ",") + parameters + "]}")
                .post("/" + task + "/$advance-correction");
    }

    public static JsonNode done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    static String message(String words) {
        return "{\"name\": \"message\", \"valueString\": \"" + words + "\"}";
    }

    static String evidence(String reference) {
        return "{\"name\": \"evidence\", \"valueReference\": {\"reference\": \"" + reference + "\"}}";
    }

    static String state(JsonNode task) {
        return task.at("/businessStatus/coding/0/code").asText();
    }
}
