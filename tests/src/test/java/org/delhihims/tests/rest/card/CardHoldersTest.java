package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** One number has one holder, and a holder one current number, whatever is written by whom. */
@Tag("rest")
final class CardHoldersTest {

    private final String name = Invented.name();
    private final String card = Invented.cardNumber();

    @Test
    void aSecondResidentWithTheSameCardIsRefused(Hims hims) {
        hims.deskAt("lok-nayak").store(Records.residentWithCard(Invented.name(), card));

        Refused refused = Refused.with(
                409,
                hims.at("gtb")
                        .body(Records.residentWithCard(name, card).toString())
                        .post("/Patient"));

        assertThat(refused.code()).isEqualTo("conflict");
        assertThat(refused.expressions()).containsExactly("Patient.identifier[0].value");
        assertThat(refused.text()).doesNotContain(card, name);
        assertThat(named(hims, name)).isEmpty();
    }

    @Test
    void aCardThatWasIssuedIsNobodyElses(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String issued = desk.issueCard(desk.register(Invented.name()));

        Refused.with(
                409,
                hims.at("gtb")
                        .body(Records.residentWithCard(name, issued).toString())
                        .post("/Patient"));

        assertThat(named(hims, name)).isEmpty();
    }

    @Test
    void twoResidentsWithOneCardInATransactionAreBothRefused(Hims hims) {
        String second = Invented.name();
        ObjectNode transaction = Records.bundle("transaction");
        Records.post(transaction, Records.residentWithCard(name, card));
        Records.post(transaction, Records.residentWithCard(second, card));

        Refused.with(409, hims.at("gtb").body(transaction.toString()).post("/"));

        assertThat(named(hims, name)).isEmpty();
        assertThat(named(hims, second)).isEmpty();
    }

    @Test
    void ofManyWhoRegisterTheSameCardAtOnceOneSucceeds(Hims hims) {
        List<Integer> answers = AtOnce.callers(
                8,
                caller -> hims.at("lok-nayak")
                        .body(Records.residentWithCard(name, card).toString())
                        .post("/Patient")
                        .statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(named(hims, name)).hasSize(1);
    }

    @Test
    void anotherResidentMayNotTakeTheCardByAnUpdate(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(Records.residentWithCard(Invented.name(), card));
        String patient = desk.register(name);
        ObjectNode changed = desk.read(patient);
        changed.set("identifier", Records.residentWithCard(name, card).path("identifier"));

        Refused.with(409, hims.at("lok-nayak").body(changed.toString()).put("/" + patient));

        assertThat(desk.read(patient).has("identifier")).isFalse();
    }

    @Test
    void anUpdateDoesNotDropTheCard(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(Records.residentWithCard(name, card));
        ObjectNode forgetful = desk.read(patient);
        forgetful.remove("identifier");

        Refused.with(422, hims.at("gtb").body(forgetful.toString()).put("/" + patient));

        assertThat(Desk.cardOf(desk.read(patient))).isEqualTo(card);
    }

    @Test
    void aPatchDoesNotDropTheCardEither(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(Records.residentWithCard(name, card));

        Refused.with(
                422,
                hims.at("gtb")
                        .contentType("application/json-patch+json")
                        .body("[{\"op\": \"remove\", \"path\": \"/identifier\"}]")
                        .patch("/" + patient));

        assertThat(Desk.cardOf(desk.read(patient))).isEqualTo(card);
    }

    @Test
    void aResidentHasOneCurrentCard(Hims hims) {
        ObjectNode resident = Records.residentWithCard(name, card);
        ((ArrayNode) resident.path("identifier"))
                .add(Records.residentWithCard(name, Invented.cardNumber()).at("/identifier/0"));

        Refused.with(422, hims.at("lok-nayak").body(resident.toString()).post("/Patient"));

        assertThat(named(hims, name)).isEmpty();
    }

    @Test
    void aWithdrawnCardLeavesRoomForANewOne(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode resident = Records.residentWithCard(name, card);
        ((ObjectNode) resident.at("/identifier/0")).put("use", "old");
        String patient = desk.store(resident);

        String issued = issueSecond(hims, patient);

        assertThat(issued).isNotEqualTo(card);
        assertThat(desk.read(patient).path("identifier")).hasSize(2);
    }

    @Test
    void aCardWithAWrongCheckDigitIsRefused(Hims hims) {
        String wrong = card.substring(0, 12) + (card.charAt(12) - '0' + 1) % 10;

        Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(Records.residentWithCard(name, wrong).toString())
                        .post("/Patient"));

        assertThat(named(hims, name)).isEmpty();
    }

    @Test
    void aCardThatIsTooShortIsRefusedByItsRule(Hims hims) {
        Refused refused = Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(Records.residentWithCard(name, "12345").toString())
                        .post("/Patient"));

        assertThat(refused.rules()).contains("dl-pat-1");
        assertThat(named(hims, name)).isEmpty();
    }

    private static String issueSecond(Hims hims, String patient) {
        ObjectNode holder =
                Json.read(hims.deskAt("lok-nayak").askForCard(patient).asString());
        return Invented.personal(holder.at("/identifier/1/value").asText());
    }

    private static List<String> named(Hims hims, String name) {
        return Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name));
    }
}
