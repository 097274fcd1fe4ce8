package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Search along references, and results that bring with them what they refer to. */
@Tag("rest")
final class ReferencesTest {

    private final String number = Invented.hospitalNumber();
    private final String name = Invented.name();

    @Test
    void whatIsRecordedOfAPatientIsFoundByHisReference(Hims hims) {
        String asha = asha(hims);
        String result = haemoglobin(hims, asha, "9.4");
        String others = haemoglobin(hims, hims.deskAt("lok-nayak").register(Invented.name()), "13.1");

        assertThat(found(hims, "Observation", "subject", asha)).containsExactly(result);
        assertThat(found(hims, "Observation", "patient", asha)).containsExactly(result);
        assertThat(found(hims, "Observation", "patient", idOf(asha))).containsExactly(result);
        assertThat(found(hims, "Observation", "subject:Patient", idOf(asha))).containsExactly(result);
        assertThat(found(hims, "Observation", "patient", asha)).doesNotContain(others);
    }

    @Test
    void whatIsRecordedOfAPatientIsFoundByHisNumber(Hims hims) {
        String result = haemoglobin(hims, asha(hims), "9.4");

        assertThat(found(hims, "Observation", "patient.identifier", Records.HOSPITAL_NUMBER + "|" + number))
                .containsExactly(result);
    }

    @Test
    void whatIsRecordedOfAPatientIsFoundByHisName(Hims hims) {
        String result = haemoglobin(hims, asha(hims), "9.4");

        assertThat(found(hims, "Observation", "subject:Patient.name", name)).containsExactly(result);
        assertThat(found(hims, "Observation", "patient.name", name)).containsExactly(result);
    }

    @Test
    void aChainMayHaveTwoLinks(Hims hims) {
        String result = haemoglobinAtVisit(hims);

        assertThat(found(hims, "Observation", "encounter.patient.name", name)).containsExactly(result);
    }

    @Test
    void aChainOfTwoLinksMayEndInANumber(Hims hims) {
        String result = haemoglobinAtVisit(hims);

        assertThat(found(
                        hims,
                        "Observation",
                        "encounter:Encounter.patient:Patient.identifier",
                        Records.HOSPITAL_NUMBER + "|" + number))
                .containsExactly(result);
    }

    @Test
    void patientsAreFoundByWhatIsRecordedOfThem(Hims hims) {
        String asha = asha(hims);
        haemoglobin(hims, asha, "9.4");

        assertThat(found(hims, "Patient", "name", name, "_has:Observation:patient:code", "http://loinc.org|718-7"))
                .containsExactly(asha);
        assertThat(found(hims, "Patient", "name", name, "_has:Observation:patient:code", "http://loinc.org|2708-6"))
                .isEmpty();
    }

    @Test
    void aChainMayEndInAnId(Hims hims) {
        String asha = asha(hims);
        String result = haemoglobinAtVisit(hims);
        String patient =
                hims.deskAt("gtb").read(result).at("/subject/reference").asText();

        assertThat(found(hims, "Observation", "patient._id", idOf(patient))).containsExactly(result);
        assertThat(found(hims, "Observation", "subject:Patient._id", idOf(patient)))
                .containsExactly(result);
        assertThat(found(hims, "Observation", "patient._id", patient)).containsExactly(result);
        assertThat(found(hims, "Observation", "encounter.patient._id", idOf(patient)))
                .containsExactly(result);
        assertThat(found(hims, "Observation", "patient._id", idOf(asha))).isEmpty();
    }

    @Test
    void aRecordOfThisServerMayBeNamedByItsWholeAddress(Hims hims) {
        String asha = asha(hims);
        ObjectNode note = Records.note(hims.address() + "/" + asha, "seen");

        String stored = hims.deskAt("lok-nayak").store(note);

        assertThat(hims.deskAt("gtb").read(stored).at("/subject/reference").asText())
                .isEqualTo(asha);
        assertThat(found(hims, "Observation", "patient", hims.address() + "/" + asha))
                .containsExactly(stored);
        assertThat(found(hims, "Observation", "patient", "https://elsewhere.example/fhir/" + asha))
                .isEmpty();
    }

    @Test
    void aRecordOfAnotherServerIsNotReferredTo(Hims hims) {
        String address = "https://elsewhere.example/fhir/" + asha(hims);

        Refused refused = Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(Records.note(address, "seen").toString())
                        .post("/Observation"));

        assertThat(refused.text()).doesNotContain("elsewhere");
    }

    @Test
    void aResultBringsItsPatient(Hims hims) {
        String asha = asha(hims);
        String result = haemoglobin(hims, asha, "9.4");

        ObjectNode found = search(hims, "Observation", "patient", asha, "_include", "Observation:patient");

        assertThat(Json.referencesIn(found)).containsExactlyInAnyOrder(result, asha);
        assertThat(modeOf(found, result)).isEqualTo("match");
        assertThat(modeOf(found, asha)).isEqualTo("include");
    }

    @Test
    void aPatientBroughtByManyResultsComesOnce(Hims hims) {
        String asha = asha(hims);
        String first = haemoglobin(hims, asha, "9.4");
        String second = haemoglobin(hims, asha, "10.2");

        ObjectNode found = search(hims, "Observation", "patient", asha, "_include", "Observation:patient");

        assertThat(Json.referencesIn(found)).containsExactlyInAnyOrder(first, second, asha);
    }

    @Test
    void aPatientBringsWhatIsRecordedOfHim(Hims hims) {
        String asha = asha(hims);
        String result = haemoglobin(hims, asha, "9.4");
        String visit = hims.deskAt("lok-nayak").store(Records.opdVisit(asha, "lok-nayak"));

        ObjectNode found = search(
                hims,
                "Patient",
                "name",
                name,
                "_revinclude",
                "Observation:patient",
                "_revinclude",
                "Encounter:patient");

        assertThat(Json.referencesIn(found)).containsExactlyInAnyOrder(asha, result, visit);
        assertThat(modeOf(found, asha)).isEqualTo("match");
        assertThat(modeOf(found, result)).isEqualTo("include");
    }

    @Test
    void whatIsBroughtDoesNotCountAsFound(Hims hims) {
        String asha = asha(hims);
        haemoglobin(hims, asha, "9.4");
        haemoglobin(hims, asha, "10.2");

        ObjectNode found =
                search(hims, "Patient", "name", name, "_revinclude", "Observation:patient", "_total", "accurate");

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("entry")).hasSize(3);
    }

    private String asha(Hims hims) {
        return hims.deskAt("lok-nayak").store(Records.residentWithNumber(name, number));
    }

    private static String haemoglobin(Hims hims, String patient, String value) {
        return hims.deskAt("lok-nayak").store(Records.haemoglobin(patient, "lok-nayak", value));
    }

    private String haemoglobinAtVisit(Hims hims) {
        String asha = asha(hims);
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode result = Records.haemoglobin(asha, "lok-nayak", "9.4");
        result.putObject("encounter").put("reference", desk.store(Records.opdVisit(asha, "lok-nayak")));
        return desk.store(result);
    }

    private static ObjectNode search(Hims hims, String type, String... parameters) {
        return hims.deskAt("gtb").search(type, parameters);
    }

    private static List<String> found(Hims hims, String type, String... parameters) {
        return Json.referencesIn(search(hims, type, parameters));
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    private static String modeOf(JsonNode bundle, String reference) {
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("fullUrl").asText().endsWith("/" + reference)) {
                return entry.at("/search/mode").asText();
            }
        }
        throw new AssertionError("no " + reference + " in " + bundle);
    }
}
