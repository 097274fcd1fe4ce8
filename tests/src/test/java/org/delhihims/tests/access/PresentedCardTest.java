package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever shows the card at a desk and confirms it opens the record to that facility for a day. */
@Tag("rest")
final class PresentedCardTest {

    private Resident resident;
    private String card;
    private String result;

    @BeforeEach
    void register(Hims hims) {
        resident = Resident.register(hims);
        Desk desk = hims.deskAt("lok-nayak");
        desk.issueCard(resident.patient());
        card = Invented.personal(Desk.cardOf(desk.read(resident.patient())));
        result = desk.store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
    }

    @Test
    void theCodeOnThePhoneOpensTheRecordToThatFacilityForADay(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        Principal elsewhere = Principal.staff(hims, cast, "doctor", "safdarjung");
        assertThat(status(doctor, hims)).isEqualTo(404);

        String request = ask(registrar, hims);

        assertThat(status(doctor, hims)).isEqualTo(404);
        Response opened = present(registrar, hims, card, request, resident.codeOnPhone(hims));
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        JsonNode answer = Json.read(opened.asString());
        assertThat(answer.at("/parameter/0/valueReference/reference").asText()).isEqualTo(resident.patient());
        assertThat(Duration.between(
                        Instant.now(),
                        Instant.parse(answer.at("/parameter/1/valueInstant").asText())))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(status(doctor, hims)).isEqualTo(200);
        assertThat(status(elsewhere, hims)).isEqualTo(404);

        JsonNode log = Json.read(Principal.resident(hims, cast, resident)
                .at(hims)
                .get("/" + resident.patient() + "/$access-log")
                .asString());
        assertThat(log.toString()).contains(" opened your ");
    }

    @Test
    void theAnswerTellsOnlyTheEndOfTheNumber(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");

        JsonNode answer = Json.read(present(registrar, hims, card, null, null)
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(UUID.fromString(answer.at("/parameter/0/valueId").asText())).isNotNull();
        assertThat(answer.at("/parameter/1/valueString").asText()).hasSize(2);
        assertThat(resident.mobile())
                .endsWith(answer.at("/parameter/1/valueString").asText());
    }

    @Test
    void aCodeIsGoodOnceForOneCardAtOneFacility(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        Principal elsewhere = Principal.staff(hims, cast, "registrar", "safdarjung");
        Resident other = Resident.register(hims);
        hims.deskAt("lok-nayak").issueCard(other.patient());
        String otherCard =
                Invented.personal(Desk.cardOf(hims.deskAt("lok-nayak").read(other.patient())));
        String request = ask(registrar, hims);
        String code = resident.codeOnPhone(hims);

        refused(present(elsewhere, hims, card, request, code));
        refused(present(registrar, hims, otherCard, request, code));
        refused(present(registrar, hims, card, request, code.equals("123456") ? "654321" : "123456"));
        present(registrar, hims, card, request, code).then().statusCode(200);
        refused(present(registrar, hims, card, request, code));
    }

    @Test
    void whoGuessesTooOftenMustAskForANewCode(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        String request = ask(registrar, hims);
        String code = resident.codeOnPhone(hims);

        for (int attempt = 0; attempt < 5; attempt++) {
            refused(present(registrar, hims, card, request, code.equals("123456") ? "654321" : "123456"));
        }

        refused(present(registrar, hims, card, request, code));
    }

    @Test
    void onlyARegistrarVouchesForAFace(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");

        assertThat(likeness(doctor, hims).statusCode()).isEqualTo(403);
        assertThat(likeness(Principal.hospital(cast), hims).statusCode()).isEqualTo(403);
        assertThat(status(doctor, hims)).isEqualTo(404);

        likeness(Principal.staff(hims, cast, "registrar", "gtb"), hims).then().statusCode(200);
        assertThat(status(doctor, hims)).isEqualTo(200);
    }

    @Test
    void whoHasNoPhoneCannotBeSentACode(Hims hims, Cast cast) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(Records.resident(Invented.name()));
        desk.issueCard(patient);

        Response answer = present(
                Principal.staff(hims, cast, "registrar", "gtb"), hims, Desk.cardOf(desk.read(patient)), null, null);

        refused(answer);
        assertThat(answer.asString()).contains("photograph", "फ़ोटो");
    }

    @Test
    void aPharmacistOpensNothing(Hims hims, Cast cast) {
        assertThat(present(Principal.staff(hims, cast, "pharmacist", "gtb"), hims, card, null, null)
                        .statusCode())
                .isEqualTo(403);
    }

    private String ask(Principal caller, Hims hims) {
        Response asked = present(caller, hims, card, null, null);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        return Json.read(asked.asString()).at("/parameter/0/valueId").asText();
    }

    private int status(Principal reader, Hims hims) {
        return reader.at(hims).get("/" + result).statusCode();
    }

    private Response likeness(Principal caller, Hims hims) {
        ObjectNode body = asked(card);
        ((ArrayNode) body.path("parameter")).addObject().put("name", "likeness").put("valueBoolean", true);
        return caller.at(hims).body(body.toString()).post("/Patient/$present-card");
    }

    private static Response present(Principal caller, Hims hims, String card, String request, String code) {
        ObjectNode body = asked(card);
        ArrayNode parameters = (ArrayNode) body.path("parameter");
        if (request != null) {
            parameters.addObject().put("name", "request").put("valueId", request);
        }
        if (code != null) {
            parameters.addObject().put("name", "code").put("valueString", code);
        }
        return caller.at(hims).body(body.toString()).post("/Patient/$present-card");
    }

    private static ObjectNode asked(String card) {
        ObjectNode body = Json.read("{\"resourceType\": \"Parameters\", \"parameter\": []}");
        ((ArrayNode) body.path("parameter")).addObject().put("name", "card").put("valueString", card);
        return body;
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        Refused.in(answer);
    }
}
