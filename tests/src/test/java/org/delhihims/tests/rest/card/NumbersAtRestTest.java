package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Export;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that tell who somebody is are in clear in answers, found in every way, and in no table of the database. */
@Tag("rest")
final class NumbersAtRestTest {

    private static final String ABHA = "https://healthid.ndhm.gov.in";
    private static final String PASSPORT = "http://hl7.org/fhir/sid/passport-IND";
    private static final String UDID = "https://delhihims.example/sid/udid";

    private final String name = Invented.name();
    private final String abha = Invented.abhaNumber();
    private final String passport = Invented.passport();
    private final String udid = "DL" + Invented.abhaNumber() + "77";
    private final String card = Invented.cardNumber();
    private final String phone = Invented.mobile();

    private Hims hims;
    private Desk desk;
    private String patient;

    @BeforeEach
    void register(Hims shared) {
        hims = shared;
        desk = hims.deskAt("lok-nayak");
        patient = desk.store(resident());
    }

    private ObjectNode resident() {
        ObjectNode resident = Records.residentWithCard(name, card);
        identify(resident, ABHA, abha);
        identify(resident, PASSPORT, passport);
        identify(resident, UDID, udid);
        resident.withArray("telecom")
                .addObject()
                .put("system", "phone")
                .put("use", "mobile")
                .put("value", phone);
        return resident;
    }

    private static void identify(ObjectNode resident, String system, String value) {
        ObjectNode identifier = resident.withArray("identifier").addObject();
        identifier.put("system", system).put("value", value).putObject("type").put("text", "Number");
    }

    @Test
    void noTableHoldsThem() {
        desk.store(Records.opdVisit(patient, "lok-nayak"));
        search("identifier", ABHA + "|" + abha);
        createUnlessThere(ABHA + "|" + abha);
        ObjectNode changed = desk.read(patient);
        changed.put("gender", "female");
        put(changed).then().statusCode(200);

        assertThat(Database.of(hims).tablesThatHold(abha, passport, udid, card)).isEmpty();
    }

    @Test
    void theIndexHoldsNoPhone() {
        assertThat(Database.of(hims).tablesThatHold(phone)).containsExactly("public.hfj_res_ver");
    }

    @Test
    void answersHoldThemAsTheyWereSent() {
        ObjectNode changed = desk.read(patient).put("gender", "female");
        Response answer = hims.at("lok-nayak")
                .header("Prefer", "return=representation")
                .body(changed.toString())
                .put("/" + patient);

        assertThat(numbersOf(Json.read(answer.asString()))).containsExactly(card, abha, passport, udid);
        assertThat(numbersOf(desk.read(patient))).containsExactly(card, abha, passport, udid);
        assertThat(numbersOf(desk.read(patient + "/_history/1"))).containsExactly(card, abha, passport, udid);
        assertThat(numbersOf(
                        Json.resourcesIn(desk.search(patient + "/_history")).get(0)))
                .containsExactly(card, abha, passport, udid);
        assertThat(numbersOf(Json.resourcesIn(search("_id", idOf(patient))).get(0)))
                .containsExactly(card, abha, passport, udid);
        assertThat(desk.read(patient).toString()).doesNotContain("sealed", "h1:");
    }

    private Stream<String> questions() {
        return Stream.of(
                "identifier=" + ABHA + "|" + abha,
                "identifier=" + ABHA + "|" + dashed(abha),
                "identifier=" + abha,
                "identifier=" + PASSPORT + "|" + passport,
                "identifier=" + PASSPORT + "|" + passport.toLowerCase(Locale.ROOT),
                "identifier=" + passport,
                "identifier=" + UDID + "|" + udid,
                "identifier=" + udid,
                "identifier=" + Records.CARD + "|" + card,
                "identifier=" + card,
                "identifier=" + UDID + "|1," + ABHA + "|" + abha,
                "phone=" + phone,
                "phone=" + phone.substring(3),
                "phone=0" + phone.substring(3),
                "telecom=phone|" + phone.substring(3),
                "telecom=" + phone);
    }

