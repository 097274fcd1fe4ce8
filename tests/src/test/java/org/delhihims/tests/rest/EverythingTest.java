package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Patient/[id]/$everything}, by FHIR R4. */
@Tag("rest")
final class EverythingTest {

    private static final String LOK_NAYAK = "Organization/lok-nayak";

    @Test
    void theWholeRecordIsAskedForAtOnce(Hims hims) {
        String asha = register(hims);
        String visit = hims.deskAt("lok-nayak").store(Records.opdVisit(asha, "lok-nayak"));
        String result = haemoglobin(hims, asha);

        ObjectNode record = everything(hims, asha);

        assertThat(record.path("type").asText()).isEqualTo("searchset");
        assertThat(Json.referencesIn(record))
                .startsWith(asha, visit, result)
                .contains(LOK_NAYAK)
                .doesNotHaveDuplicates();
        assertThat(Json.linkOf(record, "self")).isEqualTo(hims.address() + "/" + asha + "/$everything");
        assertThat(Json.linkOf(record, "next")).isEmpty();
        assertThat(record.at("/entry/1/fullUrl").asText()).isEqualTo(hims.address() + "/" + visit);
    }

    @Test
    void whatIsHisIsAMatchAndCountsAndWhatThatRefersToIsIncluded(Hims hims) {
        String asha = register(hims);
        String result = haemoglobin(hims, asha);

        ObjectNode record = everything(hims, asha);

        assertThat(modesIn(record, "match")).containsExactly(asha, result);
        assertThat(modesIn(record, "include")).contains(LOK_NAYAK);
        assertThat(record.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsReferredToBringsWhatItRefersTo(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String upper = desk.store(location(""));
        String lower = desk.store(location(upper));
        ObjectNode visit = Records.opdVisit(register(hims), "lok-nayak");
        visit.withArray("location").addObject().putObject("location").put("reference", lower);
        desk.store(visit);
        String asha = visit.at("/subject/reference").asText();

        assertThat(modesIn(everything(hims, asha), "include")).contains(upper, lower);
    }

    @Test
    void placesInARingComeOnce(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String first = desk.store(location(""));
        String second = desk.store(location(first));
        ObjectNode changed = desk.read(first);
        changed.putObject("partOf").put("reference", second);
        hims.at("lok-nayak").body(changed.toString()).put("/" + first).then().statusCode(200);
        String asha = register(hims);
        ObjectNode visit = Records.opdVisit(asha, "lok-nayak");
        visit.withArray("location").addObject().putObject("location").put("reference", first);
        desk.store(visit);

        assertThat(Json.referencesIn(everything(hims, asha)))
                .contains(first, second)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheTypesAskedForAreGiven(Hims hims) {
        String asha = register(hims);
        String visit = hims.deskAt("lok-nayak").store(Records.opdVisit(asha, "lok-nayak"));
        String result = haemoglobin(hims, asha);

        assertThat(Json.referencesIn(everything(hims, asha, "_type", "Observation")))
                .containsExactly(result);
        assertThat(Json.referencesIn(everything(hims, asha, "_type", "Encounter,Patient")))
                .containsExactly(asha, visit);
        assertThat(Json.referencesIn(everything(hims, asha, "_type", "Encounter", "_type", "Observation")))
                .containsExactly(visit, result);
        assertThat(Json.referencesIn(everything(hims, asha, "_type", "Organization")))
                .contains(LOK_NAYAK)
                .allMatch(reference -> reference.startsWith("Organization/"));
        assertThat(Json.referencesIn(everything(hims, asha, "_type", "Immunization")))
                .isEmpty();
    }

    @Test
    void onlyWhatWasChangedSinceIsGiven(Hims hims) {
        String asha = register(hims);
        haemoglobin(hims, asha);
        String result = haemoglobin(hims, asha);
        String since = hims.deskAt("gtb").read(result).at("/meta/lastUpdated").asText();

        assertThat(Json.referencesIn(everything(hims, asha, "_since", since))).containsExactly(result);
        assertThat(everything(hims, asha, "_since", since).path("total").asInt())
                .isEqualTo(1);
        assertThat(Json.referencesIn(everything(hims, asha, "_since", "2999-01-01T00:00:00+05:30")))
                .isEmpty();
    }

    @Test
    void onlyWhatBelongsToTheDaysIsGivenAndWhatHasNoDate(Hims hims) {
        String asha = register(hims);
        Desk desk = hims.deskAt("lok-nayak");
        String june = desk.store(noteOf(asha, "2026-06-30T23:30:00+05:30"));
        String lastOfJuneInUtc = desk.store(noteOf(asha, "2026-06-30T20:00:00Z"));
        String july = desk.store(noteOf(asha, "2026-07-31"));
        String month = desk.store(noteOf(asha, "2026-07"));
        String allergy = desk.store(allergyOf(asha));

        assertThat(matchesOf(hims, asha, "start", "2026-07", "end", "2026-07"))
                .containsExactly(asha, lastOfJuneInUtc, july, month, allergy);
        assertThat(matchesOf(hims, asha, "start", "2026-07-31")).containsExactly(asha, july, month, allergy);
        assertThat(matchesOf(hims, asha, "end", "2026-06-30")).containsExactly(asha, june, allergy);
        assertThat(matchesOf(hims, asha, "start", "2026", "end", "2026"))
                .containsExactly(asha, june, lastOfJuneInUtc, july, month, allergy);
        assertThat(matchesOf(hims, asha, "end", "2025")).containsExactly(asha, allergy);
    }

    @Test
    void aStayBelongsToAllItsDays(Hims hims) {
        String asha = register(hims);
        ObjectNode stay = Records.opdVisit(asha, "lok-nayak");
        stay.putObject("period").put("start", "2026-03-01").put("end", "2026-03-09");
        String past = hims.deskAt("lok-nayak").store(stay);
        String open = hims.deskAt("lok-nayak").store(Records.opdVisit(asha, "lok-nayak"));

        assertThat(matchesOf(hims, asha, "start", "2026-03-04", "end", "2026-03-05"))
                .containsExactly(asha, past);
        assertThat(matchesOf(hims, asha, "start", "2030")).containsExactly(asha, open);
    }

    @Test
    void aRelativeBelongsToAllDays(Hims hims) {
        String asha = register(hims);
        ObjectNode mother = Json.read("{\"resourceType\": \"RelatedPerson\", \"birthDate\": \"1961-03-02\"}");
        mother.withArray("name").addObject().put("text", Invented.name());
        mother.putObject("patient").put("reference", asha);
        mother.withArray("relationship")
                .addObject()
                .withArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-RoleCode")
                .put("code", "MTH");
        String relative = hims.deskAt("lok-nayak").store(mother);

        assertThat(matchesOf(hims, asha, "start", "2026")).containsExactly(asha, relative);
    }

    @Test
    void whatOnlyRecordsOfOtherDaysReferToIsNotGiven(Hims hims) {
        String asha = register(hims);
        String ward = hims.deskAt("lok-nayak").store(location(""));
        ObjectNode visit = Records.opdVisit(asha, "lok-nayak");
        visit.putObject("period").put("start", "2026-03-01").put("end", "2026-03-01");
        visit.withArray("location").addObject().putObject("location").put("reference", ward);
        hims.deskAt("lok-nayak").store(visit);

        assertThat(Json.referencesIn(everything(hims, asha, "start", "2026-03")))
                .contains(ward);
        assertThat(Json.referencesIn(everything(hims, asha, "start", "2026-04")))
                .containsExactly(asha);
    }

    @Test
    void theWholeRecordComesInPages(Hims hims) {
        String asha = register(hims);
        thirtyResults(hims, asha);

        ObjectNode page = everything(hims, asha, "_count", "10");
        assertThat(page.path("entry")).hasSize(10);
        List<String> seen = walk(hims, page, () -> {});

        assertThat(seen).startsWith(asha).contains(LOK_NAYAK).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(reference -> reference.startsWith("Observation/")))
                .hasSize(30);
        assertThat(seen).isEqualTo(Json.referencesIn(everything(hims, asha, "_count", "200")));
        assertThat(everything(hims, asha).path("entry")).hasSize(20);
    }

    @Test
    void pagesHoldTheirOrderWhileOthersWrite(Hims hims) {
        String asha = register(hims);
        thirtyResults(hims, asha);
        List<String> before = Json.referencesIn(everything(hims, asha, "_count", "200"));

        ObjectNode page = everything(hims, asha, "_count", "7", "_type", "Patient,Observation,Organization");
        List<String> seen = walk(hims, page, () -> haemoglobin(hims, asha));

        assertThat(seen).containsAll(before).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 31)).isEqualTo(before.subList(0, 31));
    }

