package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.correction.Correction.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Residents change by themselves how they are reached and called, and nothing else. */
@Tag("rest")
final class SelfServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "telecom | {'system': 'email', 'value': 'asha@example.org'}",
                "address | {'text': '4 Kabir Nagar', 'postalCode': '110032'}",
                "communication | {'language': {'coding': [{'system': 'urn:ietf:bcp:47', 'code': 'ur'}]}}",
                "contact | {'name': {'text': 'Ravi'}, 'telecom': [{'system': 'phone', 'value': '9810012345'}]}",
                "photo | {'contentType': 'image/png', 'data': 'iVBORw0KGgo='}",
                "name | {'use': 'nickname', 'text': 'Munni'}"
            })
    void whatIsTheirsToChangeIsPatchedWithAProvenance(String element, String value, Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);
        boolean isThere = element.equals("telecom") || element.equals("name");
        String patch = isThere
                ? "[{'op': 'add', 'path': '/%s/-', 'value': %s}]".formatted(element, value)
                : "[{'op': 'add', 'path': '/%s', 'value': [%s]}]".formatted(element, value);

        Response answer = patched(hims, patient, resident.patient(), patch);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode trail = provenancesOf(hims, patient, resident).get(0);
        assertThat(trail.at("/agent/0/who/reference").asText()).isEqualTo(resident.patient());
        assertThat(trail.at("/activity/text").asText()).isEqualTo(element);
        JsonNode now = done(patient.at(hims).get("/" + resident.patient()));
        JsonNode before = done(patient.at(hims).get("/" + resident.patient() + "/_history/1"));
        assertThat(now.path(element).size()).isEqualTo(before.path(element).size() + 1);
    }

    @Test
    void aFhirPathPatchDoesTheSame(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);

        done(patient.at(hims)
                .body(fhirPathPatch("replace", "Patient.telecom[0].value", "valueString", Invented.mobile()))
                .patch("/" + resident.patient()));

        assertThat(provenancesOf(hims, patient, resident)).hasSize(1);
        assertThat(done(patient.at(hims).get("/" + resident.patient() + "/_history/1"))
                        .at("/telecom/0/value")
                        .asText())
                .isEqualTo(resident.mobile());
        Refused.with(
                403,
                patient.at(hims)
                        .body(fhirPathPatch("replace", "Patient.gender", "valueCode", "male"))
                        .patch("/" + resident.patient()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | [{'op': 'replace', 'path': '/name/0/text', 'value': 'Somebody Else'}]",
                "name | [{'op': 'add', 'path': '/name/-', 'value': {'use': 'official', 'text': 'Somebody Else'}}]",
                "name | [{'op': 'add', 'path': '/name/0/use', 'value': 'nickname'}]",
                "gender | [{'op': 'replace', 'path': '/gender', 'value': 'male'}]",
                "birthDate | [{'op': 'replace', 'path': '/birthDate', 'value': '1990-01-01'}]",
                "identifier | [{'op': 'add', 'path': '/identifier', 'value': [{'system': 'https://example.org/x', 'value': '1'}]}]",
                "deceased | [{'op': 'add', 'path': '/deceasedBoolean', 'value': true}]",
                "link | [{'op': 'add', 'path': '/link', 'value': [{'type': 'seealso', 'other': {'reference': 'Patient/1'}}]}]",
                "active | [{'op': 'replace', 'path': '/active', 'value': false}]"
            })
    void whatNeedsProofIsRefusedWithItsPathAndTheWayToGo(String element, String patch, Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);

        Refused refused = Refused.with(403, patched(hims, patient, resident.patient(), patch));

        assertThat(refused.expressions()).containsExactly("Patient." + element);
        assertThat(refused.text()).contains("$correction-request");
        assertThat(provenancesOf(hims, patient, resident)).isEmpty();
        assertThat(hims.deskAt("lok-nayak")
                        .read(resident.patient())
                        .at("/meta/versionId")
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void aMotherChangesHowHerChildIsReached(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident child = family.member("2020-05-06");
        Principal mother = Principal.guardian(hims, cast, family, child);

        done(patched(
                hims,
                mother,
                child.patient(),
                "[{'op': 'add', 'path': '/address', 'value': [{'text': '1 Ring Road'}]}]"));

        JsonNode trail = provenancesOf(hims, mother, child).get(0);
        assertThat(trail.at("/agent/0/who/reference").asText()).startsWith("RelatedPerson/");
        assertThat(trail.at("/agent/0/onBehalfOf/reference").asText()).isEqualTo(child.patient());
        Refused.with(
                403, patched(hims, mother, child.patient(), "[{'op': 'add', 'path': '/gender', 'value': 'male'}]"));
        Resident stranger = Resident.register(hims);
        Refused.with(
                404,
                patched(
                        hims,
                        mother,
                        stranger.patient(),
                        "[{'op': 'add', 'path': '/address', 'value': [{'text': '1 Ring Road'}]}]"));
    }

    @Test
    void whoHasReadAnOlderVersionHearsSo(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);
        String patch =
                "[{\"op\": \"replace\", \"path\": \"/telecom/0/value\", \"value\": \"" + Invented.mobile() + "\"}]";

        for (int status : new int[] {200, 412}) {
            int answered = patient.at(hims)
                    .contentType("application/json-patch+json")
                    .header("If-Match", "W/\"1\"")
                    .body(patch)
                    .patch("/" + resident.patient())
                    .statusCode();
            assertThat(answered).isEqualTo(status);
        }
        assertThat(provenancesOf(hims, patient, resident)).hasSize(1);
    }

    private static Response patched(Hims hims, Principal caller, String patient, String patch) {
        return caller.at(hims)
                .contentType("application/json-patch+json")
                .body(patch.replace('\'', '"'))
                .patch("/" + patient);
    }

    private static String fhirPathPatch(String type, String path, String valueName, String value) {
        return """
                {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                  {"name": "type", "valueCode": "%s"},
                  {"name": "path", "valueString": "%s"},
                  {"name": "value", "%s": "%s"}]}]}""".formatted(type, path, valueName, value);
    }

    private static List<JsonNode> provenancesOf(Hims hims, Principal caller, Resident resident) {
        return Json.resourcesIn(
                done(caller.at(hims).queryParam("patient", resident.patient()).get("/Provenance")));
    }
}
