package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a card, from the request to its end. */
@Tag("rest")
final class CardLifeTest {

    private static final String STATUS = "https://delhihims.example/fhir/StructureDefinition/card-status";

    private final String name = Invented.name();

    @Test
    void theWholeWayToAPermanentCardIsOneTaskWithOneNumber(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        done(hims, patient, "$request-card");
        advance(hims, patient, "documents-checked");
        String card = desk.issueCard(patient);
        advance(hims, patient, "survey-due");
        surveyed(hims, patient);
        done(hims, patient, "$print-card");
        advance(hims, patient, "dispatched");
        advance(hims, patient, "delivered");
        JsonNode permanent = advance(hims, patient, "permanent").at("/identifier/0");

        assertThat(permanent.path("value").asText()).isEqualTo(card);
        assertThat(permanent.path("use").asText()).isEqualTo("official");
        assertThat(permanent.at("/period/end").isMissingNode()).isTrue();
        assertThat(stateOf(permanent)).isEqualTo("permanent");
        List<JsonNode> tasks = tasksOf(desk, patient);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("status").asText()).isEqualTo("completed");
        assertThat(tasks.get(0).at("/businessStatus/coding/0/code").asText()).isEqualTo("permanent");
        List<JsonNode> moves = Json.resourcesIn(desk.search("Provenance", "target", patient));
        assertThat(moves)
                .extracting(move -> move.at("/activity/coding/0/code").asText())
                .containsExactlyInAnyOrder(
                        "requested",
                        "documents-checked",
                        "temporary-issued",
                        "survey-due",
                        "survey-done",
                        "printed",
                        "dispatched",
                        "delivered",
                        "permanent");
    }

    @Test
    void aMoveThatTheTableDoesNotHaveIsRefusedWithThoseItHas(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);

        Refused refused = Refused.with(422, ask(hims, patient, "$advance-card", code("to", "delivered")));

        assertThat(refused.text()).contains("survey-due", "renewed");
        assertThat(stateOf(desk.read(patient).at("/identifier/0"))).isEqualTo("temporary-issued");
        Refused.with(400, ask(hims, patient, "$advance-card", code("to", "flying")));
        Refused.with(422, ask(hims, patient, "$print-card"));
        Refused.with(422, ask(hims, patient, "$renew-card"));
        Refused.with(422, ask(hims, patient, "$replace-card"));
    }

    @Test
    void aBlockedCardIsRefusedEverywhereAndItsSuccessorIsNot(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);
        Refused.with(422, ask(hims, patient, "$block-card"));

        done(hims, patient, "$block-card", text("reason", "lost in the bus"));

        Refused refused = Refused.with(422, lookUp(hims, card));
        assertThat(refused.text()).contains("blocked").doesNotContain(card);
        Refused.with(
                422,
                hims.at("gtb")
                        .queryParam("identifier", Records.CARD + "|" + card)
                        .get("/Patient"));
        Refused.with(
                422,
                hims.at("gtb")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("identifier", Records.CARD + "|" + card)
                        .post("/Patient/_search"));
        Refused.with(422, hims.at("gtb").body(parameters(text("card", card))).post("/Patient/$present-card"));
        assertThat(desk.read(patient).path("id").asText()).isEqualTo(patient.substring("Patient/".length()));

        done(hims, patient, "$replace-card");

        assertThat(lookUp(hims, card).statusCode()).isEqualTo(200);
        assertThat(Desk.cardOf(desk.read(patient))).isEqualTo(card);
    }

    @Test
    void aMisusedNumberIsReplacedByAnotherOne(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);
        done(hims, patient, "$block-card", text("reason", "somebody had a test done with it"));

        JsonNode after = done(hims, patient, "$replace-card", "{\"name\": \"misused\", \"valueBoolean\": true}");

        String next = Invented.personal(after.at("/identifier/1/value").asText());
        assertThat(next).isNotEqualTo(card);
        assertThat(after.at("/identifier/0/use").asText()).isEqualTo("old");
        Refused.with(422, lookUp(hims, card));
        assertThat(Json.read(lookUp(hims, next).asString()).path("id")).isEqualTo(after.path("id"));
    }

    @Test
    void theLifeOfACardIsNotWrittenByHand(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        ObjectNode read = desk.read(patient);
        ((ObjectNode) read.at("/identifier/0")).put("use", "official");

        Refused.with(422, hims.at("lok-nayak").body(read.toString()).put("/" + patient));

        ObjectNode task = (ObjectNode) tasksOf(desk, patient).get(0);
        String address = "/Task/" + task.path("id").asText();
        ((ObjectNode) task.at("/businessStatus/coding/0")).put("code", "permanent");
        Refused.with(422, hims.at("lok-nayak").body(task.toString()).put(address));
        Refused.with(422, hims.at("lok-nayak").delete(address));
        task.remove(List.of("id", "meta"));
        Refused.with(422, hims.at("lok-nayak").body(task.toString()).post("/Task"));
        assertThat(stateOf(desk.read(patient).at("/identifier/0"))).isEqualTo("temporary-issued");
    }

    @Test
    void deathClosesTheCardInTheSameVersionAndItsNumberStillFindsTheRecord(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();
        ObjectNode read = desk.read(patient).put("deceasedDateTime", today);

        hims.at("lok-nayak").body(read.toString()).put("/" + patient).then().statusCode(200);

        JsonNode closed = desk.read(patient);
        assertThat(closed.at("/meta/versionId").asText()).isEqualTo("3");
        assertThat(stateOf(closed.at("/identifier/0"))).isEqualTo("deceased-closed");
        assertThat(closed.at("/identifier/0/use").asText()).isEqualTo("old");
        assertThat(Json.read(lookUp(hims, card).asString()).path("id")).isEqualTo(closed.path("id"));
        Refused.with(422, desk.askForCard(patient));
    }

    @Test
    void deathEndsTheTaskOfTheCardToo(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        String asking = desk.register(Invented.name());
        done(hims, asking, "$request-card");

        for (String dead : List.of(patient, asking)) {
            ObjectNode read = desk.read(dead).put("deceasedBoolean", true);
            hims.at("lok-nayak").body(read.toString()).put("/" + dead).then().statusCode(200);

            JsonNode task = tasksOf(desk, dead).get(0);
            assertThat(task.path("status").asText()).isEqualTo("completed");
            assertThat(task.at("/businessStatus/coding/0/code").asText()).isEqualTo("deceased-closed");
        }
        assertThat(Json.resourcesIn(desk.search("Provenance", "target", patient)))
                .extracting(move -> move.at("/activity/coding/0/code").asText())
                .contains("deceased-closed");
    }

    @Test
    void aRecordOfTheDeadBringsNoCardThatHolds(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String living = desk.register(name);
        desk.issueCard(living);
        JsonNode card = desk.read(living).at("/identifier/0");
        ObjectNode dead = Records.resident(Invented.name()).put("deceasedBoolean", true);
        dead.putArray("identifier").add(((ObjectNode) card.deepCopy()).put("value", Invented.cardNumber()));

        JsonNode stored = desk.read(desk.store(dead));

        assertThat(stateOf(stored.at("/identifier/0"))).isEqualTo("deceased-closed");
        assertThat(stored.at("/identifier/0/use").asText()).isEqualTo("old");
    }

    @Test
    void whoHasAnotherNameNowIsGivenAnotherCard(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = permanent(hims, desk);
        ObjectNode read = desk.read(patient);
        ((ObjectNode) read.at("/name/0")).put("text", Invented.name());

        hims.at("lok-nayak").body(read.toString()).put("/" + patient).then().statusCode(200);

        assertThat(stateOf(desk.read(patient).at("/identifier/0"))).isEqualTo("under-correction");
        assertThat(tasksOf(desk, patient))
                .extracting(task -> task.at("/businessStatus/coding/0/code").asText())
                .containsExactlyInAnyOrder("permanent", "under-correction");
        advance(hims, patient, "reprint");
        done(hims, patient, "$print-card");
        advance(hims, patient, "delivered");
        assertThat(stateOf(advance(hims, patient, "permanent").at("/identifier/0")))
                .isEqualTo("permanent");
    }

    @Test
    void aNameIsNoWayToMoveACardByHand(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        ObjectNode read = desk.read(patient);
        ((ObjectNode) read.at("/name/0")).put("text", Invented.name());
        ((ObjectNode) read.at("/identifier/0")).put("use", "official");

        Refused.with(422, hims.at("lok-nayak").body(read.toString()).put("/" + patient));
        assertThat(stateOf(desk.read(patient).at("/identifier/0"))).isEqualTo("temporary-issued");
    }

    private String permanent(Hims hims, Desk desk) {
        String patient = desk.register(name);
        desk.issueCard(patient);
        advance(hims, patient, "survey-due");
        surveyed(hims, patient);
        done(hims, patient, "$print-card");
        advance(hims, patient, "delivered");
        advance(hims, patient, "permanent");
        return patient;
    }

    @Test
    void aChildIsGivenACardWhenSomebodyStandsForIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String born = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusYears(5).toString();
        String child = desk.store(Records.resident(name).put("birthDate", born));

        Refused refused = Refused.with(422, desk.askForCard(child));
        assertThat(refused.expressions()).containsExactly("Patient.contact");

        desk.store(relative(child, "NBOR"));
        Refused.with(422, desk.askForCard(child));
        desk.store(relative(child, "MTH"));

        assertThat(desk.issueCard(child)).hasSize(13);
    }

    private static ObjectNode relative(String child, String role) {
        return Json.read("""
                {"resourceType": "RelatedPerson", "active": true, "patient": {"reference": "%s"},
                 "relationship": [{"coding": [{
                   "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "%s"}]}],
                 "name": [{"text": "%s"}]}""".formatted(child, role, Invented.name()));
    }

    @Test
    void ofManyWhoBlockAndReplaceAtOnceEachCardIsReplacedOnce(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        done(hims, patient, "$block-card", text("reason", "lost"));

        List<Integer> answers =
                AtOnce.callers(16, caller -> ask(hims, patient, "$replace-card").statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
    }

    @Test
    void anUnknownPersonHasNoCardToMove(Hims hims) {
        for (String operation :
                List.of("$block-card", "$renew-card", "$replace-card", "$print-card", "$request-card")) {
            Refused.with(404, ask(hims, "Patient/nobody-at-all", operation, text("reason", "lost")));
        }
    }

    private void surveyed(Hims hims, String patient) {
        Desk desk = hims.deskAt("lok-nayak");
        String survey = desk.store(Records.survey(patient));
        ObjectNode nowhere = Records.survey(patient);
        nowhere.remove("extension");
        Refused.with(422, ask(hims, patient, "$advance-card", code("to", "survey-done")));
        Refused.with(422, ask(hims, patient, "$advance-card", code("to", "survey-done"), survey(desk.store(nowhere))));
        done(hims, patient, "$advance-card", code("to", "survey-done"), survey(survey));
        assertThat(tasksOf(desk, patient)
                        .get(0)
                        .at("/input/0/valueReference/reference")
                        .asText())
                .isEqualTo(survey);
    }

    private static String survey(String reference) {
        return "{\"name\": \"survey\", \"valueReference\": {\"reference\": \"" + reference + "\"}}";
    }

    private static List<JsonNode> tasksOf(Desk desk, String patient) {
        return Json.resourcesIn(desk.search("Task", "patient", patient, "code", "card-issue"));
    }

    private static String stateOf(JsonNode card) {
        return Json.listOf(card.path("extension")).stream()
                .filter(extension -> extension.path("url").asText().equals(STATUS))
                .map(extension ->
                        extension.at("/valueCodeableConcept/coding/0/code").asText())
                .findFirst()
                .orElse("");
    }

    private static Response lookUp(Hims hims, String card) {
        return hims.at("gtb").body(parameters(text("card", card))).post("/Patient/$card-lookup");
    }

    private static ObjectNode advance(Hims hims, String patient, String state) {
        return done(hims, patient, "$advance-card", code("to", state));
    }

    private static ObjectNode done(Hims hims, String patient, String operation, String... parameters) {
        Response answer = ask(hims, patient, operation, parameters);
        assertThat(answer.statusCode()).as(operation + ": " + answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response ask(Hims hims, String patient, String operation, String... parameters) {
        return hims.at("lok-nayak").body(parameters(parameters)).post("/" + patient + "/" + operation);
    }

    private static String parameters(String... parameters) {
        return parameters.length == 0
                ? "{\"resourceType\": \"Parameters\"}"
                : "{\"resourceType\": \"Parameters\", \"parameter\": [" + String.join(",", parameters) + "]}";
    }

    private static String text(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueString\": \"" + value + "\"}";
    }

    private static String code(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueCode\": \"" + value + "\"}";
    }
}
