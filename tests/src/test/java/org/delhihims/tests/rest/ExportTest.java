package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Export;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk export, by the Bulk Data Access guide 2.0.0. */
@Tag("rest")
final class ExportTest {

    private final String begin = Instant.now().minusSeconds(1).toString();

    @ParameterizedTest
    @ValueSource(strings = {"/$export", "/Patient/$export"})
    void whoDoesNotPreferToBeAnsweredLaterIsRefused(String path, Hims hims) {
        assertThat(Refused.with(400, hims.at("gtb").get(path)).text()).contains("respond-async");
        Refused.with(400, hims.at("gtb").header("Prefer", "return=minimal").get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/$export, _type, Nothing",
        "/$export, _type, 'Patient,Nothing'",
        "/$export, _type, ''",
        "/Patient/$export, _type, Organization",
        "/$export, _outputFormat, text/csv",
        "/$export, _since, yesterday",
        "/$export, _since, 2026-07-20",
        "/$export, _typeFilter, Observation?nothing=1",
        "/$export, _typeFilter, Nothing?status=final",
        "/$export, _typeFilter, Observation",
        "/$export, _typeFilter, Observation?code=",
        "/$export, _typeFilter, Observation?date=sometime",
        "/$export, _typeFilter, Observation?date=ap2026",
        "/$export, _typeFilter, Observation?_include=*",
        "/$export, _elements, nothing",
        "/$export, patient, Patient/1",
        "/Patient/$export, patient, Practitioner/1",
        "/$export, includeAssociatedData, LatestProvenanceResources",
        "/$export, nothing, 1"
    })
    void whatIsNotUnderstoodIsRefusedByName(String path, String parameter, String value, Hims hims) {
        Refused refused = Refused.with(400, Export.ask(hims, path, parameter, value));

        assertThat(refused.text()).contains(parameter);
    }

    @Test
    void whoPrefersLenientHandlingHasItIgnored(Hims hims) {
        Response answer = hims.at("gtb")
                .header("Prefer", "respond-async, handling=lenient")
                .queryParam("_type", "AllergyIntolerance,Nothing")
                .queryParam("nothing", "1")
                .queryParam("_since", begin)
                .get("/$export");

        Export.begun(hims, answer).manifest();
    }

    @Test
    void whatHasBeenExportedIsListed(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());

        Export export = Export.begin(hims, "/$export", "_type", "Patient", "_since", begin);
        ObjectNode manifest = export.manifest();

