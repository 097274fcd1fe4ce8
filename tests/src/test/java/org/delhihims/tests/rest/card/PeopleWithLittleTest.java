package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.ScannedPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * People without a phone, a birth date, an address, a second name or any paper, and people from elsewhere, go the whole way:
 * registered, found, given a card, surveyed, in a household, told what they are entitled to.
 */
@Tag("rest")
final class PeopleWithLittleTest {

    static Stream<Arguments> people() {
        ObjectNode fromPunjab = Records.resident(Invented.surname());
        fromPunjab.putArray("address").addObject().put("use", "temp").put("state", "Punjab");
        ObjectNode homeless = Records.resident(Invented.surname()).put("birthDate", "1971");
        homeless.putArray("address").addObject().put("text", "under the flyover at Sarai Kale Khan");
        ObjectNode other = Records.resident(Invented.surname()).put("gender", "other");
        return Stream.of(
                Arguments.of("a single name", Records.resident(Invented.surname())),
                Arguments.of("a guest from Punjab", fromPunjab),
                Arguments.of("somebody without a home", homeless),
                Arguments.of("a third gender and nothing else", other));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void everyFlowIsOpen(String who, ObjectNode person, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(person);
        done(hims, patient, "$request-card", "");
        String card = desk.issueCard(patient);
        assertThat(hims.at("gtb")
                        .body(parameters(text("card", card)))
                        .post("/Patient/$card-lookup")
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(patient.substring("Patient/".length()));
        Response paper = ask(hims, patient, "$card-document", "");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(ScannedPaper.codeOn(paper.asByteArray(), 0)).startsWith("shc:/");
        done(hims, patient, "$advance-card", code("to", "survey-due"));
        String survey = desk.store(Records.survey(patient));
        done(
                hims,
                patient,
                "$advance-card",
                code("to", "survey-done") + ",{\"name\": \"survey\", \"valueReference\": " + "{\"reference\": \""
                        + survey + "\"}}");
        done(hims, patient, "$print-card", "");
        done(hims, patient, "$advance-card", code("to", "delivered"));
        done(hims, patient, "$advance-card", code("to", "permanent"));
        done(
                hims,
                patient,
                "$household",
                "{\"name\": \"head\", \"valueReference\": {\"reference\": \"" + patient + "\"}},"
                        + code("role", "head"));
        assertThat(done(hims, patient, "$entitlements", "").toString()).contains("emergency-care");
        assertThat(matched(hims, person)).contains("searchset");
    }

    private static String matched(Hims hims, ObjectNode person) {
        Response answer = hims.at("lok-nayak")
                .body(parameters("{\"name\": \"resource\", \"resource\": " + person + "}"))
                .post("/Patient/$match");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private static JsonNode done(Hims hims, String patient, String operation, String parameters) {
        Response answer = ask(hims, patient, operation, parameters);
        assertThat(answer.statusCode()).as(operation + ": " + answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response ask(Hims hims, String patient, String operation, String parameters) {
        return hims.at("lok-nayak").body(parameters(parameters)).post("/" + patient + "/" + operation);
    }

    private static String parameters(String parameters) {
        return parameters.isEmpty()
                ? "{\"resourceType\": \"Parameters\"}"
                : "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}";
    }

    private static String text(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueString\": \"" + value + "\"}";
    }

    private static String code(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueCode\": \"" + value + "\"}";
    }
}
