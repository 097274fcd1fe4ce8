package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forms are filled in by what is known; what was answered once is not asked again. */
@Tag("rest")
final class FormsTest {

    private static final String BASE = "https://delhihims.example/fhir/Questionnaire/";
    private static final String VISIT = BASE + "opd-pre-registration";
    private static final String CHECK_UP = BASE + "cbac";

    @Test
    void aResidentIsAskedOnceAndNeverAgain(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal principal = Principal.resident(hims, cast, resident);
        Supplier<RequestSpecification> own = () -> principal.at(hims);

        JsonNode first = populate(own, VISIT, resident.patient());
        assertThat(remaining(first))
                .containsExactly(
                        "address.text",
                        "address.pin",
                        "language.spoken",
                        "contact.name",
                        "contact.phone",
                        "allergy.known",
                        "reason");
        ObjectNode response = response(first);
        assertThat(item(response, "phone.number").toString())
                .contains(resident.mobile(), "known-from", resident.patient(), "मोबाइल");

        String phone = Invented.mobile();
        answer(response, "phone.number", "valueString", phone);
        answer(response, "address.text", "valueString", "House 4, Gali 2, Seelampur");
        answer(response, "address.pin", "valueString", "110053");
        answer(response, "language.spoken", "urn:ietf:bcp:47", "hi", "Hindi");
        answer(response, "contact.name", "valueString", "Ramesh Kumar");
        answer(response, "contact.phone", "valueString", Invented.mobile());
        answer(response, "reason", "valueString", "Fever for three days");
        item(response, "allergy.known").putArray("answer").addObject().put("valueBoolean", true);

        Refused.with(422, extract(own, response));
        response.put("status", "completed");
        assertThat(Refused.with(422, extract(own, response)).expressions())
                .singleElement()
                .asString()
                .contains("allergy.to");
        answer(response, "allergy.to", "valueString", "Penicillin");

        own.get()
                .body(response.toString())
                .post("/QuestionnaireResponse")
                .then()
                .statusCode(201);
        Response extracted = extract(own, response);
        assertThat(extracted.statusCode()).as(extracted.asString()).isEqualTo(200);
        Response done = own.get().body(extracted.asString()).post("/");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);

