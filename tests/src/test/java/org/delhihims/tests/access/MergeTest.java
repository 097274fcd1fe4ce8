package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.delhihims.tests.access.Merges.idOf;
import static org.delhihims.tests.access.Merges.merged;
import static org.delhihims.tests.access.Merges.parameters;
import static org.delhihims.tests.access.Merges.proposed;
import static org.delhihims.tests.access.Merges.review;
import static org.delhihims.tests.access.Merges.stateOf;
import static org.delhihims.tests.access.Merges.unmerge;
import static org.delhihims.tests.access.Merges.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two records of one person become one, and two again if that was a mistake. */
@Tag("rest")
final class MergeTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int RECORDS = 20;

    private static Principal registrar;
    private static Principal administrator;

    private final String name = Invented.name();
    private final String number = Invented.hospitalNumber();
    private final String phone = Invented.mobile();

    @BeforeAll
    static void signIn(Hims hims, Cast cast) {
        registrar = Principal.staff(hims, cast, "registrar", "lok-nayak");
        administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
    }

    @Test
    void theRecordThatGaveWayIsStillReadAndItsCardLeadsToTheOneThatStays(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(name);
        String source = desk.store(Records.residentWithNumber(name, number));
        String card = desk.issueCard(source);
        String result = desk.store(Records.haemoglobin(source, "lok-nayak", "9.4"));
        String own = desk.store(Records.haemoglobin(target, "lok-nayak", "11.8"));

        merged(hims, registrar, administrator, source, target);

        JsonNode gone = desk.read(source);
        assertThat(gone.path("active").asBoolean(true)).isFalse();
        assertThat(linkOf(gone)).isEqualTo("replaced-by " + target);
        JsonNode stays = desk.read(target);
        assertThat(linkOf(stays)).isEqualTo("replaces " + source);
        assertThat(stays.path("identifier").toString()).contains(number);
        Response found = hims.at("gtb")
                .body(parameters("{\"name\": \"card\", \"valueString\": \"" + card + "\"}"))
                .post("/Patient/$card-lookup");
        assertThat(Json.read(found.asString()).path("id").asText()).isEqualTo(idOf(target));
        for (String known : List.of(Records.CARD + "|" + card, Records.HOSPITAL_NUMBER + "|" + number)) {
            Response crossed =
                    hims.at("gtb").queryParam("sourceIdentifier", known).get("/Patient/$ihe-pix");
            assertThat(Json.read(crossed.asString()).findValuesAsText("reference"))
                    .contains(target);
        }
        assertThat(Json.idsIn(desk.search("Observation", "patient", target)))
                .containsExactlyInAnyOrder(idOf(result), idOf(own));
        assertThat(Json.idsIn(desk.search("Observation", "patient", source))).containsExactly(idOf(result));
        Response everything = hims.at("lok-nayak").get("/" + target + "/$everything");
        assertThat(Json.referencesIn(Json.read(everything.asString()))).contains(target, source, result, own);
        assertThat(desk.read(result).at("/subject/reference").asText()).isEqualTo(source);
    }

    @Test
    void mergedAndPartedEveryRecordIsByteForByteAsItWas(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(name);
        String source = desk.store(Records.residentWithNumber(name, number));
        String card = desk.issueCard(source);
        Map<String, String> before = new LinkedHashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            String whose = i % 2 == 0 ? source : target;
            String record = i % 3 == 0
                    ? desk.store(Records.opdVisit(whose, "lok-nayak"))
                    : desk.store(Records.haemoglobin(whose, "lok-nayak", "1" + i % 10 + ".5"));
            before.put(record, bytesOf(hims, record));
        }

        String task = merged(hims, registrar, administrator, source, target);
        before.forEach((record, bytes) -> assertThat(bytesOf(hims, record)).isEqualTo(bytes));
        Refused.with(422, unmerge(hims, registrar, task, null));
        assertThat(stateOf(unmerge(hims, registrar, task, "another father"))).isEqualTo("unmerge-requested");
        Refused.with(422, unmerge(hims, registrar, task, "another father"));
        assertThat(stateOf(unmerge(hims, administrator, task, null))).isEqualTo("unmerged");

        before.forEach((record, bytes) -> assertThat(bytesOf(hims, record)).isEqualTo(bytes));
        JsonNode again = desk.read(source);
        assertThat(again.path("active").asBoolean()).isTrue();
        assertThat(again.path("link")).isEmpty();
        assertThat(again.at("/identifier/1/use").asText()).isEqualTo("temp");
        JsonNode stayed = desk.read(target);
        assertThat(stayed.path("link")).isEmpty();
        assertThat(stayed.path("identifier").toString()).doesNotContain(number);
        Response found = hims.at("gtb")
                .body(parameters("{\"name\": \"card\", \"valueString\": \"" + card + "\"}"))
                .post("/Patient/$card-lookup");
        assertThat(Json.read(found.asString()).path("id").asText()).isEqualTo(idOf(source));
        assertThat(Json.idsIn(desk.search("Observation", "patient", target, "_count", "50")))
                .doesNotContainAnyElementsOf(Json.idsIn(desk.search("Observation", "patient", source)));
    }

    @Test
    void itTakesTwoPeople(Hims hims, Cast cast) {
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(name);
        String source = desk.register(name);
        String task = proposed(hims, registrar, source, target);

        Refused.with(403, hims.at("lok-nayak").body(verdict("same")).post("/" + task + "/$review-merge"));
        Refused.with(400, review(hims, registrar, task, "perhaps"));
        assertThat(stateOf(review(hims, registrar, task, "same"))).isEqualTo("review-1");
        Refused.with(422, review(hims, registrar, task, "same"));
        Refused.with(422, review(hims, registrar, task, "different"));
        assertThat(desk.read(source).path("active").asBoolean()).isTrue();

        Principal elsewhere = Principal.staff(hims, cast, "registrar", "gtb");
        Refused.with(404, review(hims, elsewhere, task, "same"));
        ObjectNode byHand = desk.read(task);
        ((ObjectNode) byHand.at("/businessStatus/coding/0")).put("code", "merged");
        Refused.with(422, hims.at("lok-nayak").body(byHand.toString()).put("/" + task));
    }

    @Test
    void ofManyReviewsAtOnceOneIsHeard(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(name);
        String source = desk.register(name);
        String task = proposed(hims, registrar, source, target);
        review(hims, registrar, task, "same").then().statusCode(200);

        List<Integer> answers = AtOnce.callers(
                8, caller -> review(hims, administrator, task, "same").statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
        assertThat(desk.read(target).path("link")).hasSize(1);
    }

    @Test
    void whatIsKeptApartIsNotSuspectedAgain(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String one = desk.store(withPhoneAndBirthDate(name));
        String other = desk.store(withPhoneAndBirthDate(name));
        await().atMost(SOON).until(() -> suspicionsOf(desk, one, other).size() == 1);
        String task = "Task/" + suspicionsOf(desk, one, other).get(0);
        assertThat(desk.read(task).path("description").asText()).isNotEmpty().doesNotContain(name);
        review(hims, registrar, task, "different").then().statusCode(200);
        assertThat(stateOf(review(hims, administrator, task, "different"))).isEqualTo("kept-apart");

        ObjectNode moved = desk.read(one);
        moved.withArray("telecom").addObject().put("system", "phone").put("value", Invented.mobile());
        hims.at("lok-nayak").body(moved.toString()).put("/" + one).then().statusCode(200);
        // Those who come later are looked at later.
        String nextName = Invented.name();
        ObjectNode next = withPhoneAndBirthDate(nextName);
        String third = desk.store(next);
        String fourth = desk.store(next.deepCopy());
        await().atMost(SOON).until(() -> suspicionsOf(desk, third, fourth).size() == 1);

        assertThat(suspicionsOf(desk, one, other)).hasSize(1);
        assertThat(desk.read(task).at("/businessStatus/coding/0/code").asText()).isEqualTo("kept-apart");
    }

    @Test
    void aMergeShowsNobodyASensitiveRecordWhoDidNotSeeItBefore(Hims hims, Cast cast) {
        Principal gtb = Principal.hospital(cast);
        Response stored = gtb.at(hims).body(Records.resident(name).toString()).post("/Patient");
        stored.then().statusCode(201);
        String target = "Patient/" + stored.path("id");
        gtb.at(hims)
                .body(Records.opdVisit(target, "gtb").toString())
                .post("/Encounter")
                .then()
                .statusCode(201);
        Desk desk = hims.deskAt("lok-nayak");
        String source = desk.register(name);
        String plain = desk.store(Records.haemoglobin(source, "lok-nayak", "9.4"));
        String sensitive = desk.store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B20"}]}}""".formatted(source)));
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        assertThat(doctor.at(hims).get("/" + plain).statusCode()).isEqualTo(404);

        merged(hims, registrar, administrator, source, target);

        assertThat(doctor.at(hims).get("/" + plain).statusCode()).isEqualTo(200);
        assertThat(doctor.at(hims).get("/" + sensitive).statusCode()).isEqualTo(404);
        assertThat(foundBy(doctor, hims, "Observation", target)).containsExactly(idOf(plain));
        assertThat(foundBy(doctor, hims, "Condition", target)).isEmpty();
        assertThat(doctor.at(hims).get("/" + target + "/$everything").asString())
                .contains(idOf(plain))
                .doesNotContain(idOf(sensitive));
        assertThat(hims.at("lok-nayak").get("/" + sensitive).statusCode()).isEqualTo(200);
    }

    private static List<String> foundBy(Principal reader, Hims hims, String type, String patient) {
        Response answer = reader.at(hims).queryParam("patient", patient).get("/" + type);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.idsIn(Json.read(answer.asString()));
    }

    private static List<String> suspicionsOf(Desk desk, String one, String other) {
        return Json.idsIn(desk.search("Task", "code", "merge-review", "focus", one + "," + other));
    }

    private ObjectNode withPhoneAndBirthDate(String called) {
        ObjectNode person = Records.resident(called).put("gender", "female").put("birthDate", "1984-03-12");
        person.withArray("telecom").addObject().put("system", "phone").put("value", phone);
        return person;
    }

    private static String bytesOf(Hims hims, String record) {
        Response answer = hims.at("lok-nayak").get("/" + record);
        answer.then().statusCode(200);
        return answer.asString();
    }

    private static String linkOf(JsonNode patient) {
        assertThat(patient.path("link")).hasSize(1);
        return patient.at("/link/0/type").asText() + " "
                + patient.at("/link/0/other/reference").asText();
    }
}
