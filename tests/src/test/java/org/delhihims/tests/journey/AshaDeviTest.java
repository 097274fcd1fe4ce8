package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident seen at one hospital in the morning and at another in the afternoon. */
@Tag("journey")
final class AshaDeviTest {

    private final String name = Invented.name();

    @Test
    void aResidentRegisteredAtOneHospitalIsFoundByCardFromAnother(Hims hims) {
        Desk lokNayak = hims.deskAt("lok-nayak");
        String asha = lokNayak.register(name);
        String card = lokNayak.issueCard(asha);

        hims.at("gtb")
                .body(lookup(card))
                .post("/Patient/$card-lookup")
                .then()
                .statusCode(200)
                .body("id", equalTo(asha.substring("Patient/".length())))
                .body("name[0].text", equalTo(name));
    }

    @Test
    void whatOneHospitalRecordsTheOtherReads(Hims hims) {
        Desk lokNayak = hims.deskAt("lok-nayak");
        String asha = lokNayak.register(name);
        String visit = lokNayak.store(Records.opdVisit(asha, "lok-nayak"));
        ObjectNode result = Records.haemoglobin(asha, "lok-nayak", "9.4");
        result.putObject("encounter").put("reference", visit);
        String haemoglobin = lokNayak.store(result);

        ObjectNode found = hims.deskAt("gtb").search("Observation", "patient", asha, "code", "http://loinc.org|718-7");

        assertThat(Json.idsIn(found)).containsExactly(haemoglobin.substring("Observation/".length()));
        JsonNode seen = Json.resourcesIn(found).get(0);
        assertThat(seen.at("/valueQuantity/value").asText()).isEqualTo("9.4");
        assertThat(seen.at("/valueQuantity/code").asText()).isEqualTo("g/dL");
        assertThat(seen.at("/performer/0/reference").asText()).isEqualTo("Organization/lok-nayak");
        assertThat(seen.at("/encounter/reference").asText()).isEqualTo(visit);
    }

    @Test
    void theOtherHospitalReadsTheWholeRecordInOneClick(Hims hims) {
        Desk lokNayak = hims.deskAt("lok-nayak");
        String asha = lokNayak.register(name);
        String visit = lokNayak.store(Records.opdVisit(asha, "lok-nayak"));
        String haemoglobin = lokNayak.store(Records.haemoglobin(asha, "lok-nayak", "9.4"));
        String stranger = lokNayak.register(Invented.name());
        String others = lokNayak.store(Records.haemoglobin(stranger, "lok-nayak", "13.1"));

        ObjectNode record = hims.deskAt("gtb").search(asha + "/$everything");

        assertThat(Json.referencesIn(record)).contains(asha, visit, haemoglobin).doesNotContain(stranger, others);
    }

    @Test
    void aVisitIsKeptAsAnOpdVisit(Hims hims) {
        Desk lokNayak = hims.deskAt("lok-nayak");
        String asha = lokNayak.register(name);

        String visit = lokNayak.store(Records.opdVisit(asha, "lok-nayak"));

        hims.at("gtb")
                .get("/" + visit)
                .then()
                .statusCode(200)
                .body("class.code", equalTo("AMB"))
                .body("serviceProvider.reference", equalTo("Organization/lok-nayak"))
                .body("meta.profile", hasItem("https://delhihims.example/fhir/StructureDefinition/opd-encounter"));
    }

    @Test
    void theHospitalsOfTheJourneyAreKnown(Hims hims) {
        JsonNode lokNayak = hims.deskAt("gtb").read("Organization/lok-nayak");
        JsonNode gtb = hims.deskAt("lok-nayak").read("Organization/gtb");

        assertThat(lokNayak.path("name").asText()).contains("Lok Nayak");
        assertThat(gtb.path("name").asText()).contains("Bahadur");
    }

    private static String lookup(String card) {
        return """
                {"resourceType": "Parameters", "parameter": [{"name": "card", "valueString": "%s"}]}""".formatted(card);
    }
}