        JsonNode patient = Json.read(own.get().get("/" + resident.patient()).asString());
        assertThat(patient.at("/telecom/0/value").asText()).isEqualTo(phone);
        assertThat(patient.at("/telecom/1/use").asText()).isEqualTo("old");
        assertThat(patient.at("/name/0/text").asText()).isEqualTo(resident.name());
        JsonNode second = populate(own, VISIT, resident.patient());
        assertThat(remaining(second)).isEmpty();
        ObjectNode confirmed = response(second).put("status", "completed");
        assertThat(Json.read(extract(own, confirmed).asString()).path("entry")).isEmpty();
    }

    @Test
    void aCheckUpIsScoredAndItsAnswersAreKnownAtAnotherHospital(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(
                Records.resident(Invented.name()).put("birthDate", "1962-05-01").put("gender", "female"));
        Supplier<RequestSpecification> hospital = () -> hims.at("lok-nayak");

        JsonNode first = populate(hospital, CHECK_UP + "|0.1.0", patient);
        assertThat(remaining(first)).containsExactly("tobacco", "alcohol", "waist", "activity", "family");
        ObjectNode response = response(first).put("status", "completed");
        Map.of(
                        "tobacco", "tobacco-never",
                        "alcohol", "alcohol-not-daily",
                        "activity", "activity-less",
                        "family", "family-none")
                .forEach((linkId, code) ->
                        answer(response, linkId, "https://delhihims.example/fhir/CodeSystem/cbac", code, ""));
        item(response, "waist")
                .putArray("answer")
                .addObject()
                .putObject("valueQuantity")
                .put("value", 91)
                .put("unit", "cm")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "cm");
        String stored = desk.store(response);
        Response extracted =
                hospital.get().body("{\"resourceType\": \"Parameters\"}").post("/" + stored + "/$extract");
        assertThat(extracted.statusCode()).as(extracted.asString()).isEqualTo(200);

        // 4 for sixty years, 2 for 91 cm, 1 for too little movement.
        assertThat(Json.resourcesIn(Json.read(extracted.asString())))
                .anySatisfy(one -> assertThat(one.path("valueInteger").asInt()).isEqualTo(7))
                .allSatisfy(one ->
                        assertThat(one.at("/derivedFrom/0/reference").asText()).isEqualTo(stored));
        desk.send(Json.read(extracted.asString()));
        assertThat(remaining(populate(hospital, CHECK_UP, patient))).isEmpty();
    }

    @Test
    void anAnswerThatTheFormDoesNotHaveIsNotStored(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        ObjectNode response = response(populate(() -> hims.at("lok-nayak"), CHECK_UP, patient));
        answer(response, "tobacco", "https://delhihims.example/fhir/CodeSystem/cbac", "family-some", "Yes");
        ObjectNode unanswered = response(populate(() -> hims.at("lok-nayak"), CHECK_UP, patient))
                .put("status", "completed");

        Refused.with(422, hims.at("lok-nayak").body(response.toString()).post("/QuestionnaireResponse"));
        Refused.with(422, hims.at("lok-nayak").body(unanswered.toString()).post("/QuestionnaireResponse"));
    }

    @Test
    void formsAreForEverybodyAndRecordsForWhoMaySeeThem(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal other = Principal.resident(hims, cast, Resident.register(hims));
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");

        for (Principal one : List.of(other, registrar)) {
            JsonNode found = Json.read(
                    one.at(hims).queryParam("url", VISIT).get("/Questionnaire").asString());
            assertThat(Json.resourcesIn(found))
                    .singleElement()
                    .satisfies(form -> assertThat(form.toString()).contains("क्यों आ रहे हैं"));
        }
        Refused.with(404, ask(() -> other.at(hims), VISIT, resident.patient()));
        Response masked = ask(() -> registrar.at(hims), VISIT, resident.patient());
        assertThat(masked.statusCode()).isIn(403, 404);
        Refused.in(masked);
    }

    @Test
    void whatCannotBeFilledInIsRefused(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        Supplier<RequestSpecification> hospital = () -> hims.at("lok-nayak");

        Refused.with(404, ask(hospital, BASE + "nothing", patient));
        Refused.with(404, ask(hospital, VISIT, "Patient/nobody-at-all"));
        Refused.with(400, ask(hospital, VISIT, "Organization/lok-nayak"));
        Refused.with(
                400,
                hospital.get()
                        .body("{\"resourceType\": \"Parameters\"}")
                        .post("/Questionnaire/opd-pre-registration/$populate"));
        Refused.with(400, hospital.get().body(parameters("", patient)).post("/Questionnaire/$populate"));
        Refused.with(
                400, hospital.get().body("{\"resourceType\": \"Parameters\"}").post("/QuestionnaireResponse/$extract"));
        hospital.get()
                .body(parameters("", patient))
                .post("/Questionnaire/opd-pre-registration/$populate")
                .then()
                .statusCode(200);
    }

    private static Response ask(Supplier<RequestSpecification> caller, String form, String patient) {
        return caller.get()
                .body(parameters("{\"name\": \"canonical\", \"valueCanonical\": \"%s\"},".formatted(form), patient))
                .post("/Questionnaire/$populate");
    }

    private static String parameters(String form, String patient) {
        return """
                {"resourceType": "Parameters", "parameter": [%s
                  {"name": "subject", "valueReference": {"reference": "%s"}}]}""".formatted(form, patient);
    }

    private static JsonNode populate(Supplier<RequestSpecification> caller, String form, String patient) {
        Response answer = ask(caller, form, patient);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response extract(Supplier<RequestSpecification> caller, ObjectNode response) {
        String parameters = """
                {"resourceType": "Parameters", "parameter": [{"name": "questionnaire-response", "resource": %s}]}""";
        return caller.get().body(parameters.formatted(response)).post("/QuestionnaireResponse/$extract");
    }

    private static List<String> remaining(JsonNode populated) {
        return parameters(populated, "remaining")
                .map(parameter -> parameter.path("valueString").asText())
                .toList();
    }

    private static ObjectNode response(JsonNode populated) {
        return (ObjectNode)
                parameters(populated, "response").findFirst().orElseThrow().path("resource");
    }

    private static Stream<JsonNode> parameters(JsonNode populated, String name) {
        return Json.listOf(populated.path("parameter")).stream()
                .filter(parameter -> parameter.path("name").asText().equals(name));
    }

    private static ObjectNode item(JsonNode response, String linkId) {
        return (ObjectNode) items(response)
                .filter(item -> item.path("linkId").asText().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> items(JsonNode parent) {
        return Json.listOf(parent.path("item")).stream().flatMap(item -> Stream.concat(Stream.of(item), items(item)));
    }

    private static void answer(ObjectNode response, String linkId, String type, String value) {
        item(response, linkId).putArray("answer").addObject().put(type, value);
    }

    private static void answer(ObjectNode response, String linkId, String system, String code, String display) {
        ObjectNode coding = item(response, linkId)
                .putArray("answer")
                .addObject()
                .putObject("valueCoding")
                .put("system", system)
                .put("code", code);
        if (!display.isEmpty()) {
            coding.put("display", display);
        }
    }
}