        assertThat(manifest.path("request").asText()).startsWith(hims.address()).contains("export?_type=Patient");
        assertThat(manifest.path("requiresAccessToken").isBoolean()).isTrue();
        assertThat(Instant.parse(manifest.path("transactionTime").asText())).isAfter(Instant.parse(begin));
        assertThat(manifest.path("error").isArray()).isTrue();
        assertThat(export.poll().contentType()).startsWith("application/json");
        assertThat(export.poll().header("Expires")).isNotEmpty();
        assertThat(export.references()).contains(patient).doesNotHaveDuplicates();
    }

    @Test
    void aLineIsTheRecordAsItIsRead(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());

        List<ObjectNode> lines = Export.begin(hims, "/Patient/$export", "patient", patient, "_type", "Patient")
                .lines("output");

        assertThat(lines).containsExactly(hims.deskAt("gtb").read(patient));
    }

    @Test
    void anExportOfResidentsHoldsTheirRecordsAndNoOthers(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String result = hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.8"));
        String visit = hims.deskAt("gtb").store(Records.opdVisit(patient, "gtb"));
        String group = hims.deskAt("gtb").store(group(patient));

        List<String> exported =
                Export.begin(hims, "/Patient/$export", "_since", begin).references();

        assertThat(exported).contains(patient, result, visit, group).doesNotHaveDuplicates();
        assertThat(exported)
                .noneMatch(reference -> reference.matches("(Organization|Location|Practitioner|ValueSet)/.*"));
    }

    @Test
    void anExportOfAGroupHoldsTheRecordsOfItsMembers(Hims hims) {
        String member = hims.deskAt("gtb").register(Invented.name());
        String former = hims.deskAt("gtb").register(Invented.name());
        String stranger = hims.deskAt("gtb").register(Invented.name());
        String result = hims.deskAt("gtb").store(Records.haemoglobin(member, "gtb", "9.8"));
        hims.deskAt("gtb").store(Records.haemoglobin(stranger, "gtb", "9.9"));
        hims.deskAt("gtb").store(Records.haemoglobin(former, "gtb", "9.9"));
        ObjectNode members = group(member);
        members.withArray("member")
                .addObject()
                .put("inactive", true)
                .putObject("entity")
                .put("reference", former);
        String group = hims.deskAt("gtb").store(members);

        List<String> exported = Export.begin(hims, "/" + group + "/$export", "_type", "Patient,Observation")
                .references();

        assertThat(exported).containsExactlyInAnyOrder(member, result);
    }

    @Test
    void aGroupThatIsNotHereHasNoExport(Hims hims) {
        Refused.with(404, Export.ask(hims, "/Group/" + UUID.randomUUID() + "/$export"));
    }

    @Test
    void anExportIsAskedForByPostToo(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String stranger = hims.deskAt("gtb").register(Invented.name());
        String nobody = UUID.randomUUID().toString();
        ObjectNode parameters = Json.read("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "_type", "valueString": "Patient"},
                  {"name": "_since", "valueInstant": "2020-01-01T00:00:00+05:30"},
                  {"name": "_outputFormat", "valueString": "ndjson"},
                  {"name": "patient", "valueReference": {"reference": "%s"}},
                  {"name": "patient", "valueReference": {"reference": "Patient/%s"}}]}""".formatted(patient, nobody));

        Export export = Export.begun(
                hims,
                hims.at("gtb")
                        .header("Prefer", "respond-async")
                        .body(parameters.toString())
                        .post("/Patient/$export"));

        assertThat(export.references()).containsExactly(patient).doesNotContain(stranger);
        assertThat(export.lines("error")).singleElement().satisfies(error -> {
            Refused.in(error);
            assertThat(error.toString()).contains(nobody);
        });
    }

    @Test
    void aFilterLetsThroughWhatItsSearchFinds(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String result = hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.8"));
        hims.deskAt("gtb").store(Records.note(patient, "pale"));
        String filters = "Observation?category=laboratory&status=final,Observation?code=http://loinc.org|718-7";

        List<String> exported = Export.begin(
                        hims, "/Patient/$export", "patient", patient, "_type", "Observation", "_typeFilter", filters)
                .references();

        assertThat(exported).containsExactly(result);
    }

    @Test
    void withElementsNamedTheRestIsLeftOut(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());

        ObjectNode line = Export.begin(
                        hims, "/Patient/$export", "patient", patient, "_type", "Patient", "_elements", "Patient.active")
                .lines("output")
                .get(0);

        assertThat(line.path("active").asBoolean()).isTrue();
        assertThat(line.has("name")).isFalse();
        assertThat(line.path("id").asText()).isEqualTo(patient.substring("Patient/".length()));
        assertThat(line.at("/meta/tag").toString()).contains("SUBSETTED");
    }

    @Test
    void whatWasDeletedSinceIsTold(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        hims.at("gtb").delete("/" + patient).then().statusCode(200);

        Export export = Export.begin(hims, "/$export", "_type", "Patient", "_since", begin);

        assertThat(export.references()).doesNotContain(patient);
        assertThat(export.lines("deleted").toString()).contains("\"method\":\"DELETE\",\"url\":\"" + patient + "\"");
    }

    @Test
    void anExportThatIsBeingMadeSaysHowFarItIs(Hims hims) {
        Export export = Export.begin(hims, "/$export");

        Response answer = export.poll();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("X-Progress")).isNotEmpty();
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
        assertThat(export.cancel().statusCode()).isEqualTo(202);
        Refused.with(404, export.poll());
        Refused.with(404, export.cancel());
    }

    @Test
    @DisplayName("SMT-G12: an export, its progress and its files are for who shows a token")
    void nothingOfAnExportIsOpen(Hims hims) {
        Export export = Export.begin(hims, "/Patient/$export", "_type", "Patient", "_since", begin);
        ObjectNode manifest = export.manifest();
        String file = manifest.at("/output/0/url").asText();

        assertThat(manifest.path("requiresAccessToken").asBoolean()).isTrue();
        for (String address : List.of(export.status(), file)) {
            Refused.with(401, hims.stranger().urlEncodingEnabled(false).get(address));
        }
        Refused.with(401, hims.stranger().urlEncodingEnabled(false).delete(export.status()));
        Refused.with(401, hims.stranger().header("Prefer", "respond-async").get("/Patient/$export"));
        assertThat(export.poll().statusCode()).isEqualTo(200);
    }

    @Test
    void filesThatAreNoLongerWantedAreGone(Hims hims) {
        hims.deskAt("gtb").register(Invented.name());
        Export export = Export.begin(hims, "/$export", "_type", "Patient", "_since", begin);
        String file = export.manifest().at("/output/0/url").asText();

        export.cancel().then().statusCode(202);

        Refused.with(404, export.poll());
        Refused.with(404, hims.at("gtb").urlEncodingEnabled(false).get(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$export-poll-status",
                "/$export-poll-status?_jobId=1",
                "/$export-poll-status?_jobId=6f1c5f0e-3c5e-4f5e-9a53-0d8a2a1f0001",
                "/$export-file?_jobId=6f1c5f0e-3c5e-4f5e-9a53-0d8a2a1f0001&_file=Patient.00001.ndjson"
            })
    void anExportThatNobodyAskedForIsNotFound(String path, Hims hims) {
        Refused.with(404, hims.at("gtb").get(path));
    }

    private static ObjectNode group(String member) {
        ObjectNode group = Json.read("{\"resourceType\": \"Group\", \"type\": \"person\", \"actual\": true}");
        group.withArray("member").addObject().putObject("entity").put("reference", member);
        return group;
    }
}
