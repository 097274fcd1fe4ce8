package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.AtOnce;
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
    private PresentedCard card;
    private String result;

    @BeforeEach
    void register(Hims hims) {
        resident = Resident.register(hims);
        Desk desk = hims.deskAt("lok-nayak");
        card = PresentedCard.of(hims, resident);
        result = desk.store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
    }

    @Test
    void theCodeOnThePhoneOpensTheRecordToThatFacilityForADay(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        Principal elsewhere = Principal.staff(hims, cast, "doctor", "safdarjung");
        assertThat(status(doctor, hims)).isEqualTo(404);

        String request = card.ask(registrar, hims);

        assertThat(status(doctor, hims)).isEqualTo(404);
        Response opened = card.present(registrar, hims, request, resident.codeOnPhone(hims));
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
        Principal holder = Principal.resident(hims, cast, resident);
        holder.at(hims).get("/" + resident.patient()).then().statusCode(200);
        assertThat(holder.at(hims)
                        .get("/" + resident.patient() + "/$access-log")
                        .asString())
                .contains("You saw ");
        assertThat(holder.at(hims)
                        .get("/" + resident.patient() + "/$access-log?others=true")
                        .asString())
                .contains(" opened your ")
                .doesNotContain("You saw ");
    }

    @Test
    void theAnswerTellsOnlyTheEndOfTheNumber(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");

        JsonNode answer = Json.read(card.present(registrar, hims, null, null)
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
        PresentedCard otherCard = PresentedCard.of(hims, other);
        String request = card.ask(registrar, hims);
        String code = resident.codeOnPhone(hims);

        refused(card.present(elsewhere, hims, request, code));
        refused(otherCard.present(registrar, hims, request, code));
        refused(card.present(registrar, hims, request, code.equals("123456") ? "654321" : "123456"));
        card.present(registrar, hims, request, code).then().statusCode(200);
        refused(card.present(registrar, hims, request, code));
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneOpensTheRecord(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        String request = card.ask(registrar, hims);
        String code = resident.codeOnPhone(hims);

        List<Integer> answers = AtOnce.callers(
                8, caller -> card.present(registrar, hims, request, code).statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> status == 200 || status == 403 || status == 422);
    }

    @Test
    void whoGuessesTooOftenMustAskForANewCode(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
        String request = card.ask(registrar, hims);
        String code = resident.codeOnPhone(hims);

        for (int attempt = 0; attempt < 5; attempt++) {
            refused(card.present(registrar, hims, request, code.equals("123456") ? "654321" : "123456"));
        }

        refused(card.present(registrar, hims, request, code));
    }

    @Test
    void onlyARegistrarVouchesForAFace(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");

        assertThat(card.vouchedForBy(doctor, hims).statusCode()).isEqualTo(403);
        assertThat(card.vouchedForBy(Principal.hospital(cast), hims).statusCode())
                .isEqualTo(403);
        assertThat(status(doctor, hims)).isEqualTo(404);

        card.vouchedForBy(Principal.staff(hims, cast, "registrar", "gtb"), hims)
                .then()
                .statusCode(200);
        assertThat(status(doctor, hims)).isEqualTo(200);
    }

    @Test
    void whoHasNoPhoneCannotBeSentACode(Hims hims, Cast cast) {
        String patient = hims.deskAt("lok-nayak").store(Records.resident(Invented.name()));
        Resident withoutPhone = new Resident("", patient, "", "");

        Response answer = PresentedCard.of(hims, withoutPhone)
                .present(Principal.staff(hims, cast, "registrar", "gtb"), hims, null, null);

        refused(answer);
        assertThat(answer.asString()).contains("photograph", "फ़ोटो");
    }

    @Test
    void aPharmacistOpensNothing(Hims hims, Cast cast) {
        assertThat(card.present(Principal.staff(hims, cast, "pharmacist", "gtb"), hims, null, null)
                        .statusCode())
                .isEqualTo(403);
    }

    private int status(Principal reader, Hims hims) {
        return reader.at(hims).get("/" + result).statusCode();
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        Refused.in(answer);
    }
}
