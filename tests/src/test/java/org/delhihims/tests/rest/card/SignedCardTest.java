package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.ScannedPaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A card is printed, its code is scanned from the page, and what stands in it is believed as long as the card is good. */
@Tag("rest")
final class SignedCardTest {

    private final String name = Invented.name();

    @Test
    void aPrintedCardIsScannedAndGoodUntilItIsBlocked(Hims hims) throws IOException {
        Desk desk = hims.deskAt("lok-nayak");
        String patient =
                desk.store(Records.resident(name).put("gender", "female").put("birthDate", "1984"));
        String card = desk.issueCard(patient);
        byte[] pdf = document(hims, patient, "card", "hi");
        String code = scan(pdf);

        JsonNode good = verify(hims, code);
        assertThat(value(good, "result")).isEqualTo("valid-online");
        assertThat(value(good, "valid")).isEqualTo("true");
        assertThat(value(good, "number")).isEqualTo(card);
        assertThat(value(good, "name")).isEqualTo(name);
        assertThat(value(good, "birthDate")).isEqualTo("1984");
        assertThat(value(good, "sentence")).startsWith("Valid");
        assertThat(good.toString()).contains("मान्य");
        assertThat(textOf(pdf)).contains(card.substring(0, 4) + " " + card.substring(4, 7), name);
        assertThat(lookUp(hims, code).statusCode()).isEqualTo(200);

        block(hims, patient);

        await().atMost(Duration.ofSeconds(1))
                .until(() -> value(verify(hims, code), "result").equals("revoked"));
        Refused.with(422, lookUp(hims, code));
        Refused.with(422, ask(hims, patient, "$card-document", ""));

        hims.at("lok-nayak").body("{\"resourceType\": \"Parameters\"}").post("/" + patient + "/$replace-card");
        assertThat(value(verify(hims, code), "result")).isEqualTo("revoked");
        String next = scan(document(hims, patient, "card", "en"));
        assertThat(value(verify(hims, next), "result")).isEqualTo("valid-online");
    }

    @Test
    void anInfantsNumberStandsOnTheMothersCard(Hims hims) throws IOException {
        Desk desk = hims.deskAt("lok-nayak");
        String born = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusMonths(2).toString();
        String infant = desk.store(Records.resident(Invented.name()).put("birthDate", born));
        String asMother = desk.store(Json.read("""
                {"resourceType": "RelatedPerson", "active": true, "patient": {"reference": "%s"},
                 "relationship": [{"coding": [{
                   "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "MTH"}]}],
                 "name": [{"text": "%s"}]}""".formatted(infant, name)));
        ObjectNode mother = Records.resident(name);
        mother.putArray("link")
                .addObject()
                .put("type", "seealso")
                .putObject("other")
                .put("reference", asMother);
        String holder = desk.store(mother);
        desk.issueCard(holder);
        String number = desk.issueCard(infant);

        assertThat(textOf(document(hims, holder, "card", "en")))
                .contains(number.substring(0, 4) + " " + number.substring(4, 7));
        Refused.with(422, ask(hims, infant, "$card-document", ""));
        assertThat(document(hims, infant, "letter", "hi")).isNotEmpty();
    }

    @Test
    void aForgedCodeIsNotBelieved(Hims hims) throws IOException {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        String code = scan(document(hims, patient, "card", "hi"));
        int last = code.length() - 3;
        String forged = code.substring(0, last) + (code.charAt(last) == '1' ? '2' : '1') + code.substring(last + 1);

        assertThat(value(verify(hims, forged), "valid")).isEqualTo("false");
        Refused.with(422, lookUp(hims, forged));
        assertThat(value(verify(hims, "shc:/5676"), "result")).isEqualTo("malformed");
        Refused.with(404, ask(hims, "Patient", "$verify-card", text("card", Invented.cardNumber())));
        Refused.with(400, ask(hims, "Patient", "$verify-card", text("card", "1234567890123")));
    }

    @Test
    void aNumberAloneProvesNothing(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String card = desk.issueCard(desk.register(name));

        JsonNode answer = verify(hims, card);

        assertThat(value(answer, "result")).isEqualTo("number-only");
        assertThat(value(answer, "valid")).isEqualTo("false");
        assertThat(answer.toString()).doesNotContain(name);
    }

