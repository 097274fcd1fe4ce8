package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The holder of a card is found by the number on it. */
@Tag("rest")
final class CardLookupTest {

    private final String name = Invented.name();

    @Test
    void aNumberFindsItsHolder(Hims hims) {
        String card = cardOfNewResident(hims);

        assertThat(holderOf(hims, card)).isEqualTo(name);
    }

    @Test
    void aNumberIsReadAsItIsPrinted(Hims hims) {
        String card = cardOfNewResident(hims);

        assertThat(holderOf(
                        hims,
                        card.substring(0, 4) + " " + card.substring(4, 7) + " " + card.substring(7, 10) + " "
                                + card.substring(10)))
                .isEqualTo(name);
        assertThat(holderOf(hims, "  " + card.substring(0, 4) + "-" + card.substring(4) + " "))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(chars = {'०', '੦', '۰', '٠', '০', '０'})
    void aNumberIsReadInTheDigitsOfAnyScript(char zero, Hims hims) {
        String card = cardOfNewResident(hims);

        assertThat(holderOf(hims, inDigitsFrom(zero, card))).isEqualTo(name);
    }

    @Test
    void aMistypedNumberIsRefusedBeforeAnyoneIsLookedFor(Hims hims) {
        String card = cardOfNewResident(hims);
        int last = card.charAt(12) - '0';

        Refused refused = Refused.with(400, lookUp(hims, card.substring(0, 12) + (last + 1) % 10));

        assertThat(refused.text()).doesNotContain(card.substring(0, 12));
    }

    @Test
    void swappedNeighboursAreNoticed(Hims hims) {
        String card = cardOfNewResident(hims);
        int i = 0;
        while (card.charAt(i) == card.charAt(i + 1)) {
            i++;
        }
        String swapped = card.substring(0, i) + card.charAt(i + 1) + card.charAt(i) + card.substring(i + 2);

        Refused.with(400, lookUp(hims, swapped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123", "12345678901234", "Asha Devi", "0000000000000", "*", "null"})
    void whatIsNoNumberIsRefused(String typed, Hims hims) {
        Refused.with(400, lookUp(hims, typed));
    }

    @Test
    void aLookUpWithoutANumberIsRefused(Hims hims) {
        Refused.with(
                400, hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post("/Patient/$card-lookup"));
    }

    @Test
    void aNumberThatNobodyHoldsIsNotFound(Hims hims) {
        String card = Invented.cardNumber();

        Refused refused = Refused.with(404, lookUp(hims, card));

        assertThat(refused.code()).isEqualTo("not-found");
        assertThat(refused.text()).doesNotContain(card);
    }

    @Test
    void aNumberIsNotLookedUpInAnAddress(Hims hims) {
        String card = cardOfNewResident(hims);

        Refused refused =
                Refused.with(405, hims.at("gtb").queryParam("card", card).get("/Patient/$card-lookup"));

        assertThat(refused.text()).doesNotContain(card);
    }

    @Test
    void aFormerNumberStillFindsItsHolder(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String former = Invented.cardNumber();
        String current = Invented.cardNumber();
        ObjectNode holder = Records.residentWithCard(name, former);
        ((ObjectNode) holder.at("/identifier/0")).put("use", "old");
        holder.withArray("identifier").add(Records.residentWithCard("", current).at("/identifier/0"));
        desk.store(holder);

        assertThat(holderOf(hims, former)).isEqualTo(name);
        assertThat(holderOf(hims, current)).isEqualTo(name);
    }

    @Test
    void aNumberFindsItsHolderByPlainSearchToo(Hims hims) {
        String card = cardOfNewResident(hims);

        assertThat(Json.resourcesIn(hims.deskAt("gtb").search("Patient", "identifier", Records.CARD + "|" + card)))
                .hasSize(1)
                .allSatisfy(patient ->
                        assertThat(patient.at("/name/0/text").asText()).isEqualTo(name));
        Response posted = hims.at("gtb")
                .contentType("application/x-www-form-urlencoded")
                .formParam("identifier", Records.CARD + "|" + card)
                .post("/Patient/_search");
        assertThat(Json.resourcesIn(Json.read(posted.asString())))
                .hasSize(1)
                .allSatisfy(patient ->
                        assertThat(patient.at("/name/0/text").asText()).isEqualTo(name));
    }

    private String cardOfNewResident(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        return desk.issueCard(desk.register(name));
    }

    private static String holderOf(Hims hims, String typed) {
        Response answer = lookUp(hims, typed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("name[0].text");
    }

    private static Response lookUp(Hims hims, String typed) {
        return hims.at("gtb").body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "card", "valueString": "%s"}]}""".formatted(typed)).post("/Patient/$card-lookup");
    }

    private static String inDigitsFrom(char zero, String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) (zero + digit - '0')));
        return text.toString();
    }
}
