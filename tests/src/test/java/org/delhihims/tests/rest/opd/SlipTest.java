package org.delhihims.tests.rest.opd;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.ScannedPaper;
import org.delhihims.tests.Work;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The slip of a visit is printed, sent as a message, and shown at the gate. */
@Tag("rest")
final class SlipTest {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    @Test
    void aSlipIsPrintedAlikeEachTimeAndHoldsUntilThePersonIsSeen(Hims hims, Cast cast) throws IOException {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Desk desk = hims.deskAt("lok-nayak");
        String name = Invented.name();
        String patient =
                desk.store(Records.resident(name).put("gender", "female").put("birthDate", "1984-03-12"));
        String card = desk.issueCard(patient);
        Clinic.Token token = Clinic.token(clinic.ask(hims.at("lok-nayak"), patient));

        byte[] page = pdf(slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi"));
        assertThat(pdf(slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi")))
                .isEqualTo(page);
        assertThat(textOf(page))
                .contains(token.number(), name, "Lok Nayak Hospital", "General medicine", card.substring(9))
                .doesNotContain(card, card.substring(0, 4) + " " + card.substring(4, 7));
        String code = code(page);
        assertThat(code).matches("opd-slip:/[0-9]+");
        assertThat(slip(hims.at("lok-nayak").accept("text/plain"), token.appointment(), "code", "hi")
                        .asString())
                .isEqualTo(code(page));
        assertThat(code(pdf(slip(hims.at("lok-nayak"), token.appointment(), "thermal", "en"))))
                .isEqualTo(code);

        JsonNode current = verify(hims.at("lok-nayak"), code);
        assertThat(result(current)).isEqualTo("current");
        assertThat(Clinic.part(current, "valid").path("valueBoolean").asBoolean())
                .isTrue();
        assertThat(Clinic.part(current, "token").path("valueString").asText()).isEqualTo(token.number());
        assertThat(current.toString()).doesNotContain(name, patient, card);
        assertThat(result(verify(Principal.staff(hims, cast, "registrar", "gtb").at(hims), code)))
                .isEqualTo("elsewhere");
        assertThat(result(verify(hims.at("lok-nayak"), "opd-slip:/5676"))).isEqualTo("malformed");

        clinic.called();
        clinic.advance(token.task(), "enter").then().statusCode(200);
        clinic.advance(token.task(), "complete").then().statusCode(200);
        assertThat(result(verify(hims.at("lok-nayak"), code))).isEqualTo("used");
    }

    @Test
    void aMessageIsShortAndNamesNobody(Hims hims) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        String name = Invented.name();
        Clinic.Token token = Clinic.token(
                clinic.ask(hims.at("lok-nayak"), hims.deskAt("lok-nayak").store(Records.resident(name))));
        String english = message(hims, token, "en");
        String hindi = message(hims, token, "hi");
        assertThat(english)
                .contains(token.number(), "room 12", "Lok Nayak Hospital")
                .doesNotContain(name);
        assertThat(english.length()).isLessThanOrEqualTo(160);
        assertThat(hindi).contains(token.number(), "कमरा 12").doesNotContain(name);
        assertThat(hindi.length()).isLessThanOrEqualTo(70);

        JsonNode batch = Json.read(hims.at("lok-nayak")
                .body("""
                        {"resourceType": "Bundle", "type": "batch", "entry": [{"request": {
                          "method": "GET", "url": "%s/$opd-slip?format=text&language=hi"}}]}""".formatted(token.appointment()))
                .post("/")
                .asString());
        JsonNode answer = batch.at("/entry/0/resource");
        assertThat(answer.path("contentType").asText()).isEqualTo("text/plain");
        assertThat(new String(Base64.getDecoder().decode(answer.path("data").asText()), StandardCharsets.UTF_8))
                .isEqualTo(hindi);
    }

    @Test
    void aResidentGetsHisOwnSlipAndNobodyElses(Hims hims, Cast cast) throws IOException {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Resident resident = Resident.register(hims);
        Principal own = Principal.resident(hims, cast, resident);
        Principal stranger = Principal.resident(hims, cast, Resident.register(hims));
        Clinic.Token token = Clinic.token(clinic.ask(hims.at("lok-nayak"), resident.patient()));

        assertThat(textOf(pdf(slip(own.at(hims).accept("application/pdf"), token.appointment(), "a5", "en"))))
                .contains(token.number());
        Refused.with(404, slip(stranger.at(hims), token.appointment(), "a5", "en"));
        // A registrar reads appointments of other hospitals of people who are treated at his: there are none.
        Response elsewhere =
                slip(Principal.staff(hims, cast, "registrar", "gtb").at(hims), token.appointment(), "a5", "en");
        assertThat(elsewhere.statusCode()).isIn(403, 404);
        Refused.in(elsewhere);
        Refused.with(403, ask(own.at(hims), "opd-slip:/5676"));
    }

    @Test
    void whatIsNoPlaceAtAClinicHasNoSlip(Hims hims) throws IOException {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        String code = code(pdf(slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi")));
        hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/" + token.appointment() + "/$cancel")
                .then()
                .statusCode(200);
        assertThat(result(verify(hims.at("lok-nayak"), code))).isEqualTo("void");
        Refused cancelled = Refused.with(422, slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi"));
        assertThat(cancelled.text()).contains("cancelled");

        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode other = desk.read(clinic.issue().appointment());
        other.remove("id");
        other.remove("meta");
        Refused none = Refused.with(422, slip(hims.at("lok-nayak"), desk.store(other), "a5", "hi"));
        assertThat(none.text()).contains("no place at an OPD clinic");
        Refused.with(404, slip(hims.at("lok-nayak"), "Appointment/nothing", "a5", "hi"));
        Refused.with(400, slip(hims.at("lok-nayak"), token.appointment(), "a4", "hi"));
        Refused.with(400, slip(hims.at("lok-nayak"), token.appointment(), "a5", "pa"));
    }

    @Test
    void aSlipIsFoundAmongThePapersOfItsPersonAndFollowsItsPlace(Hims hims, Cast cast) {
        Clinic clinic = Clinic.with(hims, 240, 0);
        Resident resident = Resident.register(hims);
        Principal own = Principal.resident(hims, cast, resident);
        Clinic.Token token = Clinic.token(clinic.ask(hims.at("lok-nayak"), resident.patient()));
        assertThat(papers(own.at(hims), resident)).isEmpty();

        List<String> codes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> code(pdf(slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi"))))
                .toList();
        assertThat(codes).containsOnly(codes.get(0));
        assertThat(papers(own.at(hims), resident)).hasSize(1);
        JsonNode paper = papers(own.at(hims), resident).get(0);
        String id = "DocumentReference/" + paper.path("id").asText();
        assertThat(paper.path("status").asText()).isEqualTo("current");
        assertThat(paper.at("/content/0/attachment/url").asText()).isEqualTo(token.appointment() + "/$opd-slip");
        assertThat(paper.at("/context/related/0/reference").asText()).isEqualTo(token.appointment());
        assertThat(hims.at("lok-nayak").get("/" + id + "/$validate").asString())
                .doesNotContain("\"error\"", "\"fatal\"");
        assertThat(Principal.staff(hims, cast, "doctor", "lok-nayak")
                        .at(hims)
                        .get("/" + id)
                        .statusCode())
                .isEqualTo(200);
        Principal other = Principal.resident(hims, cast, Resident.register(hims));
        assertThat(other.at(hims).get("/" + id).statusCode()).isIn(403, 404);
        assertThat(Principal.staff(hims, cast, "doctor", "gtb")
                        .at(hims)
                        .get("/" + id)
                        .statusCode())
                .isIn(403, 404);
        assertThat(hims.stranger().get("/" + id).statusCode()).isEqualTo(401);
        Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(((ObjectNode) paper).put("status", "superseded").toString())
                        .put("/" + id));

        Clinic next = Clinic.at(hims, clinic.service(), 240, 0);
        Clinic.transfer(hims, token, next.schedule()).then().statusCode(200);
        assertThat(statuses(own, hims, resident)).containsExactly("superseded");
        assertThat(result(verify(hims.at("lok-nayak"), codes.get(0)))).isEqualTo("superseded");
        String moved = code(pdf(slip(hims.at("lok-nayak"), token.appointment(), "thermal", "hi")));
        assertThat(statuses(own, hims, resident)).containsExactlyInAnyOrder("superseded", "current");
        assertThat(result(verify(hims.at("lok-nayak"), moved))).isEqualTo("current");

        hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/" + token.appointment() + "/$cancel")
                .then()
                .statusCode(200);
        assertThat(statuses(own, hims, resident)).containsExactly("entered-in-error", "entered-in-error");
        assertThat(result(verify(hims.at("lok-nayak"), codes.get(0)))).isEqualTo("void");
        assertThat(result(verify(hims.at("lok-nayak"), moved))).isEqualTo("void");
    }

    @Test
    void thePageAtAGateJudgesSlipsWithoutTheServer(Hims hims) throws IOException {
        assertThat(site(hims, "gate/").getHeader("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(site(hims, "gate/").asString()).doesNotContain("<script>", "onclick=", "style=");
        assertThat(site(hims, "gate/worker.js").asString()).contains("slip.js");
        Clinic clinic = Clinic.with(hims, 240, 0);
        Clinic.Token token = clinic.issue();
        String code = code(pdf(slip(hims.at("lok-nayak"), token.appointment(), "a5", "hi")));
        assertThat(Json.read(site(hims, "gate/hospitals.json").asString()).toString())
                .contains("\"lok-nayak\"", "Lok Nayak Hospital");

        ObjectNode kept =
                Json.read(site(hims, "health-cards/.well-known/jwks.json").asString());
        long now = Instant.now().getEpochSecond();
        kept.put("fetched", now);
        kept.putArray("scripts").add(script(hims, "verify/signed.js")).add(script(hims, "gate/slip.js"));
        ObjectNode keyless = kept.deepCopy();
        keyless.putArray("keys");
        int middle = code.length() / 2;
        // Four letters of the signature.
        int signature = code.length() - 100;
        String forged = code.substring(0, signature) + "45454545" + code.substring(signature + 8);
        char other = code.charAt(middle) == '9' ? '8' : '9';
        String changed = code.substring(0, middle) + other + code.substring(middle + 1);

        List<JsonNode> said = judged(
                kept,
                scan(code, "lok-nayak", now),
                scan(code, "lok-nayak", now + DAY),
                scan(code, "lok-nayak", now - 100),
                scan(code, "gtb", now),
                scan(forged, "lok-nayak", now),
                scan(changed, "lok-nayak", now),
                scan("https://example.org", "lok-nayak", now),
                scan(code, "lok-nayak", now - DAY));
        assertThat(said.get(0).path("outcome").asText()).isEqualTo("genuine");
        assertThat(said.get(0).path("token").asText()).isEqualTo(token.number());
        assertThat(said.get(1).path("outcome").asText()).isEqualTo("expired");
        assertThat(said.get(2).path("outcome").asText()).isIn("genuine", "other-day");
        assertThat(said.get(3).path("outcome").asText()).isEqualTo("elsewhere");
        assertThat(said.get(4).path("outcome").asText()).isEqualTo("forged");
        assertThat(said.get(5).path("outcome").asText()).isIn("forged", "malformed");
        assertThat(said.get(6).path("outcome").asText()).isEqualTo("malformed");
        assertThat(said.get(7).path("outcome").asText()).isEqualTo("wrong-clock");

        List<JsonNode> unknown = judged(keyless, scan(code, "lok-nayak", now), scan(code, "lok-nayak", now + 8 * DAY));
        assertThat(unknown.get(0).path("outcome").asText()).isEqualTo("forged");
        assertThat(unknown.get(1).path("outcome").asText()).isEqualTo("keys-outdated");
        kept.put("fetched", now - 2 * DAY);
        JsonNode tomorrows = judged(kept, scan(code, "lok-nayak", now - DAY)).get(0);
        assertThat(tomorrows.path("outcome").asText()).isEqualTo("other-day");
    }

    private static List<JsonNode> judged(ObjectNode kept, String... scans) {
        List<String> lines = new ArrayList<>(List.of(kept.toString()));
        lines.addAll(List.of(scans));
        return NodeProgram.run("gate.mjs", lines).stream()
                .map(line -> (JsonNode) Json.read(line))
                .toList();
    }

    private static String scan(String text, String gate, long now) {
        return "{\"text\": \"%s\", \"gate\": \"%s\", \"now\": %d}".formatted(text, gate, now);
    }

    private static String script(Hims hims, String path) throws IOException {
        Path file = Files.createTempFile(Work.folder(), "gate-", ".js");
        return Files.writeString(file, site(hims, path).asString()).toString();
    }

    private static Response site(Hims hims, String path) {
        Response answered = given().get(hims.origin() + "/" + path);
        answered.then().statusCode(200);
        return answered;
    }

    private static List<JsonNode> papers(RequestSpecification caller, Resident resident) {
        Response found = caller.queryParam("patient", resident.patient())
                .queryParam("type", "http://snomed.info/sct|371530004")
                .get("/DocumentReference");
        found.then().statusCode(200);
        return Json.listOf(Json.read(found.asString()).path("entry")).stream()
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private static List<String> statuses(Principal caller, Hims hims, Resident resident) {
        return papers(caller.at(hims), resident).stream()
                .map(paper -> paper.path("status").asText())
                .toList();
    }

    private static Response slip(RequestSpecification caller, String appointment, String format, String language) {
        return caller.queryParam("format", format)
                .queryParam("language", language)
                .get("/" + appointment + "/$opd-slip");
    }

    private static byte[] pdf(Response answered) {
        answered.then().statusCode(200).contentType("application/pdf");
        return answered.asByteArray();
    }

    private static String message(Hims hims, Clinic.Token token, String language) {
        Response answered = slip(hims.at("lok-nayak").accept("text/plain"), token.appointment(), "text", language);
        answered.then().statusCode(200).contentType("text/plain;charset=UTF-8");
        return answered.asString();
    }

    private static Response ask(RequestSpecification caller, String code) {
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "qr", "valueString": "%s"}]}""".formatted(code)).post("/Appointment/$verify-slip");
    }

    private static JsonNode verify(RequestSpecification caller, String code) {
        Response answered = ask(caller, code);
        answered.then().statusCode(200);
        return Json.read(answered.asString());
    }

    private static String result(JsonNode answer) {
        return Clinic.part(answer, "result").path("valueCode").asText();
    }

    private static String code(byte[] pdf) {
        return ScannedPaper.codeOn(pdf, 0);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // A long name takes two lines.
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
