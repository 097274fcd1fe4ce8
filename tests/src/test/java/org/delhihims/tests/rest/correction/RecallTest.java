package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has read a record that turns out to be wrong is told, once. */
@Tag("rest")
final class RecallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Resident resident;
    private String result;

    @BeforeEach
    void register(Hims hims) {
        resident = Resident.register(hims);
        hims.deskAt("lok-nayak").store(Records.opdVisit(resident.patient(), "lok-nayak"));
        result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
    }

    @Test
    void eachWhoReadAWithdrawnResultIsToldOnceAndNobodyElseIs(Hims hims, Cast cast) {
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Principal searcher = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Principal.staff(hims, cast, "doctor", "lok-nayak");
        reader.at(hims).get("/" + result).then().statusCode(200);
        reader.at(hims).get("/" + result).then().statusCode(200);
        assertThat(Json.idsIn(Json.read(searcher.at(hims)
                        .queryParam("patient", resident.patient())
                        .get("/Observation")
                        .asString())))
                .hasSize(1);

        withdraw(hims, result, "Another person's sample.");

        await().atMost(PATIENCE).until(() -> noticesOf(hims, reader, result).size() == 2);
        List<JsonNode> notices = noticesOf(hims, reader, result);
        assertThat(notices)
                .extracting(notice ->
                        notice.at("/restriction/recipient/0/reference").asText())
                .doesNotHaveDuplicates()
                .allMatch(recipient -> recipient.startsWith("Practitioner/"));
        assertThat(notices.toString())
                .contains("entered in error", "ग़लती से दर्ज")
                .doesNotContain(resident.patient())
                .doesNotContain("valueQuantity", "g/dL");

        withdraw(hims, result, "Another person's sample, the label was exchanged.");
        // Recalls are told in the order in which they were found: once the later one is told, so is the earlier.
        String later = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "8.0"));
        reader.at(hims).get("/" + later).then().statusCode(200);
        withdraw(hims, later, "The same.");
        await().atMost(PATIENCE).until(() -> noticesOf(hims, reader, later).size() == 1);
        assertThat(noticesOf(hims, reader, result)).hasSize(2);
    }

    @Test
    void aResidentWhoReadACorrectedResultIsToldInTheRecord(Hims hims, Cast cast) {
        Principal patient = Principal.resident(hims, cast, resident);
        patient.at(hims).get("/" + result).then().statusCode(200);
        ObjectNode corrected = hims.deskAt("lok-nayak").read(result).put("status", "corrected");
        ((ObjectNode) corrected.path("valueQuantity")).put("value", 12.1);
        put(hims, result, corrected);

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<JsonNode> messages = Json.resourcesIn(Json.read(patient.at(hims)
                    .queryParam("patient", resident.patient())
                    .get("/Communication")
                    .asString()));
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0).at("/about/0/reference").asText()).isEqualTo(result);
            assertThat(messages.get(0).at("/recipient/0/reference").asText()).isEqualTo(resident.patient());
            assertThat(messages.get(0).at("/payload/0/contentString").asText()).contains("corrected");
        });
    }

    @Test
    void aNoticeOfASensitiveResultTellsNothingToThoseBesideTheReader(Hims hims, Cast cast) {
        ObjectNode test = Records.note(resident.patient(), "reactive");
        ((ObjectNode) test.path("code"))
                .putArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", "80387-4");
        String sensitive = hims.deskAt("lok-nayak").store(test);
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Principal patient = Principal.resident(hims, cast, resident);
        reader.at(hims).get("/" + sensitive).then().statusCode(200);
        patient.at(hims).get("/" + sensitive).then().statusCode(200);

        withdraw(hims, sensitive, "Another person's sample.");

        Principal clerk = Principal.staff(hims, cast, "registrar", "lok-nayak");
        await().atMost(PATIENCE).until(() -> noticesOf(hims, clerk, sensitive).size() == 1);
        assertThat(noticesOf(hims, clerk, sensitive).toString())
                .doesNotContain(resident.patient())
                .doesNotContain("80387")
                .doesNotContain("HIV");
        assertThat(clerk.at(hims).get("/" + sensitive).statusCode()).isIn(403, 404);
        Principal elsewhere = Principal.staff(hims, cast, "registrar", "gtb");
        assertThat(noticesOf(hims, elsewhere, sensitive)).isEmpty();
        JsonNode message = messagesOf(hims, patient).get(0);
        assertThat(message.at("/meta/security").toString()).contains("HIV");
        assertThat(message.path("payload").toString())
                .doesNotContain(resident.name())
                .doesNotContain(resident.id());
    }

    @Test
    void aResultThatIsChangedWithoutAWordIsCalledBackToo(Hims hims, Cast cast) {
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        reader.at(hims).get("/" + result).then().statusCode(200);
        ObjectNode changed = hims.deskAt("lok-nayak").read(result);
        ((ObjectNode) changed.path("valueQuantity")).put("value", 12.1);

        put(hims, result, changed);

        await().atMost(PATIENCE).until(() -> noticesOf(hims, reader, result).size() == 1);
    }

    @Test
    void aResultThatIsDeletedIsCalledBackByItsName(Hims hims, Cast cast) {
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        reader.at(hims).get("/" + result).then().statusCode(200);

        hims.at("lok-nayak").delete("/" + result).then().statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Correction.done(reader.at(hims)
                                        .queryParam("code", "wrong-record-notice")
                                        .queryParam("_sort", "-authored-on")
                                        .get("/Task"))
                                .toString())
                        .contains("\"valueReference\":{\"display\":\"" + result + "\"}"));
    }

    @Test
    void whoeverReadDetailsThatWereCorrectedForThePatientIsTold(Hims hims, Cast cast) {
        Principal patient = Principal.resident(hims, cast, resident);
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        reader.at(hims).get("/" + resident.patient()).then().statusCode(200);
        String task = Correction.task(
                Correction.send(patient.at(hims), "medRecCxReq", resident.patient(), "I was born in 1986."));
        Correction.done(Correction.advance(hims.at("lok-nayak"), task, "in-review"));
        Correction.done(Correction.advance(hims.at("lok-nayak"), task, "accepted"));
        put(
                hims,
                resident.patient(),
                hims.deskAt("lok-nayak").read(resident.patient()).put("birthDate", "1986-03-12"));

        Correction.done(Correction.advance(
                hims.at("lok-nayak"), task, "amendment-completed", Correction.evidence(resident.patient())));

        // The hospital's own system has read them too, and is told beside the doctor.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(noticesOf(hims, reader, resident.patient()))
                        .filteredOn(notice -> notice.at("/restriction/recipient/0/reference")
                                .asText()
                                .startsWith("Practitioner/"))
                        .hasSize(1));
    }

    @Test
    void whoeverReadTwoRecordsThatWereJoinedByMistakeIsTold(Hims hims, Cast cast) {
        Principal clerk = Principal.staff(hims, cast, "registrar", "lok-nayak");
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        Principal reader = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Principal twin = Principal.resident(hims, cast, resident);
        String target = hims.deskAt("lok-nayak").register(Invented.name());
        hims.deskAt("lok-nayak").store(Records.opdVisit(target, "lok-nayak"));
        String task = "Task/"
                + Correction.done(clerk.at(hims)
                                .body(parameters(
                                        reference("source", resident.patient()),
                                        reference("target", target),
                                        "{\"name\": \"reason\", \"valueString\": \"same name\"}"))
                                .post("/Patient/$propose-merge"))
                        .path("id")
                        .asText();
        for (Principal reviewer : List.of(clerk, administrator)) {
            Correction.done(reviewer.at(hims)
                    .body(parameters("{\"name\": \"verdict\", \"valueCode\": \"same\"}"))
                    .post("/" + task + "/$review-merge"));
        }
        JsonNode mixed =
                Correction.done(reader.at(hims).queryParam("patient", target).get("/Observation"));
        assertThat(Json.referencesIn(mixed)).contains(result);
        twin.at(hims).get("/" + result).then().statusCode(200);

        for (Principal reviewer : List.of(clerk, administrator)) {
            Correction.done(reviewer.at(hims)
                    .body(parameters("{\"name\": \"reason\", \"valueString\": \"another father\"}"))
                    .post("/" + task + "/$unmerge"));
        }

        await().atMost(PATIENCE)
                .until(() -> noticesOf(hims, reader, target).stream()
                        .anyMatch(notice -> notice.toString().contains("parted")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messagesOf(hims, twin))
                        .singleElement()
                        .satisfies(message -> assertThat(message.toString())
                                .contains("parted")
                                .doesNotContain(target)));
    }

    private static String parameters(String... parameters) {
        return "{\"resourceType\": \"Parameters\", \"parameter\": [" + String.join(",", parameters) + "]}";
    }

    private static String reference(String name, String reference) {
        return "{\"name\": \"" + name + "\", \"valueReference\": {\"reference\": \"" + reference + "\"}}";
    }

    private List<JsonNode> messagesOf(Hims hims, Principal patient) {
        return Json.resourcesIn(Correction.done(
                patient.at(hims).queryParam("patient", resident.patient()).get("/Communication")));
    }

    private static void withdraw(Hims hims, String record, String why) {
        ObjectNode wrong = hims.deskAt("lok-nayak").read(record).put("status", "entered-in-error");
        wrong.putArray("note").addObject().put("text", why);
        put(hims, record, wrong);
    }

    private static void put(Hims hims, String record, ObjectNode changed) {
        hims.at("lok-nayak").body(changed.toString()).put("/" + record).then().statusCode(200);
    }

    private static List<JsonNode> noticesOf(Hims hims, Principal staff, String record) {
        JsonNode found = Json.read(staff.at(hims)
                .queryParam("code", "wrong-record-notice")
                .queryParam("_count", "200")
                .queryParam("_sort", "-authored-on")
                .get("/Task")
                .asString());
        return Json.resourcesIn(found).stream()
                .filter(task ->
                        task.at("/input/0/valueReference/reference").asText().equals(record))
                .toList();
    }
}
