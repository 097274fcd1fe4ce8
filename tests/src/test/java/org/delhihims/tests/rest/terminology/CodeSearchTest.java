package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.ACTS;
import static org.delhihims.tests.rest.terminology.Answer.DELHI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches by {@code :in}, {@code :not-in}, {@code :below} and {@code :above}: codes found by their meaning. */
@Tag("rest")
final class CodeSearchTest {

    private static final String ENCOUNTERS = "http://terminology.hl7.org/ValueSet/v3-ActEncounterCode";
    private static final String INPATIENT = "https://hospital.example/fhir/ValueSet/inpatient";
    private static final String GENDERS = "http://hl7.org/fhir/ValueSet/administrative-gender";
    private static final String WARDS = "https://hospital.example/fhir/ValueSet/ward-in-use";

    @Test
    void aVisitIsFoundByAValueSetThatHoldsItsClass(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String visit = desk.store(Records.opdVisit(patient, "lok-nayak"));

        assertThat(visits(hims, patient, "class:in", ENCOUNTERS)).containsExactly(visit);
        assertThat(visits(hims, patient, "class:in", INPATIENT)).isEmpty();
        assertThat(visits(hims, patient, "class:in", GENDERS)).isEmpty();
        assertThat(visits(hims, patient, "class:in", INPATIENT + "," + ENCOUNTERS))
                .containsExactly(visit);
    }

    @Test
    void aVisitIsFoundByAValueSetThatDoesNotHoldItsClass(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String visit = desk.store(Records.opdVisit(patient, "lok-nayak"));

        assertThat(visits(hims, patient, "class:not-in", INPATIENT)).containsExactly(visit);
        assertThat(visits(hims, patient, "class:not-in", ENCOUNTERS)).isEmpty();
    }

    @Test
    void aVisitIsFoundByACodeAboveOrBelowItsOwn(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode admission = Records.opdVisit(patient, "lok-nayak");
        ((ObjectNode) admission.put("status", "planned").path("class")).put("code", "ACUTE");
        String acute = desk.store(admission);
        String visit = desk.store(Records.opdVisit(patient, "lok-nayak"));

        assertThat(visits(hims, patient, "class:below", ACTS + "|IMP")).containsExactly(acute);
        assertThat(visits(hims, patient, "class:below", ACTS + "|ACUTE")).containsExactly(acute);
        assertThat(visits(hims, patient, "class:below", ACTS + "|NONAC")).isEmpty();
        assertThat(visits(hims, patient, "class:below", ACTS + "|_ActEncounterCode"))
                .containsExactlyInAnyOrder(acute, visit);
        assertThat(visits(hims, patient, "class:above", ACTS + "|ACUTE")).containsExactly(acute);
        assertThat(visits(hims, patient, "class:above", ACTS + "|AMB")).containsExactly(visit);
        assertThat(visits(hims, patient, "class:below", ACTS + "|IMP," + ACTS + "|AMB"))
                .containsExactlyInAnyOrder(acute, visit);
    }

    @Test
    void aResidentIsFoundByAValueSetThatHoldsTheGender(Hims hims) {
        String name = Invented.name();
        String resident = hims.deskAt("lok-nayak").store(Records.resident(name).put("gender", "female"));

        assertThat(Json.referencesIn(hims.deskAt("gtb").search("Patient", "name", name, "gender:in", GENDERS)))
                .containsExactly(resident);
        assertThat(Json.referencesIn(hims.deskAt("gtb").search("Patient", "name", name, "gender:not-in", GENDERS)))
                .isEmpty();
    }

    @Test
    void aSearchByPostAndInABatchMeansTheSame(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String visit = desk.store(Records.opdVisit(patient, "lok-nayak"));

        String posted = hims.at("gtb")
                .contentType("application/x-www-form-urlencoded")
                .formParam("patient", patient)
                .formParam("class:in", ENCOUNTERS)
                .post("/Encounter/_search")
                .asString();
        JsonNode batch = desk.send(Json.read("""
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"request": {"method": "GET", "url": "Encounter?patient=%s&class:in=%s"}}]}""".formatted(patient, ENCOUNTERS)));

        assertThat(Json.referencesIn(Json.read(posted))).containsExactly(visit);
        assertThat(Json.referencesIn(batch.at("/entry/0/resource"))).containsExactly(visit);
    }

    @Test
    void theLinksOfAPageSayWhatWasAsked(Hims hims) {
        JsonNode page =
                hims.deskAt("gtb").search("Organization", "type:in", DELHI + "ValueSet/facility-kind", "_count", "2");

        assertThat(page.path("entry")).hasSize(2);
        assertThat(Json.linkOf(page, "self"))
                .contains("type%3Ain=", "facility-kind")
                .hasSizeLessThan(300);
        assertThat(Json.idsIn(hims.deskAt("gtb").follow(Json.linkOf(page, "next"))))
                .hasSize(2)
                .doesNotContainAnyElementsOf(Json.idsIn(page));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gender:in; http://nobody.example/ValueSet/none; http://nobody.example/ValueSet/none",
                "gender:not-in; http://nobody.example/ValueSet/none; not known",
                "gender:in; https://hospital.example/fhir/ValueSet/disorder; http://snomed.info/sct",
                "gender:in; http://hl7.org/fhir/ValueSet/ucum-units; unitsofmeasure",
                "gender:in; https://hospital.example/fhir/ValueSet/ward-in-use|1999; 1999",
                "gender:below; male; system|code",
                "gender:below; http://nobody.example/system|x; http://nobody.example/system",
                "gender:below; http://hl7.org/fhir/administrative-gender|nobody; nobody",
                "gender:above; http://snomed.info/sct|64572001; http://snomed.info/sct"
            })
    void aSearchForCodesThatAreNotKnownIsRefused(String parameter, String value, String named, Hims hims) {
        Refused refused = Refused.in(refusal(hims, parameter, value));

        assertThat(refused.text()).contains(named);
    }

    @Test
    void aSearchForTooManyCodesIsRefused(Hims hims) {
        Refused refused =
                Refused.with(422, refusal(hims, "gender:in", "http://terminology.hl7.org/ValueSet/v3-ActCode"));

        assertThat(refused.code()).isEqualTo("too-costly");
        assertThat(refused.text()).contains("1000");
    }

    @Test
    void aListOfCodesAtTheEndOfAChainIsRefused(Hims hims) {
        Refused.with(
                400,
                hims.at("gtb").queryParam("subject:Patient.gender:in", GENDERS).get("/Encounter"));
    }

    @Test
    void anOperatorsValueSetCanBeSearchedBy(Hims hims) {
        hims.at("gtb").queryParam("type:in", WARDS).get("/Location").then().statusCode(200);
    }

    private static Response refusal(Hims hims, String parameter, String value) {
        var answer = hims.at("gtb").queryParam(parameter, value).get("/Patient");
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        return answer;
    }

    private static List<String> visits(Hims hims, String patient, String parameter, String value) {
        return Json.referencesIn(hims.deskAt("gtb").search("Encounter", "patient", patient, parameter, value));
    }
}
