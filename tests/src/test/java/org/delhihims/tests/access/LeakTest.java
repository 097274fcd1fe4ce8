package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which HAPI's own interceptors let others' records through: each is closed. */
@Tag("rest")
@TestInstance(Lifecycle.PER_CLASS)
final class LeakTest {

    private static final String JSON_PATCH = "application/json-patch+json";

    private Resident resident;
    private Principal attacker;
    private Victim victim;

    private Principal attacker(Hims hims, Cast cast) {
        if (attacker == null) {
            resident = Resident.register(hims);
            attacker = Principal.resident(hims, cast, resident);
            victim = Victim.registered(hims);
        }
        return attacker;
    }

    private static ObjectNode temperature(String subject, String performer) {
        return Json.read("""
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "%s"},
                 "category": [{"coding": [{"code": "vital-signs",
                   "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
                 "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
                 "effectiveDateTime": "2026-11-20T08:00:00+05:30", "performer": [{"reference": "%s"}],
                 "valueQuantity": {"value": 37.1, "unit": "Cel", "system": "http://unitsofmeasure.org", "code": "Cel"}}""".formatted(subject, performer));
    }

    @Test
    @DisplayName("L1: a conditional create gives nobody another's record")
    void aConditionalCreateGivesNobodyAnothersRecord(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String mine = temperature(resident.patient(), resident.patient()).toString();

        Response answer = me.at(hims)
                .header("If-None-Exist", "code:text=" + victim.words().get("word"))
                .body(mine)
                .post("/Observation");

        assertThat(answer.statusCode()).isIn(400, 403, 412);
        assertThat(answer.asString()).doesNotContain(victim.words().get("word"));
        ObjectNode bundle = Records.bundle("transaction");
        Records.post(bundle, Json.read(mine));
        ((ObjectNode) bundle.at("/entry/0/request"))
                .put("ifNoneExist", "patient=Patient/" + victim.words().get("Patient"));
        assertThat(me.at(hims).body(bundle.toString()).post("/").statusCode()).isIn(400, 403, 412);
    }

    @Test
    @DisplayName("L1: a private hospital's conditional create answers with no more than it may see")
    void aPrivateHospitalsConditionalCreateAnswersWithWhatItMaySee(Hims hims) {
        Principal hospital = Principal.privateHospital(hims, "bmh");
        String number = Invented.hospitalNumber();
        String secret = Invented.surname();
        ObjectNode patient = Records.residentWithNumber(Invented.name(), number);
        patient.putArray("address").addObject().put("text", secret);
        hims.deskAt("lok-nayak").store(patient);

        Response answer = hospital.at(hims)
                .header("If-None-Exist", "identifier=" + Records.HOSPITAL_NUMBER + "|" + number)
                .body(Records.residentWithNumber(Invented.name(), number).toString())
                .post("/Patient");

        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
        assertThat(answer.asString()).doesNotContain(secret);
    }

    @Test
    @DisplayName("L2: what points at a public record tells nothing of who it points from")
    void whatPointsAtAPublicRecordTellsNothing(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);

        Response answer = me.at(hims)
                .queryParam(
                        "_has:Appointment:actor:patient",
                        "Patient/" + victim.words().get("Patient"))
                .queryParam("_id", victim.words().get("Practitioner"))
                .get("/Practitioner");