    @Test
    void whatWasDeletedDoesNotCome(Hims hims) {
        String asha = register(hims);
        String result = haemoglobin(hims, asha);
        String wrong = haemoglobin(hims, asha);
        hims.at("lok-nayak").delete("/" + wrong).then().statusCode(200);

        assertThat(matchesOf(hims, asha)).containsExactly(asha, result);
    }

    @Test
    void anotherPatientNeverComes(Hims hims) {
        String mother = register(hims);
        ObjectNode child = Records.resident(Invented.name());
        ObjectNode link = child.withArray("link").addObject().put("type", "seealso");
        link.putObject("other").put("reference", mother);
        String baby = hims.deskAt("lok-nayak").store(child);
        ObjectNode family = Json.read("{\"resourceType\": \"Group\", \"type\": \"person\", \"actual\": true}");
        for (String member : List.of(mother, baby)) {
            family.withArray("member").addObject().putObject("entity").put("reference", member);
        }
        String household = hims.deskAt("lok-nayak").store(family);

        assertThat(matchesOf(hims, mother)).containsExactly(mother, household);
        assertThat(Json.referencesIn(everything(hims, baby)))
                .contains(household)
                .doesNotContain(mother);
    }

    @Test
    void whatIsAnotherPatientsNeverComesNorWhatThatRefersTo(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String mother = register(hims);
        String hers = desk.store(location(""));
        ObjectNode stay = Records.opdVisit(mother, "lok-nayak");
        stay.withArray("location").addObject().putObject("location").put("reference", hers);
        String visit = desk.store(stay);
        ObjectNode inLabour = Records.haemoglobin(mother, "lok-nayak", "9.4");
        inLabour.putObject("encounter").put("reference", visit);
        String motherResult = desk.store(inLabour);
        String baby = register(hims);
        ObjectNode derived = Records.haemoglobin(baby, "lok-nayak", "14.1");
        derived.withArray("derivedFrom").addObject().put("reference", motherResult);
        String result = desk.store(derived);

        assertThat(Json.referencesIn(everything(hims, baby)))
                .contains(baby, result, LOK_NAYAK)
                .doesNotContain(mother, motherResult, visit, hers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"resourceType\": \"Parameters\"}", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "start", "valueDate": "2026-07"},
                  {"name": "_type", "valueCode": "Patient"},
                  {"name": "_type", "valueCode": "Observation"},
                  {"name": "_count", "valueInteger": 1}]}"""})
    void itIsAskedByPost(String body, Hims hims) {
        String asha = register(hims);
        String result = haemoglobin(hims, asha);
        RequestSpecification request =
                body.isEmpty() ? hims.at("gtb").noContentType() : hims.at("gtb").body(body);

        Response answer = request.post("/" + asha + "/$everything");

        answer.then().statusCode(200);
        assertThat(walk(hims, Json.read(answer.asString()), () -> {})).startsWith(asha, result);
    }

    @Test
    void itIsAnsweredInXml(Hims hims) {
        String asha = register(hims);
        haemoglobin(hims, asha);

        Response answer = hims.at("gtb").accept("*/*").get("/" + asha + "/$everything?_format=xml&_count=1");

        answer.then().statusCode(200);
        assertThat(answer.xmlPath().getString("Bundle.entry.resource.Patient.id.@value"))
                .isEqualTo(asha.substring("Patient/".length()));
        assertThat(answer.xmlPath().getString("Bundle.link.find{it.relation.@value == 'next'}.url.@value"))
                .contains("_format=xml", "_count=1", "_after=");
    }

    @Test
    void itIsAskedWithinABatch(Hims hims) {
        String asha = register(hims);
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", asha + "/$everything?_type=Patient");

        ObjectNode answer = hims.deskAt("gtb").send(batch);

        assertThat(Json.referencesIn(answer.at("/entry/0/resource"))).containsExactly(asha);
    }

    @Test
    void itIsCountedOnly(Hims hims) {
        String asha = register(hims);
        haemoglobin(hims, asha);

        ObjectNode counted = everything(hims, asha, "_summary", "count");

        assertThat(counted.path("total").asInt()).isEqualTo(2);
        assertThat(counted.path("entry")).isEmpty();
    }

    @Test
    void theWholeRecordOfNobodyIsNotFound(Hims hims) {
        Refused.with(404, hims.at("gtb").get("/Patient/" + UUID.randomUUID() + "/$everything"));
    }

    @Test
    void theWholeRecordOfADeletedPatientIsGone(Hims hims) {
        String asha = register(hims);
        hims.at("gtb").delete("/" + asha).then().statusCode(200);

        Refused.with(410, hims.at("gtb").get("/" + asha + "/$everything"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_count=many",
                "_count=0",
                "_count=-1",
                "_count=10&_count=20",
                "_lastUpdated=ge2026",
                "_sort=date",
                "_include=*",
                "_elements=id",
                "_content=fever",
                "_offset=10",
                "nobody=1",
                "_type=Nobody",
                "_type=Patient,Nobody",
                "_type=MolecularSequence",
                "_since=soon",
                "_since=2026-07-20",
                "_since=%2B99999-01-01T00:00:00Z",
                "_since=2026-07-20T10:00:00Z&_since=2026-07-21T10:00:00Z",
                "start=soon",
                "start=2026-13",
                "start=2026-02-30",
                "start=2026-07-20T10:00:00Z",
                "end=ge2026",
                "end=26",
                "_after=1",
                "_after=3-1"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, Hims hims) {
        String asha = register(hims);

        Refused refused =
                Refused.with(400, hims.at("gtb").urlEncodingEnabled(false).get("/" + asha + "/$everything?" + query));

        assertThat(refused.text()).contains(query.substring(0, query.indexOf('=')));
    }

    private static String register(Hims hims) {
        return hims.deskAt("lok-nayak").register(Invented.name());
    }

    private static String haemoglobin(Hims hims, String patient) {
        return hims.deskAt("lok-nayak").store(Records.haemoglobin(patient, "lok-nayak", "9.4"));
    }

    private static void thirtyResults(Hims hims, String patient) {
        ObjectNode transaction = Records.bundle("transaction");
        for (int i = 0; i < 30; i++) {
            Records.post(transaction, Records.haemoglobin(patient, "lok-nayak", "9." + i));
        }
        hims.deskAt("gtb").send(transaction);
    }

    private static ObjectNode noteOf(String patient, String time) {
        return Records.note(patient, "Pallor").put("effectiveDateTime", time);
    }

    private static ObjectNode allergyOf(String patient) {
        ObjectNode allergy = Json.read("{\"resourceType\": \"AllergyIntolerance\"}");
        allergy.putObject("clinicalStatus")
                .withArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical")
                .put("code", "active");
        allergy.putObject("code").put("text", "Penicillin");
        allergy.putObject("patient").put("reference", patient);
        return allergy;
    }

    private static ObjectNode location(String partOf) {
        ObjectNode location = Json.read("{\"resourceType\": \"Location\", \"status\": \"active\"}");
        location.put("name", "Ward").put("mode", "instance");
        if (!partOf.isEmpty()) {
            location.putObject("partOf").put("reference", partOf);
        }
        return location;
    }

    private static ObjectNode everything(Hims hims, String patient, String... parameters) {
        return hims.deskAt("gtb").search(patient + "/$everything", parameters);
    }

    private static List<String> matchesOf(Hims hims, String patient, String... parameters) {
        return modesIn(everything(hims, patient, parameters), "match");
    }

    private static List<String> modesIn(JsonNode bundle, String mode) {
        return Json.listOf(bundle.path("entry")).stream()
                .filter(entry -> entry.at("/search/mode").asText().equals(mode))
                .map(entry -> entry.at("/resource/resourceType").asText() + "/"
                        + entry.at("/resource/id").asText())
                .toList();
    }

    /** What stands on a page and on all behind it; between two pages others write. */
    private static List<String> walk(Hims hims, ObjectNode first, Runnable others) {
        ObjectNode page = first;
        List<String> seen = new ArrayList<>(Json.referencesIn(page));
        while (!Json.linkOf(page, "next").isEmpty()) {
            others.run();
            page = hims.deskAt("gtb").follow(Json.linkOf(page, "next"));
            seen.addAll(Json.referencesIn(page));
        }
        return seen;
    }
}
