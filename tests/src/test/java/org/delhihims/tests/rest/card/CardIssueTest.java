package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** A resident is given a health card. */
@Tag("rest")
final class CardIssueTest {

    private final String name = Invented.name();

    @Test
    void aCardNumberHasThirteenDigitsAndChecksItself(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");

        String card = desk.issueCard(desk.register(name));

        assertThat(card).matches("[1-9][0-9]{12}");
        assertThat(Invented.isVerhoeff(card)).isTrue();
    }

    @Test
    void aNewCardIsTemporaryForOneYear(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Kolkata"));

        JsonNode card = cardIn(issue(hims, patient));

        LocalDate from = LocalDate.parse(card.at("/period/start").asText());
        assertThat(card.path("use").asText()).isEqualTo("temp");
        assertThat(card.at("/type/coding/0/code").asText()).isEqualTo("HC");
        assertThat(card.at("/type/coding/0/system").asText())
                .isEqualTo("http://terminology.hl7.org/CodeSystem/v2-0203");
        assertThat(from).isBetween(before, LocalDate.now(ZoneId.of("Asia/Kolkata")));
        assertThat(card.at("/period/end").asText()).isEqualTo(from.plusYears(1).toString());
    }

    @Test
    void aNewCardNamesWhoGaveIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");

        JsonNode card = cardIn(issue(hims, desk.register(name)));

        String assigner = card.at("/assigner/reference").asText();
        assertThat(assigner).startsWith("Organization/");
        assertThat(desk.read(assigner).path("name").asText()).contains("Health");
    }

    @Test
    void theCardIsStoredWithTheResident(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        String card = desk.issueCard(patient);

        JsonNode stored = desk.read(patient);
        assertThat(Desk.cardOf(stored)).isEqualTo(card);
        assertThat(stored.at("/meta/versionId").asText()).isEqualTo("2");
        assertThat(stored.at("/name/0/text").asText()).isEqualTo(name);
    }

    @Test
    void aResidentWhoHasACardKeepsIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);

        assertThat(desk.issueCard(patient)).isEqualTo(card);
        assertThat(hims.deskAt("gtb").issueCard(patient)).isEqualTo(card);
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("2");
    }

    @Test
    void aResidentWhoCameWithACardKeepsIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String card = Invented.cardNumber();

        assertThat(desk.issueCard(desk.store(Records.residentWithCard(name, card))))
                .isEqualTo(card);
    }

    @Test
    void manyCountersAtOnceGiveOneResidentOneNumber(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        List<String> numbers = AtOnce.callers(64, counter -> desk.issueCard(patient));

        assertThat(numbers).hasSize(64).containsOnly(numbers.get(0));
        assertThat(desk.read(patient).path("identifier")).hasSize(1);
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("2");
    }

    @Test
    void manyResidentsAtOnceAreGivenDifferentNumbers(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < 64; i++) {
            Records.post(transaction, Records.resident(name));
        }
        JsonNode answer = desk.send(transaction);

        List<String> numbers = AtOnce.callers(
                64,
                caller -> desk.issueCard(answer.at("/entry/" + caller + "/response/location")
                        .asText()
                        .replaceFirst("^.*(Patient/[^/]+)/_history.*$", "$1")));

        assertThat(numbers).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsGivenNoCard(Hims hims) {
        Refused.with(404, hims.deskAt("lok-nayak").askForCard("Patient/" + UUID.randomUUID()));
    }

    @Test
    void theDeadAreGivenNoCard(Hims hims) {
        refusesCardTo(hims, Records.resident(name).put("deceasedDateTime", "2026-05-01"));
    }

    @Test
    void aClosedRecordIsGivenNoCard(Hims hims) {
        refusesCardTo(hims, Records.resident(name).put("active", false));
    }

    @Test
    void aRecordThatWasReplacedIsGivenNoCard(Hims hims) {
        String other = hims.deskAt("lok-nayak").register(Invented.name());
        ObjectNode replaced = Records.resident(name).put("active", false);
        ObjectNode link = replaced.withArray("link").addObject().put("type", "replaced-by");
        link.putObject("other").put("reference", other);

        refusesCardTo(hims, replaced);
    }

    @Test
    void aCardIsNotIssuedByLooking(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Refused.with(405, hims.at("lok-nayak").get("/" + patient + "/$issue-card"));

        assertThat(hims.deskAt("lok-nayak").read(patient).has("identifier")).isFalse();
    }

    private static void refusesCardTo(Hims hims, ObjectNode resident) {
        String patient = hims.deskAt("lok-nayak").store(resident);

        Refused.with(422, hims.deskAt("lok-nayak").askForCard(patient));

        assertThat(hims.deskAt("lok-nayak").read(patient).has("identifier")).isFalse();
    }

    private static ObjectNode issue(Hims hims, String patient) {
        Response answer = hims.deskAt("lok-nayak").askForCard(patient);
        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode holder = Json.read(answer.asString());
        Invented.personal(Desk.cardOf(holder));
        return holder;
    }

    private static JsonNode cardIn(ObjectNode patient) {
        assertThat(patient.path("identifier")).hasSize(1);
        return patient.at("/identifier/0");
    }
}