    @Test
    void theyFindTheResident() {
        assertThat(questions()).allSatisfy(question -> {
            String[] parts = question.split("=", 2);
            assertThat(Json.referencesIn(search(parts[0], parts[1]))).containsExactly(patient);
            Response posted = hims.at("lok-nayak")
                    .contentType("application/x-www-form-urlencoded")
                    .formParam(parts[0], parts[1])
                    .post("/Patient/_search");
            assertThat(Json.referencesIn(Json.read(posted.asString()))).containsExactly(patient);
        });
    }

    @Test
    void othersNumbersFindNobody() {
        assertThat(Json.referencesIn(search("identifier", PASSPORT + "|" + abha)))
                .isEmpty();
        assertThat(Json.referencesIn(search("identifier", ABHA + "|" + abha.substring(1))))
                .isEmpty();
        assertThat(Json.referencesIn(search("identifier", "|" + abha))).isEmpty();
        assertThat(Json.referencesIn(search("phone", phone.substring(4)))).isEmpty();
    }

    @Test
    void theyAreFoundInChainsAndBySystemAlone() {
        String visit = desk.store(Records.opdVisit(patient, "lok-nayak"));

        assertThat(Json.referencesIn(desk.search("Encounter", "patient.identifier", ABHA + "|" + abha)))
                .containsExactly(visit);
        assertThat(Json.referencesIn(desk.search("Encounter", "subject:Patient.identifier", card)))
                .containsExactly(visit);
        assertThat(Json.referencesIn(search("_id", idOf(patient), "identifier", PASSPORT + "|")))
                .containsExactly(patient);
        assertThat(Json.referencesIn(search("_id", idOf(patient), "identifier:not", ABHA + "|" + abha)))
                .isEmpty();
        assertThat(Json.referencesIn(search("_id", idOf(patient), "identifier:not", ABHA + "|1")))
                .containsExactly(patient);
    }

    @Test
    void conditionsKnowThem() {
        assertThat(createUnlessThere(ABHA + "|" + abha).statusCode()).isEqualTo(200);
        assertThat(createUnlessThere(PASSPORT + "|" + passport).header("Location"))
                .contains(patient);

        ObjectNode changed = resident().put("gender", "male");
        Response answer = hims.at("lok-nayak")
                .queryParam("identifier", ABHA + "|" + abha)
                .body(changed.toString())
                .put("/Patient");
        answer.then().statusCode(200);
        assertThat(desk.read(patient).path("gender").asText()).isEqualTo("male");
    }