        assertThat(answer.asString()).doesNotContain("\"resource\"");
    }

    @Test
    @DisplayName("L3: nobody writes into another's record by being its performer")
    void nobodyWritesIntoAnothersRecord(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String other = "Patient/" + victim.words().get("Patient");

        Refused.with(
                403,
                me.at(hims)
                        .body(temperature(other, resident.patient()).toString())
                        .post("/Observation"));
    }

    @Test
    @DisplayName("L3: no record moves to another patient")
    void noRecordMovesToAnotherPatient(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String one = desk.register(Invented.name());
        String other = desk.register(Invented.name());
        ObjectNode result = desk.read(desk.store(temperature(one, one)));
        result.putObject("subject").put("reference", other);

        Refused refused = Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(result.toString())
                        .put("/Observation/" + result.path("id").asText()));

        assertThat(refused.text()).contains("another patient");
    }

    @Test
    @DisplayName("L4: hidden, missing and deleted are answered alike")
    void hiddenMissingAndDeletedAreAnsweredAlike(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String missing = me.at(hims).get("/Condition/" + UUID.randomUUID()).asString();

        for (String id : List.of(victim.words().get("Condition"), victim.words().get("Deleted"))) {
            Response answer = me.at(hims).get("/Condition/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(missing);
        }
        // To whom it was open it is gone.
        hims.at("lok-nayak")
                .get("/Condition/" + victim.words().get("Deleted"))
                .then()
                .statusCode(410);
    }

    @Test
    @DisplayName("L5: a search cannot be written in the place of a reference")
    void aSearchCannotBeWrittenInThePlaceOfAReference(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        ObjectNode bundle = Records.bundle("transaction");
        Records.post(bundle, temperature("Patient?phone=" + victim.words().get("phone"), resident.patient()));

        Response hit = me.at(hims).body(bundle.toString()).post("/");

        assertThat(hit.statusCode()).isBetween(400, 499);
        assertThat(hit.asString()).doesNotContain(victim.words().get("Patient"));
    }

    @Test
    @DisplayName("L6: a reference to what is hidden is refused like one to what is not there")
    void aReferenceToWhatIsHiddenIsRefusedLikeOneToNothing(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        ObjectNode toHidden = temperature(resident.patient(), resident.patient());
        toHidden.putObject("encounter")
                .put("reference", "Encounter/" + victim.words().get("Encounter"));
        ObjectNode toNothing = temperature(resident.patient(), resident.patient());
        toNothing.putObject("encounter").put("reference", "Encounter/" + UUID.randomUUID());

        Response hidden = me.at(hims).body(toHidden.toString()).post("/Observation");
        Response nothing = me.at(hims).body(toNothing.toString()).post("/Observation");

        assertThat(hidden.statusCode()).isEqualTo(422).isEqualTo(nothing.statusCode());
        assertThat(hidden.asString()).isEqualTo(nothing.asString());
    }

    @Test
    @DisplayName("L7: a member of a group does not see the others")
    void aMemberOfAGroupDoesNotSeeTheOthers(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String group = hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "Group", "type": "person", "actual": true, "member": [
                 {"entity": {"reference": "%s"}}, {"entity": {"reference": "Patient/%s"}}]}""".formatted(
                        resident.patient(), victim.words().get("Patient"))));

        Response answer = me.at(hims).get("/" + group);

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(answer.asString()).doesNotContain(victim.words().get("Patient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Meta-Snapshot-Mode", "x-meta-snapshot-mode"})
    @DisplayName("L8: no header takes a label away")
    void noHeaderTakesALabelAway(String header, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode test = desk.read(desk.store(hivTest(patient)));
        assertThat(test.at("/meta/security")).isNotEmpty();
        ((ObjectNode) test.path("meta")).remove("security");

        Response changed = hims.at("lok-nayak")
                .header(header, "SECURITY_LABEL, TAG, PROFILE")
                .body(test.toString())
                .put("/Observation/" + test.path("id").asText());
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);

        assertThat(desk.read("Observation/" + test.path("id").asText()).at("/meta/security"))
                .isNotEmpty();
    }

    private static ObjectNode hivTest(String patient) {
        ObjectNode test = Records.note(patient, "kept secret");
        test.withObject("/code")
                .putArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", "80387-4");
        return test;
    }

    @ParameterizedTest
    @ValueSource(strings = {"$meta-add", "$meta-delete"})
    @DisplayName("L9: labels are not written by hand")
    void labelsAreNotWrittenByHand(String operation, Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String body = """
                {"resourceType": "Parameters", "parameter": [{"name": "meta", "valueMeta": {"security": [
                 {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "HIV"}]}}]}""";

        assertThat(me.at(hims)
                        .body(body)
                        .post("/Observation/" + victim.words().get("Observation") + "/" + operation)
                        .statusCode())
                .isBetween(400, 501)
                .isNotEqualTo(500);
        assertThat(me.at(hims).get("/$meta").statusCode()).isBetween(400, 501).isNotEqualTo(500);
    }

    @Test
    @DisplayName("L10: a resident changes how he can be reached, and nothing else of himself")
    void aResidentChangesOnlyHowHeCanBeReached(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);

        Refused refused = Refused.with(
                403,
                patch(
                        me,
                        hims,
                        "add",
                        "/identifier",
                        "[{\"system\": \"%s\", \"value\": \"%s\"}]".formatted(Records.CARD, Invented.cardNumber())));
        Response name = patch(me, hims, "replace", "/gender", "\"male\"");
        Response address = patch(me, hims, "add", "/address", "[{\"city\": \"Delhi\"}]");

        assertThat(refused.expressions()).containsExactly("Patient.identifier");
        assertThat(name.statusCode()).isEqualTo(403);
        assertThat(address.statusCode()).as(address.asString()).isEqualTo(200);
    }

    private Response patch(Principal me, Hims hims, String operation, String path, String value) {
        return me.at(hims)
                .contentType(JSON_PATCH)
                .body("[{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}]".formatted(operation, path, value))
                .patch("/" + resident.patient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuditEvent", "Provenance", "Group", "Flag", "Task"})
    @DisplayName("L10: what residents do not write they cannot write")
    void whatResidentsDoNotWriteTheyCannotWrite(String type, Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);

        assertThat(me.at(hims)
                        .body("{\"resourceType\": \"%s\"}".formatted(type))
                        .post("/" + type)
                        .statusCode())
                .isIn(403, 405);
    }

    @Test
    @DisplayName("L11: an operation on a hidden patient brings nothing, not even who treated him")
    void anOperationOnAHiddenPatientBringsNothing(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        String hidden = "/Patient/" + victim.words().get("Patient");

        for (String operation : List.of("/$everything", "/$access-log")) {
            Response answer = me.at(hims).get(hidden + operation);
            assertThat(answer.statusCode()).as(operation).isIn(403, 404);
        }
    }

    @Test
    @DisplayName("L12: histories do not tell of deletions that one may not know of")
    void historiesDoNotTellOfHiddenDeletions(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);

        assertThat(me.at(hims).get("/Condition/_history").statusCode()).isIn(403, 405);
        assertThat(me.at(hims).get("/_history").statusCode()).isIn(403, 405);
        Response one = me.at(hims).get("/Condition/" + victim.words().get("Deleted") + "/_history");
        assertThat(one.asString()).doesNotContain(victim.words().get("Deleted"));
    }

    @Test
    @DisplayName("L13: a refusal names no rule, no class and no record")
    void aRefusalNamesNothingInside(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);

        Response refused = me.at(hims).get("/Patient/" + victim.words().get("Patient"));

        assertThat(Refused.with(404, refused).text()).isNotEmpty();
        assertThat(refused.asString()).doesNotContain(victim.words().get("Patient"), "policy", "scope", "role");
    }

    @Test
    @DisplayName("L14: nothing of this is a fault")
    void nothingOfThisIsAFault(Hims hims, Cast cast) {
        Principal me = attacker(hims, cast);
        ObjectNode batch = Records.bundle("batch");
        for (String url : List.of(
                "Observation?_id=" + victim.words().get("Observation"),
                "Observation/$lastn?patient=Patient/" + victim.words().get("Patient") + "&category=laboratory",
                "Patient/" + victim.words().get("Patient") + "/$everything")) {
            batch.withArray("entry")
                    .addObject()
                    .putObject("request")
                    .put("method", "GET")
                    .put("url", url);
        }

        ObjectNode answers =
                Json.read(me.at(hims).body(batch.toString()).post("/").asString());

        assertThat(Json.listOf(answers.path("entry")))
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry.at("/response/status").asText()).doesNotStartWith("5"))
                .allSatisfy(
                        entry -> assertThat(entry.at("/resource/total").asInt()).isZero())
                .noneSatisfy(entry ->
                        assertThat(entry.toString()).contains(victim.words().get("word")));
    }
}
