package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/** Questions about codes, and the Parameters that answer them. */
final class Answer {

    static final String DELHI = "https://delhihims.example/fhir/";
    static final String WARDS = "https://hospital.example/fhir/CodeSystem/ward-kind";
    static final String GENDERS = "http://hl7.org/fhir/administrative-gender";
    static final String ACTS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final ObjectNode parameters;

    private Answer(ObjectNode parameters) {
        this.parameters = parameters;
    }

    /** Asks by GET with pairs of parameter and value. */
    static Response ask(Hims hims, String operation, String... inputs) {
        var request = hims.at("gtb");
        for (int i = 0; i < inputs.length; i += 2) {
            request = request.queryParam(inputs[i], inputs[i + 1]);
        }
        return request.get("/" + operation);
    }

    /** Asks by POST with parameters written as JSON objects. */
    static Response post(Hims hims, String operation, String... parameters) {
        String body = "{\"resourceType\": \"Parameters\", \"parameter\": [" + String.join(",", parameters) + "]}";
        return hims.at("gtb").body(body).post("/" + operation);
    }

    static Answer to(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        ObjectNode parameters = Json.read(response.asString());
        assertThat(parameters.path("resourceType").asText()).isEqualTo("Parameters");
        return new Answer(parameters);
    }

    static Answer to(Hims hims, String operation, String... inputs) {
        return to(ask(hims, operation, inputs));
    }

    /** The value of a parameter, or an empty text. */
    String get(String name) {
        return parameters(name).map(Answer::value).findFirst().orElse("");
    }

    boolean result() {
        assertThat(get("result")).isIn("true", "false");
        return get("result").equals("true");
    }

    /** The values of one part of all parameters of a name. */
    List<String> parts(String name, String part) {
        return parameters(name)
                .flatMap(parameter -> Json.listOf(parameter.path("part")).stream())
                .filter(given -> given.path("name").asText().equals(part))
                .map(Answer::value)
                .toList();
    }

    /** The value of a property that $lookup answers, or an empty text. */
    List<String> property(String code) {
        return parameters("property")
                .map(property -> Json.listOf(property.path("part")))
                .filter(part -> value(part.get(0)).equals(code))
                .map(part -> value(part.get(1)))
                .toList();
    }

    String text() {
        return parameters.toString();
    }

    private Stream<JsonNode> parameters(String name) {
        return Json.listOf(parameters.path("parameter")).stream()
                .filter(parameter -> parameter.path("name").asText().equals(name));
    }

    private static String value(JsonNode parameter) {
        for (var field : parameter.properties()) {
            if (field.getKey().startsWith("value")) {
                return field.getValue().isValueNode()
                        ? field.getValue().asText()
                        : field.getValue().path("code").asText();
            }
        }
        return "";
    }
}
