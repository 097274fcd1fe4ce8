package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JSON and XML, in and out. */
@Tag("rest")
final class FormatsTest {

    private final String name = Invented.name();

    @Test
    void aCallerWhoAcceptsXmlIsGivenXml(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .get("/" + patient)
                .then()
                .statusCode(200)
                .contentType(startsWith(Hims.FHIR_XML))
                .body("Patient.name.text.@value", equalTo(name));
    }

    @Test
    void theAddressMayAskForXmlToo(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .queryParam("_format", "xml")
                .get("/" + patient)
                .then()
                .statusCode(200)
                .contentType(startsWith(Hims.FHIR_XML))
                .body("Patient.name.text.@value", equalTo(name));
    }

    @Test
    void theAddressOverrulesTheHeader(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .queryParam("_format", "application/fhir+json")
                .get("/" + patient)
                .then()
                .statusCode(200)
                .contentType(startsWith(Hims.FHIR_JSON))
                .body("name[0].text", equalTo(name));
    }

    @Test
    void plainJsonIsUnderstoodAsFhirJson(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .accept("application/json")
                .get("/" + patient)
                .then()
                .statusCode(200)
                .contentType(containsString("json"))
                .body(containsString(name));
    }

    @Test
    void aCallerWhoSaysNothingIsGivenJson(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb").accept("*/*").get("/" + patient).then().statusCode(200).contentType(startsWith(Hims.FHIR_JSON));
    }

    @Test
    void whatIsWrittenInXmlIsReadInJson(Hims hims) {
        Response answer = hims.at("lok-nayak")
                .contentType(Hims.FHIR_XML)
                .body("""
                        <Patient xmlns="http://hl7.org/fhir"><name><text value="%s"/></name></Patient>""".formatted(name))
                .post("/Patient");

        answer.then().statusCode(201).contentType(startsWith(Hims.FHIR_JSON));
        Desk gtb = hims.deskAt("gtb");
        assertThat(gtb.read("Patient/" + answer.path("id")).at("/name/0/text").asText())
                .isEqualTo(name);
    }

    @Test
    void aSearchIsAnsweredInXml(Hims hims) {
        hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .queryParam("name", name)
                .get("/Patient")
                .then()
                .statusCode(200)
                .contentType(startsWith(Hims.FHIR_XML))
                .body("Bundle.type.@value", equalTo("searchset"))
                .body("Bundle.entry.resource.Patient.name.text.@value", equalTo(name));
    }

    @Test
    void aRefusalIsWrittenInXmlForACallerWhoReadsXml(Hims hims) {
        hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .get("/Patient/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(startsWith(Hims.FHIR_XML))
                .body("OperationOutcome.issue.code.@value", equalTo("not-found"))
                .body(containsString("valueString value=\""));
    }

    @Test
    void aBodyThatIsNeitherJsonNorXmlIsRefused(Hims hims) {
        Response answer = hims.at("lok-nayak")
                .contentType("text/plain")
                .body("Please register Asha.")
                .post("/Patient");

        assertThat(answer.statusCode()).isIn(400, 415);
        Refused.in(answer);
    }

    @Test
    void xmlThatReachesOutOfItselfIsRefused(Hims hims) {
        Response answer =
                hims.at("lok-nayak").contentType(Hims.FHIR_XML).body("""
                        <?xml version="1.0"?>
                        <!DOCTYPE p [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <Patient xmlns="http://hl7.org/fhir"><name><text value="&secret;"/></name></Patient>""").post("/Patient");

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
    }

    @Test
    void charactersOfEveryScriptComeBackAsTheyWere(Hims hims) {
        String words = "आशा · ਆਸ਼ਾ · آشا · ஆஷா · 🙏";
        Desk desk = hims.deskAt("lok-nayak");

        String patient = desk.store(Json.read("""
                {"resourceType": "Patient", "name": [{"text": "%s"}]}""".formatted(words)));

        assertThat(desk.read(patient).at("/name/0/text").asText())
                .isEqualTo(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC));
    }
}
