package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.access.Merges.idOf;
import static org.delhihims.tests.access.Merges.merged;
import static org.delhihims.tests.access.Merges.parameters;
import static org.delhihims.tests.access.Merges.propose;
import static org.delhihims.tests.access.Merges.proposed;
import static org.delhihims.tests.access.Merges.review;
import static org.delhihims.tests.access.Merges.stateOf;
import static org.delhihims.tests.access.Merges.unmerge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No merge opens what was closed, leads a number astray, or loses anything. */
@Tag("rest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MergeAttacksTest {

    private static final String WHY = "Found unconscious at the bus stop, no relative is here.";

    private Desk desk;
    private Principal registrar;
    private Principal administrator;

    @BeforeAll
    void signIn(Hims hims, Cast cast) {
        desk = hims.deskAt("lok-nayak");
        registrar = Principal.staff(hims, cast, "registrar", "lok-nayak");
        administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
    }

    @Test
    void whoSeesNeitherRecordProposesNothing(Hims hims, Cast cast) {
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        Principal elsewhere = Principal.staff(hims, cast, "registrar", "gtb");

        Refused.with(404, propose(hims, elsewhere, source, target));
        Refused.with(422, propose(hims, registrar, source, source));
        Refused.with(404, propose(hims, registrar, source, "Patient/nobody"));
    }

    @Test
    void mergesInARingAtOnceLeaveNoRing(Hims hims) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(desk.register(Invented.name()));
        }
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(proposed(hims, registrar, people.get(i), people.get((i + 1) % 3)));
            review(hims, registrar, tasks.get(i), "same").then().statusCode(200);
        }

        List<Integer> answers = AtOnce.callers(
                3, i -> review(hims, administrator, tasks.get(i), "same").statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 200, 422);
        List<String> living = people.stream()
                .filter(one -> desk.read(one).path("active").asBoolean(true))
                .toList();
        assertThat(living).hasSize(1);
        assertThat(Json.referencesIn(Json.read(hims.at("lok-nayak")
                        .get("/" + living.get(0) + "/$everything")
                        .asString())))
                .containsAll(people);
    }

    @Test
    void theNumberOfABlockedCardStaysBlocked(Hims hims) {
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String card = desk.issueCard(source);
        hims.at("lok-nayak")
                .body(parameters("{\"name\": \"reason\", \"valueString\": \"stolen\"}"))
                .post("/" + source + "/$block-card")
                .then()
                .statusCode(200);
        int before = lookUp(hims, card).statusCode();
        assertThat(before).isNotEqualTo(200);

        String task = merged(hims, registrar, administrator, source, target);

        assertThat(lookUp(hims, card).statusCode()).isEqualTo(before);
        parted(hims, task);
        assertThat(lookUp(hims, card).statusCode()).isEqualTo(before);
    }

    @Test
    void numbersLeadThroughAChainAndBack(Hims hims) {
        String last = desk.register(Invented.name());
        String middle = desk.register(Invented.name());
        String first = desk.register(Invented.name());
        String firstCard = desk.issueCard(first);
        String middleCard = desk.issueCard(middle);
        String lastCard = desk.issueCard(last);
        String result = desk.store(Records.haemoglobin(first, "lok-nayak", "9.4"));
        String early = merged(hims, registrar, administrator, first, middle);
        String late = merged(hims, registrar, administrator, middle, last);

        for (String card : List.of(firstCard, middleCard, lastCard)) {
            assertThat(holderOf(hims, card)).isEqualTo(idOf(last));
        }
        assertThat(Json.idsIn(desk.search("Observation", "patient", last))).containsExactly(idOf(result));
        assertThat(currentCardsOf(first, middle, last)).containsExactly(lastCard);
        unmerge(hims, registrar, early, "two persons").then().statusCode(200);
        Refused.with(422, unmerge(hims, administrator, early, null));

        parted(hims, late);
        assertThat(holderOf(hims, firstCard)).isEqualTo(idOf(middle));
        assertThat(holderOf(hims, lastCard)).isEqualTo(idOf(last));
        assertThat(stateOf(unmerge(hims, administrator, early, null))).isEqualTo("unmerged");
        assertThat(holderOf(hims, firstCard)).isEqualTo(idOf(first));
        assertThat(holderOf(hims, middleCard)).isEqualTo(idOf(middle));
        assertThat(Json.idsIn(desk.search("Observation", "patient", last))).isEmpty();
    }

    @Test
    void whatWasWrittenInBetweenStaysWhereItWasWritten(Hims hims) {
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String task = merged(hims, registrar, administrator, source, target);
        String onTarget = desk.store(Records.haemoglobin(target, "lok-nayak", "9.4"));
        String onSource = desk.store(Records.haemoglobin(source, "lok-nayak", "9.6"));
        String before = hims.at("lok-nayak").get("/" + onTarget).asString();
        assertThat(Json.idsIn(desk.search("Observation", "patient", target)))
                .containsExactlyInAnyOrder(idOf(onTarget), idOf(onSource));

        parted(hims, task);

        assertThat(hims.at("lok-nayak").get("/" + onTarget).asString()).isEqualTo(before);
        assertThat(Json.idsIn(desk.search("Observation", "patient", target))).containsExactly(idOf(onTarget));
        assertThat(Json.idsIn(desk.search("Observation", "patient", source))).containsExactly(idOf(onSource));
    }

    @Test
    void aHospitalThatWritesByItsNumberFindsTheRecordThatStays(Hims hims) {
        String number = Invented.hospitalNumber();
        ObjectNode person = Records.residentWithNumber(Invented.name(), number);
        String target = desk.register(Invented.name());
        String source = desk.store(person);
        merged(hims, registrar, administrator, source, target);

        Response answer = hims.at("lok-nayak")
                .header("If-None-Exist", "identifier=" + Records.HOSPITAL_NUMBER + "|" + number)
                .body(person.toString())
                .post("/Patient");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Location")).contains(target);
    }

    @Test
    void aWriteBySearchDoesNotMoveWhatStandsUnderTheOtherNumber(Hims hims) {
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(source, "lok-nayak", "9.4"));
        merged(hims, registrar, administrator, source, target);
        String before = hims.at("lok-nayak").get("/" + result).asString();

        hims.at("lok-nayak")
                .queryParam("patient", target)
                .queryParam("code", "718-7")
                .body(Records.haemoglobin(target, "lok-nayak", "11.4").toString())
                .put("/Observation");

        assertThat(hims.at("lok-nayak").get("/" + result).asString()).isEqualTo(before);
    }

    @Test
    void whatIsDeniedUnderOneNumberIsDeniedUnderTheOther(Hims hims, Cast cast) {
        Resident known = visitorOfGtb(hims, cast);
        String target = known.patient();
        String source = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(source, "lok-nayak", "9.4"));
        Principal.resident(hims, cast, known)
                .at(hims)
                .body(Records.consent("deny", target, "gtb").toString())
                .post("/Consent")
                .then()
                .statusCode(201);

        merged(hims, registrar, administrator, source, target);

        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        assertThat(doctor.at(hims).get("/" + result).statusCode()).isEqualTo(404);
        assertThat(found(hims, doctor, target)).isEmpty();
    }

    @Test
    void aBrokenGlassDoesNotReachWhatIsSensitiveUnderTheOtherNumber(Hims hims, Cast cast) {
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String plain = desk.store(Records.haemoglobin(source, "lok-nayak", "9.4"));
        String sensitive = desk.store(sensitive(source));
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");

        merged(hims, registrar, administrator, source, target);
        assertThat(doctor.at(hims).get("/" + plain).statusCode()).isEqualTo(404);
        doctor.at(hims)
                .body(parameters(
                        "{\"name\": \"reason\", \"valueCode\": \"unconscious\"}",
                        "{\"name\": \"explanation\", \"valueString\": \"" + WHY + "\"}",
                        "{\"name\": \"sensitiveExplanation\", \"valueString\": \"" + WHY + "\"}"))
                .post("/" + target + "/$break-glass")
                .then()
                .statusCode(200);

        assertThat(doctor.at(hims).get("/" + plain).statusCode()).isEqualTo(200);
        assertThat(doctor.at(hims).get("/" + sensitive).statusCode()).isEqualTo(404);
    }

    @Test
    void aResidentSeesWhatWasRecordedUnderBothNumbersButForWhatIsSensitive(Hims hims, Cast cast) {
        Resident stays = Resident.register(hims);
        Resident gone = Resident.register(hims);
        String card = desk.issueCard(gone.patient());
        String own = desk.store(Records.haemoglobin(stays.patient(), "lok-nayak", "9.4"));
        String other = desk.store(Records.haemoglobin(gone.patient(), "lok-nayak", "9.6"));
        String sensitive = desk.store(sensitive(gone.patient()));
        Principal first = Principal.resident(hims, cast, stays);
        Principal second = Principal.resident(hims, cast, gone);
        assertThat(first.at(hims).get("/" + other).statusCode()).isEqualTo(404);

        String task = merged(hims, registrar, administrator, gone.patient(), stays.patient());

        assertThat(first.at(hims).get("/" + other).statusCode()).isEqualTo(200);
        assertThat(first.at(hims).get("/" + sensitive).statusCode()).isEqualTo(404);
        assertThat(found(hims, first, stays.patient())).containsExactlyInAnyOrder(idOf(own), idOf(other));
        assertThat(first.at(hims).get("/" + stays.patient() + "/$everything").asString())
                .contains(idOf(other))
                .doesNotContain(idOf(sensitive));
        assertThat(first.at(hims)
                        .body(Records.consent("deny", gone.patient(), "gtb").toString())
                        .post("/Consent")
                        .statusCode())
                .isEqualTo(403);
        // A token for the record that gave way opens that one, as before.
        assertThat(second.at(hims).get("/" + sensitive).statusCode()).isEqualTo(200);
        assertThat(second.at(hims).get("/" + own).statusCode()).isEqualTo(404);
        Browser browser = Browser.at(hims).open("/login");
        browser.submit("number", card, "birthDate", stays.birthDate());
        browser.submit("code", stays.codeOnPhone(hims));
        Principal byOldCard = Principal.signedIn(cast, browser);
        assertThat(found(hims, byOldCard, stays.patient())).containsExactlyInAnyOrder(idOf(own), idOf(other));

        parted(hims, task);
        assertThat(first.at(hims).get("/" + other).statusCode()).isEqualTo(404);
        assertThat(found(hims, first, stays.patient())).containsExactly(idOf(own));
    }

    private static Resident visitorOfGtb(Hims hims, Cast cast) {
        String name = Invented.name();
        String mobile = Invented.mobile();
        ObjectNode person = Records.resident(name).put("birthDate", "1984-03-12");
        person.putArray("telecom").addObject().put("system", "phone").put("value", mobile);
        Principal gtb = Principal.hospital(cast);
        Response stored = gtb.at(hims).body(person.toString()).post("/Patient");
        stored.then().statusCode(201);
        String patient = "Patient/" + stored.path("id");
        gtb.at(hims)
                .body(Records.opdVisit(patient, "gtb").toString())
                .post("/Encounter")
                .then()
                .statusCode(201);
        return new Resident(name, patient, mobile, "1984-03-12");
    }

    private static ObjectNode sensitive(String patient) {
        return Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B20"}]}}""".formatted(patient));
    }

    private void parted(Hims hims, String task) {
        unmerge(hims, registrar, task, "two persons").then().statusCode(200);
        assertThat(stateOf(unmerge(hims, administrator, task, null))).isEqualTo("unmerged");
    }

    private List<String> currentCardsOf(String... patients) {
        List<String> current = new ArrayList<>();
        for (String patient : patients) {
            for (JsonNode number : desk.read(patient).path("identifier")) {
                if (number.path("system").asText().equals(Records.CARD)
                        && !number.path("use").asText().equals("old")) {
                    current.add(number.path("value").asText());
                }
            }
        }
        return current;
    }

    private static List<String> found(Hims hims, Principal reader, String patient) {
        Response answer = reader.at(hims).queryParam("patient", patient).get("/Observation");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.idsIn(Json.read(answer.asString()));
    }

    private static String holderOf(Hims hims, String card) {
        Response answer = lookUp(hims, card);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString()).path("id").asText();
    }

    private static Response lookUp(Hims hims, String card) {
        return hims.at("lok-nayak")
                .body(parameters("{\"name\": \"card\", \"valueString\": \"" + card + "\"}"))
                .post("/Patient/$card-lookup");
    }
}
