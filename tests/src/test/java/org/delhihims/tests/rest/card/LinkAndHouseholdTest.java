package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hospital's number is tied to a card, and residents to those they live with. */
@Tag("rest")
final class LinkAndHouseholdTest {

    private static final String OWN = "https://delhihims.example/sid/uhid/lok-nayak";

    private final String number = "LN-" + UUID.randomUUID();

    @Test
    void aCardThatWasIssuedFirstIsLinkedToAHospitalsNumberLater(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String card = desk.issueCard(patient);

        assertThat(link(hims, card, OWN, number).statusCode()).isEqualTo(200);
        assertThat(link(hims, card, OWN, number).statusCode()).isEqualTo(200);

        List<JsonNode> found = Json.resourcesIn(desk.search("Patient", "identifier", OWN + "|" + number));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("identifier")).hasSize(2);
        assertThat(found.get(0).at("/identifier/1/assigner/reference").asText()).isEqualTo("Organization/lok-nayak");
    }

    @Test
    void aNumberOfAnotherRecordIsNotLinked(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(Records.residentWithNumber(Invented.name(), number));
        String card = desk.issueCard(desk.register(Invented.name()));

        Refused refused = Refused.with(409, link(hims, card, OWN, number));

        assertThat(refused.text()).doesNotContain(card, number);
    }

    @Test
    void aHospitalLinksItsOwnNumbersOnly(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String card = desk.issueCard(desk.register(Invented.name()));

        Refused.with(403, link(hims, card, "https://delhihims.example/sid/uhid/gtb", number));
        Refused.with(404, link(hims, Invented.cardNumber(), OWN, number));
    }

    @Test
    void ofTwoCardsThatAreLinkedToOneNumberAtOnceOneIs(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        List<String> cards =
                List.of(desk.issueCard(desk.register(Invented.name())), desk.issueCard(desk.register(Invented.name())));

        List<Integer> answers = AtOnce.callers(
                2, caller -> link(hims, cards.get(caller), OWN, number).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void peopleMoveAndWhatWasStaysWritten(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String mother = desk.register(Invented.name());
        String daughter = desk.register(Invented.name());
        String husband = desk.register(Invented.name());
        move(hims, mother, mother, "head", "2015-04-01");
        JsonNode first = move(hims, daughter, mother, "child", "2015-04-01");
        assertThat(first.path("member")).hasSize(2);

        move(hims, husband, husband, "head", "2024-01-01");
        JsonNode second = move(hims, daughter, husband, "spouse", "2024-12-01");

        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        JsonNode left = desk.read("Group/" + first.path("id").asText()).at("/member/1");
        assertThat(left.at("/period/start").asText()).isEqualTo("2015-04-01");
        assertThat(left.at("/period/end").asText()).isEqualTo("2024-12-01");
        assertThat(left.path("inactive").asBoolean()).isTrue();
        assertThat(household(hims, daughter).path("id")).isEqualTo(second.path("id"));
        assertThat(Json.idsIn(desk.search("Group", "member", daughter))).hasSize(2);
    }

    @Test
    void whoMovesToWhereHeLivesStaysThere(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String head = desk.register(Invented.name());
        String son = desk.register(Invented.name());
        move(hims, son, head, "child", "2020-01-01");

        JsonNode again = move(hims, son, head, "child", "2021-01-01");

        assertThat(again.path("member")).hasSize(2);
        assertThat(again.at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void aHouseholdLivesSomewhere(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String head = desk.register(Invented.name());
        move(hims, head, head, "head", "2020-01-01");
        String dwelling = """
                {"resourceType": "Parameters", "parameter": [{"name": "address", "valueAddress": {
                  "text": "H-12, Seelampur", "postalCode": "110053"}}]}""";

        Response housed = hims.at("lok-nayak").body(dwelling).post("/" + head + "/$household");

        assertThat(housed.statusCode()).as(housed.asString()).isEqualTo(200);
        assertThat(Json.read(housed.asString())
                        .at("/extension/0/valueAddress/postalCode")
                        .asText())
                .isEqualTo("110053");
    }

    @Test
    void theHeadLeavesLast(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String head = desk.register(Invented.name());
        String son = desk.register(Invented.name());
        String sister = desk.register(Invented.name());
        move(hims, son, head, "child", "2020-01-01");

        Refused.with(422, ask(hims, head, sister, "sibling", "2024-01-01"));
        Refused.with(422, ask(hims, son, sister, "head", "2024-01-01"));
        Refused.with(422, ask(hims, son, sister, "sibling", "2019-01-01"));
        Refused.with(422, ask(hims, son, sister, "emperor", "2024-01-01"));
        Refused.with(404, ask(hims, son, "Patient/nobody-at-all", "sibling", "2024-01-01"));
        Refused.with(
                404,
                hims.at("lok-nayak").body("{\"resourceType\": \"Parameters\"}").post("/" + sister + "/$household"));

        assertThat(household(hims, son).at("/member/1/period/end").isMissingNode())
                .isTrue();
    }

    private static Response link(Hims hims, String card, String system, String value) {
        return hims.at("lok-nayak").body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "card", "valueString": "%s"},
                  {"name": "number", "valueIdentifier": {"system": "%s", "value": "%s"}}]}""".formatted(card, system, value)).post("/Patient/$link-card");
    }

    private static JsonNode household(Hims hims, String resident) {
        Response answer =
                hims.at("lok-nayak").body("{\"resourceType\": \"Parameters\"}").post("/" + resident + "/$household");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static JsonNode move(Hims hims, String resident, String head, String role, String since) {
        Response answer = ask(hims, resident, head, role, since);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response ask(Hims hims, String resident, String head, String role, String since) {
        return hims.at("lok-nayak").body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "head", "valueReference": {"reference": "%s"}},
                  {"name": "role", "valueCode": "%s"},
                  {"name": "since", "valueDate": "%s"}]}""".formatted(head, role, since)).post("/" + resident + "/$household");
    }
}