    @Test
    void ofManyWhoCreateTheSameOneDoes() {
        String other = Invented.abhaNumber();
        ObjectNode resident = Records.resident(Invented.name());
        identify(resident, ABHA, other);

        List<Response> answers = AtOnce.callers(
                8,
                caller -> hims.at("lok-nayak")
                        .header("If-None-Exist", "identifier=" + ABHA + "|" + other)
                        .body(resident.toString())
                        .post("/Patient"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(Json.referencesIn(search("identifier", ABHA + "|" + other))).hasSize(1);
    }

    @Test
    void whatIsWrittenAgainUnchangedIsNoNewVersion() {
        ObjectNode read = desk.read(patient);

        Response answer = put(read);

        answer.then().statusCode(200);
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void aPatchOfSomethingElseLeavesThem() {
        Response answer = hims.at("lok-nayak")
                .contentType("application/json-patch+json")
                .body("[{\"op\": \"add\", \"path\": \"/gender\", \"value\": \"other\"}]")
                .patch("/" + patient);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);

        assertThat(numbersOf(desk.read(patient))).containsExactly(card, abha, passport, udid);
        assertThat(Json.referencesIn(search("identifier", ABHA + "|" + abha))).containsExactly(patient);
    }

    @Test
    void aNumberThatIsTakenAwayIsNotFoundAnyMore() {
        ObjectNode changed = desk.read(patient);
        changed.withArray("identifier").remove(1);
        put(changed).then().statusCode(200);

        assertThat(Json.referencesIn(search("identifier", ABHA + "|" + abha))).isEmpty();
        assertThat(Json.referencesIn(search("identifier", PASSPORT + "|" + passport)))
                .containsExactly(patient);
    }

    @Test
    void aSealThatSomebodySendsIsNotKept() {
        ObjectNode resident = Records.resident(Invented.name());
        String other = Invented.passport();
        identify(resident, PASSPORT, other);
        ((ObjectNode) resident.at("/identifier/0"))
                .putObject("_value")
                .putArray("extension")
                .addObject()
                .put("url", "https://delhihims.example/fhir/StructureDefinition/sealed-number")
                .put("valueString", "AAAA");

        Response answer = hims.at("lok-nayak").body(resident.toString()).post("/Patient");

        answer.then().statusCode(201);
        assertThat(numbersOf(desk.read("Patient/" + answer.path("id")))).containsExactly(other);
    }

    @Test
    void aSealOnAnotherNumberSpoilsNothing() {
        String other = Invented.hospitalNumber();
        ObjectNode resident = Records.residentWithNumber(Invented.name(), other);
        ((ObjectNode) resident.at("/identifier/0"))
                .putObject("_value")
                .putArray("extension")
                .addObject()
                .put("url", "https://delhihims.example/fhir/StructureDefinition/sealed-number")
                .put("valueString", "AAAA");

        Response answer = hims.at("lok-nayak").body(resident.toString()).post("/Patient");

        if (answer.statusCode() == 201) {
            assertThat(numbersOf(desk.read("Patient/" + answer.path("id")))).containsExactly(other);
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aMarkFindsNobody() {
        assertThat(Json.referencesIn(search("identifier", ABHA + "|h1:AAAAAAAAAAAAAAAAAAAAAA")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?identifier=%s",
                "Patient?identifier=https://healthid.ndhm.gov.in|%s",
                "Patient?phone=%s",
                "Encounter?patient.identifier=%s"
            })
    void aSubscriptionNamesNone(String criteria) {
        Response answer =
                hims.at("gtb").body("""
                {"resourceType": "Subscription", "status": "requested", "reason": "Test",
                 "criteria": "%s", "channel": {"type": "websocket"}}""".formatted(criteria.formatted(abha))).post("/Subscription");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).doesNotContain(abha);
    }

    @Test
    void anExportNamesNone() {
        Response answer = hims.at("gtb")
                .header("Prefer", "respond-async")
                .queryParam("_type", "Patient")
                .queryParam("_typeFilter", "Patient?identifier=" + ABHA + "|" + abha)
                .get("/Patient/$export");

        Refused refused = Refused.with(400, answer);
        assertThat(refused.text()).doesNotContain(abha);
        assertThat(Database.of(hims).tablesThatHold(abha)).isEmpty();
    }

    @Test
    void exportsAndDocumentsHoldThemInClear() {
        Export export = Export.begin(
                hims, "/Patient/$export", "_type", "Patient", "_typeFilter", "Patient?_id=" + idOf(patient));
        assertThat(numbersOf(export.lines("output").get(0))).containsExactly(card, abha, passport, udid);

        JsonNode everything = desk.search(patient + "/$everything");
        assertThat(numbersOf(Json.resourcesIn(everything).get(0))).containsExactly(card, abha, passport, udid);
    }

    @Test
    void nobodyIsFoundByThemInTheTextIndex() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Json.referencesIn(search("_content", name))).containsExactly(patient));

        assertThat(Stream.of(card, abha, passport, udid, "sealed"))
                .allSatisfy(word ->
                        assertThat(Json.referencesIn(search("_content", word))).isEmpty());
    }

    private Response createUnlessThere(String number) {
        return hims.at("lok-nayak")
                .header("If-None-Exist", "identifier=" + number)
                .body(resident().toString())
                .post("/Patient");
    }

    private Response put(ObjectNode changed) {
        return hims.at("lok-nayak").body(changed.toString()).put("/" + patient);
    }

    private ObjectNode search(String... parameters) {
        return desk.search("Patient", parameters);
    }

    private static List<String> numbersOf(JsonNode resident) {
        return Json.listOf(resident.path("identifier")).stream()
                .map(identifier -> identifier.path("value").asText())
                .toList();
    }

    private static String dashed(String number) {
        return number.replaceFirst("(..)(....)(....)(....)", "$1-$2-$3-$4");
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
