package org.delhihims.tests.rest;

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
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people are entitled to is said in plain words, scheme by scheme. */
@Tag("rest")
final class EntitlementTest {

    @Test
    void aGuestFromPunjabWithoutAnythingIsToldWhatIsEverybodys(Hims hims) {
        ObjectNode guest = Records.resident(Invented.name());
        guest.putArray("address").addObject().put("state", "Punjab");
        String patient = hims.deskAt("lok-nayak").store(guest);

        List<JsonNode> answers = answers(hims, patient, "");

        JsonNode first = answers.get(0);
        assertThat(part(first, "scheme").at("/valueCoding/code").asText()).isEqualTo("emergency-care");
        assertThat(status(answers, "emergency-care")).isEqualTo("entitled");
        assertThat(part(first, "sentence").path("valueString").asText()).contains("everybody");
        assertThat(part(first, "sentence").path("_valueString").toString()).contains("हर व्यक्ति");
        assertThat(status(answers, "free-medicines")).isEqualTo("entitled");
        assertThat(status(answers, "ab-top-up")).isEqualTo("not-entitled");
        assertThat(status(answers, "vay-vandana")).isEqualTo("cannot-be-said");
        assertThat(part(answer(answers, "vay-vandana"), "needs")
                        .path("valueString")
                        .asText())
                .contains("date of birth");
    }

    @Test
    void whoeverIsSeventyTwoIsToldOfVayVandana(Hims hims) {
        ObjectNode senior = Records.resident(Invented.name());
        senior.put("birthDate", "1954-03-02");
        String patient = hims.deskAt("lok-nayak").store(senior);

        assertThat(status(answers(hims, patient, asOf("2026-11-29")), "vay-vandana"))
                .isEqualTo("likely");
        assertThat(status(answers(hims, patient, asOf("2024-03-02")), "vay-vandana"))
                .isEqualTo("not-entitled");
    }

    @Test
    void anIncomeOfThreeLakhIsEnoughForFreeBedsSinceTheSecondOfJanuary(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        assertThat(status(answers(hims, patient, asOf("2026-01-01") + "," + income("300000", "INR")), "ews-free-beds"))
                .isEqualTo("not-entitled");
        assertThat(status(answers(hims, patient, asOf("2026-01-02") + "," + income("300000", "INR")), "ews-free-beds"))
                .isEqualTo("likely");
        assertThat(hims.deskAt("lok-nayak").read(patient).toString()).doesNotContain("300000");
    }

    @Test
    void whoeverHasACoverageIsEntitledByIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String coverage = desk.store(Json.read("""
                {
                  "resourceType": "Coverage",
                  "status": "active",
                  "type": {"coding": [{"system": "https://delhihims.example/fhir/CodeSystem/scheme", "code": "pm-jay"}]},
                  "beneficiary": {"reference": "%s"},
                  "period": {"start": "2025-04-10"},
                  "payor": [{"display": "State Health Agency, Delhi"}]
                }""".formatted(patient)));

        JsonNode ofPmJay = answer(answers(hims, patient, ""), "pm-jay");

        assertThat(part(ofPmJay, "status").path("valueCode").asText()).isEqualTo("entitled");
        assertThat(part(ofPmJay, "coverage").at("/valueReference/reference").asText())
                .isEqualTo(coverage);
    }

    @Test
    void whatCannotBeReadIsRefused(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        Refused.with(400, ask(hims, patient, asOf("2026")));
        Refused.with(400, ask(hims, patient, asOf("2026-13-41")));
        Refused.with(400, ask(hims, patient, income("3000", "USD")));
        Refused.with(400, ask(hims, patient, income("-1", "INR")));
        Refused.with(400, ask(hims, patient, "{\"name\": \"income\", \"valueString\": \"little\"}"));
        Refused.with(404, ask(hims, "Patient/nobody-at-all", ""));
    }

    private static String asOf(String day) {
        return "{\"name\": \"asOf\", \"valueDate\": \"%s\"}".formatted(day);
    }

    private static String income(String value, String currency) {
        return "{\"name\": \"income\", \"valueMoney\": {\"value\": %s, \"currency\": \"%s\"}}"
                .formatted(value, currency);
    }

    private static Response ask(Hims hims, String patient, String parameters) {
        return hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [%s]}"
                        .formatted(parameters)
                        .replace(", \"parameter\": []", ""))
                .post("/" + patient + "/$entitlements");
    }

    private static List<JsonNode> answers(Hims hims, String patient, String parameters) {
        Response answer = ask(hims, patient, parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.listOf(Json.read(answer.asString()).path("parameter"));
    }

    private static String status(List<JsonNode> answers, String scheme) {
        return part(answer(answers, scheme), "status").path("valueCode").asText();
    }

    private static JsonNode answer(List<JsonNode> answers, String scheme) {
        return answers.stream()
                .filter(one ->
                        part(one, "scheme").at("/valueCoding/code").asText().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode part(JsonNode answer, String name) {
        return Json.listOf(answer.path("part")).stream()
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