    @Test
    void aRevokedCardStandsOnTheListOfItsKey(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        // What is on the list is what was signed: the card is looked at once, so that it has been given out.
        document(hims, patient, "card", "hi");
        JsonNode keys = published(hims, "jwks.json");
        assertThat(keys.at("/keys/0/alg").asText()).isEqualTo("ES256");
        assertThat(keys.at("/keys/0").has("d")).isFalse();

        block(hims, patient);

        JsonNode key = published(hims, "jwks.json").at("/keys/0");
        JsonNode list = published(hims, "crl/" + key.path("kid").asText() + ".json");
        assertThat(list.path("method").asText()).isEqualTo("rid");
        assertThat(list.path("rids")).isNotEmpty();
        assertThat(list.path("ctr").asLong())
                .isGreaterThanOrEqualTo(list.path("rids").size());
        assertThat(key.path("crlVersion").asLong()).isEqualTo(list.path("ctr").asLong());
    }

    @Test
    void aLetterAndStickersComeInBothLanguages(Hims hims) throws IOException {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);

        assertThat(textOf(document(hims, patient, "letter", "hi"))).contains(name);
        assertThat(textOf(document(hims, patient, "letter", "en"))).contains(name);
        byte[] stickers = document(hims, patient, "stickers", "hi");
        assertThat(textOf(stickers)).contains(name);
        assertThat(scan(stickers)).isEqualTo("HIMS1:" + card);
        assertThat(lookUp(hims, "HIMS1:" + card).statusCode()).isEqualTo(200);
        Refused.with(400, ask(hims, patient, "$card-document", code("kind", "poster")));
        Refused.with(400, ask(hims, patient, "$card-document", code("language", "xx")));
    }

    @Test
    void aPaperMayBeAskedForAsPdfAndARefusalIsAnOutcomeAllTheSame(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String without = desk.register(name);
        String patient = desk.register(name);
        desk.issueCard(patient);

        Response paper = asPdf(hims).body("{\"resourceType\": \"Parameters\"}").post("/" + patient + "/$card-document");

        assertThat(paper.statusCode()).as(paper.asString()).isEqualTo(200);
        assertThat(paper.contentType()).startsWith("application/pdf");
        Refused.with(
                422, asPdf(hims).body("{\"resourceType\": \"Parameters\"}").post("/" + without + "/$card-document"));
        Refused.with(406, asPdf(hims).get("/" + patient));
        Refused.with(
                401,
                hims.stranger()
                        .accept("application/pdf")
                        .body("{\"resourceType\": \"Parameters\"}")
                        .post("/" + patient + "/$card-document"));
    }

    private static RequestSpecification asPdf(Hims hims) {
        return hims.at("lok-nayak").accept("application/pdf");
    }

    @Test
    void whoHasNoCardIsGivenNoPaper(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Refused.with(422, ask(hims, patient, "$card-document", ""));
        Refused.with(404, ask(hims, "Patient/nobody-at-all", "$card-document", ""));
    }

    private static byte[] document(Hims hims, String patient, String kind, String language) {
        Response answer = ask(hims, patient, "$card-document", code("kind", kind) + "," + code("language", language));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/pdf");
        return answer.asByteArray();
    }

    /** Reads the code in the page, as a scanner does. */
    private static String scan(byte[] pdf) {
        return ScannedPaper.codeOn(pdf, 0);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // A long name takes two lines.
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static JsonNode published(Hims hims, String file) {
        Response answer = RestAssured.given()
                .baseUri(hims.origin())
                .header("Origin", "https://desk.example")
                .get("/health-cards/.well-known/" + file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
        return Json.read(answer.asString());
    }

    private static void block(Hims hims, String patient) {
        Response answer = ask(hims, patient, "$block-card", text("reason", "lost"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static ObjectNode verify(Hims hims, String code) {
        Response answer = ask(hims, "Patient", "$verify-card", text("card", code));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response lookUp(Hims hims, String code) {
        return ask(hims, "Patient", "$card-lookup", text("card", code));
    }

    private static Response ask(Hims hims, String of, String operation, String parameters) {
        String body = parameters.isEmpty()
                ? "{\"resourceType\": \"Parameters\"}"
                : "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}";
        return hims.at("lok-nayak").body(body).post("/" + of + "/" + operation);
    }

    private static String value(JsonNode parameters, String name) {
        return Json.listOf(parameters.path("parameter")).stream()
                .filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.properties().stream()
                        .filter(field -> field.getKey().startsWith("value"))
                        .findFirst()
                        .orElseThrow()
                        .getValue()
                        .asText())
                .findFirst()
                .orElse("");
    }

    private static String text(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueString\": \"" + value + "\"}";
    }

    private static String code(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueCode\": \"" + value + "\"}";
    }
}
