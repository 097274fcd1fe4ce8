package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Observation/$lastn}, by FHIR R4. */
@Tag("rest")
final class LastObservationsTest {

    private static final String CREATININE = "2160-0";
    private static final String OTHER_CREATININE = "38483-4";
    private static final String UREA = "3094-0";

    @Test
    void theLastOfEachCodeIsGivenTheMostRecentFirst(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        result(hims, patient, "2026-07-01", CREATININE);
        String creatinine = result(hims, patient, "2026-07-03", CREATININE);
        String urea = result(hims, patient, "2026-07-02", UREA);
        String other = hims.deskAt("gtb").register(Invented.name());
        result(hims, other, "2026-07-05", UREA);

        JsonNode found = last(hims, "patient", patient, "category", "laboratory");

        assertThat(found.path("type").asText()).isEqualTo("searchset");
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(Json.referencesIn(found)).containsExactly(creatinine, urea);
        assertThat(found.at("/entry/0/search/mode").asText()).isEqualTo("match");
        assertThat(found.at("/entry/0/fullUrl").asText()).isEqualTo(hims.address() + "/" + creatinine);
    }

    @Test
    void asManyOfEachCodeAreGivenAsAreWanted(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        result(hims, patient, "2026-07-01", CREATININE);
        String second = result(hims, patient, "2026-07-02", CREATININE);
        String third = result(hims, patient, "2026-07-03T08:00:00+05:30", CREATININE);

        assertThat(Json.referencesIn(last(hims, "subject", patient, "category", "laboratory", "max", "2")))
                .containsExactly(third, second);
        assertThat(Json.referencesIn(last(hims, "patient", patient, "category", "laboratory", "max", "99")))
                .hasSize(3);
    }

    @Test
    void whatWasMadeAtTheSameTimeAsTheLastIsGivenToo(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        result(hims, patient, "2026-07-01", CREATININE);
        String one = result(hims, patient, "2026-07-02", CREATININE);
        String other = result(hims, patient, "2026-07-02", CREATININE);

        assertThat(Json.referencesIn(last(hims, "patient", patient, "category", "laboratory")))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void codesThatTranslateEachOtherAreOne(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        result(hims, patient, "2026-07-01", CREATININE);
        result(hims, patient, "2026-07-02", CREATININE, OTHER_CREATININE);
        String last = result(hims, patient, "2026-07-03", OTHER_CREATININE);
        String urea = result(hims, patient, "2026-07-02", UREA);

        assertThat(Json.referencesIn(last(hims, "patient", patient, "category", "laboratory")))
                .containsExactly(last, urea);
    }

    @Test
    void whatIsCodedInWordsIsTakenByItsWords(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        for (String words : new String[] {"Pallor", "pallor", "Pallor"}) {
            ObjectNode note = Records.note(patient, words);
            note.withArray("category")
                    .addObject()
                    .put("text", "exam")
                    .withArray("coding")
                    .addObject()
                    .put("system", "http://terminology.hl7.org/CodeSystem/observation-category")
                    .put("code", "exam");
            hims.deskAt("gtb").store(note);
        }

        // Two were made on the same day under the same words, and a third under others.
        assertThat(Json.referencesIn(last(hims, "patient", patient, "category", "exam")))
                .hasSize(3);
        assertThat(Json.listOf(
                        last(hims, "patient", patient, "category", "exam").path("entry")))
                .extracting(entry -> entry.at("/resource/code/text").asText())
                .containsOnly("Pallor", "pallor");
    }

    @Test
    void otherParametersNarrowTheSearch(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String june = result(hims, patient, "2026-06-01", CREATININE);
        result(hims, patient, "2026-07-01", CREATININE);
        result(hims, patient, "2026-06-02", UREA);
        String code = "http://loinc.org|" + CREATININE;

        assertThat(Json.referencesIn(last(hims, "patient", patient, "code", code, "date", "lt2026-07-01")))
                .containsExactly(june);
        assertThat(Json.referencesIn(last(hims, "patient", patient, "code", code, "date", "2024,le2026-06")))
                .containsExactly(june);
        assertThat(last(hims, "patient", patient, "code", code, "status", "cancelled")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void itIsAskedByPostAndAnsweredInXmlToo(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String creatinine = result(hims, patient, "2026-07-01", CREATININE);
        String parameters = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "patient", "valueString": "%s"},
                  {"name": "category", "valueString": "laboratory"},
                  {"name": "max", "valuePositiveInt": 1}]}""".formatted(patient);

        Response json = hims.at("gtb").body(parameters).post("/Observation/$lastn");
        Response xml = hims.at("gtb").accept(Hims.FHIR_XML).body(parameters).post("/Observation/$lastn");

        assertThat(Json.referencesIn(Json.read(json.asString()))).containsExactly(creatinine);
        xml.then().statusCode(200);
        assertThat(xml.xmlPath().getString("Bundle.entry.resource.Observation.id.@value"))
                .isEqualTo(creatinine.substring("Observation/".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_format=json",
                "category=laboratory",
                "patient=Patient/1",
                "patient=Patient/1&status=final",
                "patient=Patient/1&category=laboratory&max=0",
                "patient=Patient/1&category=laboratory&max=many",
                "patient=Patient/1&category=laboratory&max=1&max=2",
                "patient=Patient/1&category=laboratory&nothing=1",
                "patient=Patient/1&category=laboratory&_include=*",
                "patient=Patient/1&category:fuzzy=laboratory",
                "patient=Patient/1&category=laboratory&date=sometime",
                "patient=Patient/1&category=laboratory&date=ap2026",
                "patient=Patient/1&category=laboratory&date=,2026",
                "patient=Patient/1&category=laboratory&value-quantity=lt4,gt10"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, Hims hims) {
        Refused.with(400, hims.at("gtb").get("/Observation/$lastn?" + query));
    }

    private static JsonNode last(Hims hims, String... parameters) {
        return hims.deskAt("gtb").search("Observation/$lastn", parameters);
    }

    private static String result(Hims hims, String patient, String time, String... codes) {
        ObjectNode result = Records.haemoglobin(patient, "gtb", "1.2");
        result.put("effectiveDateTime", time);
        ObjectNode code = result.putObject("code");
        for (String loinc : codes) {
            code.withArray("coding")
                    .addObject()
                    .put("system", "http://loinc.org")
                    .put("code", loinc);
        }
        return hims.deskAt("gtb").store(result);
    }
}
