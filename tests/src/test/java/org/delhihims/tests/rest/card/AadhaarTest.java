package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No Aadhaar number is stored anywhere, and nothing that is none is mistaken for one. The number here is the sample of
 * the number's own check digit, and nobody's.
 */
@Tag("rest")
final class AadhaarTest {

    private static final String SAMPLE = Invented.personal("234123412346");

    private final String name = Invented.name();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412346",
                "2341 2341 2346",
                "2341-2341-2346",
                "२३४१२३४१२३४६",
                "२३४१ २३४१ २३४६",
                "੨੩੪੧੨੩੪੧੨੩੪੬",
                "۲۳۴۱۲۳۴۱۲۳۴۶",
                "Aadhaar: 234123412346.",
                "आधार २३४१ २३४१ २३४६ है"
            })
    void theNumberIsRefusedHoweverItIsWritten(String written, Hims hims) {
        Refused refused = Refused.with(422, register(hims, written));

        assertThat(refused.expressions()).containsExactly("Patient.name[0].text");
        assertThat(refused.text()).doesNotContain(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Patient.identifier[0].value; \"identifier\": [{\"system\": \"https://uidai.gov.in\", \"value\": \"%s\"}]",
                "Patient.telecom[0].value; \"telecom\": [{\"system\": \"phone\", \"value\": \"%s\"}]",
                "Patient.address[0].line[0]; \"address\": [{\"line\": [\"%s\"]}]",
                "Patient.address[0].text; \"address\": [{\"text\": \"near 12, no. %s\"}]",
                "Patient.contact[0].name.text; \"contact\": [{\"name\": {\"text\": \"%s\"}}]",
                "Patient.extension[0].value; \"extension\": [{\"url\": "
                        + "\"https://delhihims.example/fhir/StructureDefinition/father-name\", \"valueString\": \"%s\"}]",
                "Patient.text.div; \"text\": {\"status\": \"generated\", \"div\": "
                        + "\"<div xmlns='http://www.w3.org/1999/xhtml'>Aadhaar <b>%s</b></div>\"}"
            })
    void theNumberIsRefusedWhereverItStands(String place, String element, Hims hims) {
        String body = "{\"resourceType\": \"Patient\", \"name\": [{\"text\": \"%s\"}], %s}"
                .formatted(name, element.formatted(SAMPLE));

        Refused refused = Refused.with(422, hims.at("lok-nayak").body(body).post("/Patient"));

        assertThat(refused.expressions()).singleElement().asString().startsWith(place.replace(".div", ""));
        assertThat(refused.text()).doesNotContain(SAMPLE);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void theNumberIsRefusedInANote(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);
        ObjectNode result = Records.haemoglobin(patient, "lok-nayak", "9.4");
        result.withArray("note").addObject().put("text", "Shown: " + SAMPLE);

        Refused.with(422, hims.at("lok-nayak").body(result.toString()).post("/Observation"));

        assertThat(Json.idsIn(hims.deskAt("gtb").search("Observation", "patient", patient)))
                .isEmpty();
    }

    @Test
    void theNumberIsRefusedInAnUpdate(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        ObjectNode changed = desk.read(patient);
        changed.withArray("address").addObject().put("text", SAMPLE);

        Refused.with(422, hims.at("lok-nayak").body(changed.toString()).put("/" + patient));

        assertThat(desk.read(patient).has("address")).isFalse();
    }

    @Test
    void theNumberIsRefusedInAPatch(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        Refused.with(
                422,
                hims.at("lok-nayak")
                        .contentType("application/json-patch+json")
                        .body("[{\"op\": \"replace\", \"path\": \"/name/0/text\", \"value\": \"" + SAMPLE + "\"}]")
                        .patch("/" + patient));

        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo(name);
    }

    @Test
    void theNumberIsRefusedInATransactionAndNothingOfItIsStored(Hims hims) {
        ObjectNode transaction = Records.bundle("transaction");
        String asha = Records.post(transaction, Records.resident(name));
        Records.post(transaction, Records.note(asha, SAMPLE));

        Refused.with(422, hims.at("lok-nayak").body(transaction.toString()).post("/"));

        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412345",
                "134123412346",
                "XXXXXXXX2346",
                "2341234123467",
                "12341234123467",
                "91234123412346"
            })
    void aNumberThatIsNoneMayStandAnywhere(String written, Hims hims) {
        assertThat(register(hims, written).statusCode()).isEqualTo(201);
    }

    @Test
    void aConceptOfSnomedCtIsNotMistaken(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode note = Records.note(desk.register(name), "seen");
        // The form of the concepts of India's extension; the last two digits but one say that it is a concept.
        code(note, "341000189107");

        desk.store(note);
    }

    @Test
    void theNumberIsRefusedAsACodeOfSnomedCt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode note = Records.note(desk.register(name), "seen");
        code(note, SAMPLE);

        Refused.with(422, hims.at("lok-nayak").body(note.toString()).post("/Observation"));
    }

    @Test
    void aMobileNumberIsNotMistaken(Hims hims) {
        for (int i = 0; i < 50; i++) {
            ObjectNode resident = Records.resident(name);
            resident.withArray("telecom")
                    .addObject()
                    .put("system", "phone")
                    .put("use", "mobile")
                    .put("value", Invented.mobile());

            hims.deskAt("lok-nayak").store(resident);
        }
    }

    @Test
    void aHealthCardIsNotMistaken(Hims hims) {
        for (int i = 0; i < 20; i++) {
            hims.deskAt("lok-nayak").store(Records.residentWithCard(name, Invented.cardNumber()));
        }
    }

    @Test
    void anAbhaNumberIsNotMistaken(Hims hims) {
        for (int i = 0; i < 20; i++) {
            String abha = Invented.personal("91" + Invented.random().nextLong(100_000_000_000L, 1_000_000_000_000L));
            ObjectNode resident = Records.resident(name);
            resident.withArray("identifier")
                    .addObject()
                    .put("system", "https://healthid.ndhm.gov.in")
                    .put("value", abha);

            hims.deskAt("lok-nayak").store(resident);
        }
    }

    @Test
    void aUuidIsNotMistaken(Hims hims) {
        ObjectNode resident = Records.resident(name);
        resident.withArray("identifier")
                .addObject()
                .put("system", "urn:ietf:rfc:3986")
                .put("value", "urn:uuid:" + UUID.randomUUID().toString().substring(0, 24) + SAMPLE);

        hims.deskAt("lok-nayak").store(resident);
    }

    @Test
    void aMaskedNumberAndAVaultTokenAreTheWayToKeepIt(Hims hims) {
        for (String reference : new String[] {"XXXXXXXX2346", "vault:8f3e2a71-9b1c-4c55-a0de-234123412346"}) {
            ObjectNode resident = Records.resident(name);
            resident.withArray("identifier")
                    .addObject()
                    .put("system", "https://delhihims.example/sid/aadhaar-reference")
                    .put("value", reference);

            hims.deskAt("lok-nayak").store(resident);
        }
    }

    private static Response register(Hims hims, String name) {
        return hims.at("lok-nayak").body(Records.resident(name).toString()).post("/Patient");
    }

    private static void code(ObjectNode note, String concept) {
        note.withObject("code")
                .withArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", concept);
    }
}
