package org.delhihims.tests.rest.opd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/** A clinic that sits all day, every day, so that tests may come at any hour. */
public record Clinic(Hims hims, String service, String schedule, String number) {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);
    private static final String HOSPITAL = "lok-nayak";

    /** A clinic of a service of its own, with so many places at the counter and online in the day's six bands. */
    public static Clinic with(Hims hims, int counter, int online) {
        String service = hims.deskAt(HOSPITAL).store(Json.read("""
                {"resourceType": "HealthcareService", "active": true,
                 "providedBy": {"reference": "Organization/lok-nayak"},
                 "type": [{"coding": [{"system": "https://delhihims.example/fhir/CodeSystem/department",
                                       "code": "general-medicine"}]}],
                 "name": "General medicine"}"""));
        return at(hims, service, counter, online);
    }

    /** A further clinic of the same service. */
    public static Clinic at(Hims hims, String service, int counter, int online) {
        String number = Integer.toString(NUMBERS.incrementAndGet());
        String schedule = hims.deskAt(HOSPITAL).store(plan(service, number, counter, online));
        return new Clinic(hims, service, schedule, number);
    }

    public static ObjectNode plan(String service, String number, int counter, int online) {
        LocalDate today = today();
        ObjectNode schedule = Json.read("""
                {"resourceType": "Schedule", "active": true,
                 "identifier": [{"system": "https://delhihims.example/sid/opd-clinic", "value": "%s"}],
                 "actor": [{"reference": "%s"}],
                 "planningHorizon": {"start": "%s", "end": "%s"},
                 "extension": [{"url": "https://delhihims.example/fhir/StructureDefinition/weekly-plan", "extension": [
                    {"url": "opens", "valueTime": "00:00:00"}, {"url": "closes", "valueTime": "23:59:59"},
                    {"url": "bandMinutes", "valuePositiveInt": 240}, {"url": "room", "valueString": "12"},
                    {"url": "counter", "valueUnsignedInt": %d}, {"url": "online", "valueUnsignedInt": %d}
                 ]}]}""".formatted(number, service, today, today.plusDays(1), counter, online));
        ArrayNode parts = (ArrayNode) schedule.at("/extension/0/extension");
        for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
            parts.addObject().put("url", "day").put("valueCode", day);
        }
        return schedule;
    }

    /** Asks at the counter for a number for somebody. */
    public Response ask(RequestSpecification caller, String patient, String... more) {
        String others = more.length == 0 ? "" : ", " + String.join(", ", more);
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                            {"name": "patient", "valueReference": {"reference": "%s"}}%s]}""".formatted(patient, others)).post("/" + service + "/$issue-token");
    }

    /** A number for somebody who is new, given at the counter. */
    public Token issue(String... more) {
        String patient = hims.deskAt(HOSPITAL).store(Records.resident(Invented.name()));
        return token(ask(hims.at(HOSPITAL), patient, more));
    }

    public static Token token(Response answered) {
        answered.then().statusCode(200);
        JsonNode answer = Json.read(answered.asString());
        return new Token(
                part(answer, "token").path("valueString").asText(),
                part(answer, "appointment").at("/valueReference/reference").asText(),
                part(answer, "queueEntry").at("/valueReference/reference").asText(),
                part(answer, "ahead").path("valueInteger").asInt(),
                answer);
    }

    /** What somebody was given. */
    public record Token(String number, String appointment, String task, int ahead, JsonNode answer) {}

    public static JsonNode part(JsonNode parameters, String name) {
        return Json.listOf(parameters.path("parameter")).stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> Json.read("{}"));
    }

    public Response callNext() {
        return hims.at(HOSPITAL).body("{\"resourceType\": \"Parameters\"}").post("/" + schedule + "/$call-next");
    }

    /** The number that is called, or an empty text. */
    public String called() {
        Response answered = callNext();
        answered.then().statusCode(200);
        return part(Json.read(answered.asString()), "token").path("valueString").asText();
    }

    public Response advance(String task, String deed) {
        return hims.at(HOSPITAL).body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "deed", "valueCode": "%s"}]}""".formatted(deed)).post("/" + task + "/$advance-queue");
    }

    /** Sends somebody who waits to another clinic. */
    public static Response transfer(Hims hims, Token token, String schedule) {
        return hims.at(HOSPITAL).body("""
                        {"resourceType": "Parameters", "parameter": [
                            {"name": "schedule", "valueReference": {"reference": "%s"}}]}""".formatted(schedule)).post("/" + token.task() + "/$transfer-queue");
    }

    /** Asks for numbers of today in advance; the same counter is given the same ones. */
    public Response lease(RequestSpecification caller, int count) {
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                            {"name": "date", "valueDate": "%s"}, {"name": "count", "valuePositiveInt": %d},
                            {"name": "identifier", "valueIdentifier": {"value": "counter-3"}}]}""".formatted(today(), count)).post("/" + schedule + "/$lease-tokens");
    }

    /** Goes through today once more. */
    public Response replay(RequestSpecification caller) {
        return caller.queryParam("date", today().toString()).get("/" + schedule + "/$replay-day");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }

    /** The board in the hall, as anybody sees it. */
    public JsonNode board() {
        Response answered = hims.stranger().get("/" + service + "/$queue-status");
        answered.then().statusCode(200);
        return part(Json.read(answered.asString()), "session");
    }
}
