package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a FHIR server may offer and this one does not. */
@Tag("rest")
final class NotOfferedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/MolecularSequence",
                "/VisionPrescription",
                "/Parameters",
                "/Bundle",
                "/Linkage",
                "/Pateint",
                "/patient",
                "/Ingredient",
                "/MolecularSequence/1",
                "/Nothing/1/_history/1"
            })
    void aTypeThatIsNotKeptIsNotFound(String path, Hims hims) {
        Response answer = hims.at("gtb").get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(404, 405, 501);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_history", "/Patient/_history", "/Observation/_history"})
    void theHistoryOfEverythingIsNotOffered(String path, Hims hims) {
        Refused.with(405, hims.at("gtb").get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?_type=Patient", "/?name=Asha"})
    void aSearchOfEverythingIsNotOffered(String path, Hims hims) {
        Response answer = hims.at("gtb").get(path);

        assertThat(answer.statusCode()).isIn(400, 404, 405, 501);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$meta",
                "/$expunge",
                "/$reindex",
                "/$reindex-terminology",
                "/$mark-all-resources-for-reindexing",
                "/$perform-reindexing-pass",
                "/$get-resource-counts",
                "/$import",
                "/$graphql",
                "/$process-message",
                "/$hapi.fhir.replace-references",
                "/Patient/$meta",
                "/Patient/$expunge",
                "/Patient/$merge",
                "/Patient/$mdm-submit",
                "/Patient/$everything",
                "/Patient/$share-health-link",
                "/Patient/$revoke-health-link",
                "/Patient/$nothing",
                "/ValueSet/$expand-everything",
                "/CodeSystem/$upload-external-code-system",
                "/SearchParameter/$reindex",
                "/Binary/$binary-access-write"
            })
    void anOperationThatIsNotNamedIsNotOffered(String path, Hims hims) {
        Response answer =
                hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post(path);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(404, 405, 501);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$meta-add", "$meta-delete", "$expunge", "$diff", "$merge", "$nothing"})
    void anOperationOnARecordThatIsNotNamedIsNotOffered(String operation, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        Response answer =
                hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post("/" + patient + "/" + operation);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(404, 405, 501);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StructureDefinition",
                "ValueSet",
                "CodeSystem",
                "SearchParameter",
                "OperationDefinition",
                "AuditEvent"
            })
    void whatTheServerBringsItselfIsNotWrittenByCallers(String type, Hims hims) {
        String body = "{\"resourceType\": \"%s\"}".formatted(type);

        Refused.with(405, hims.at("lok-nayak").body(body).post("/" + type));
    }

    @Test
    void aProfileIsNotChangedByCallers(Hims hims) {
        Response found = hims.at("lok-nayak")
                .queryParam("url", "https://delhihims.example/fhir/StructureDefinition/delhi-patient")
                .get("/StructureDefinition");
        String id = found.path("entry[0].resource.id");

        Refused.with(405, hims.at("lok-nayak").delete("/StructureDefinition/" + id));
        Refused.with(
                405,
                hims.at("lok-nayak")
                        .body("{\"resourceType\": \"StructureDefinition\", \"id\": \"%s\"}".formatted(id))
                        .put("/StructureDefinition/" + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Patient", "/", "/metadata"})
    void aMethodThatHasNoMeaningHereIsRefused(String path, Hims hims) {
        Response answer =
                hims.at("gtb").body(Records.resident("Asha").toString()).patch(path);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404, 405, 501);
        Refused.in(answer);
    }

    @Test
    void aBodyThatIsNoBundleIsNotATransaction(Hims hims) {
        Response answer = hims.at("gtb")
                .body(Records.resident(Invented.name()).toString())
                .post("/");

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 405, 422);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/error",
                "/actuator/health",
                "/fhir/Patient/%00",
                "/fhir/Patient/%",
                "/fhir/Patient?name=%",
                "/fhir/Patient/..%2f..%2fetc",
                "/fhir/Patient/a;b=c",
                "/fhir/Patient/[1]",
                "/fhir/Patient/<script>",
                "/v3/api-docs"
            })
    void aStrangeAddressTellsNothingOfTheInside(String path, Hims hims) throws IOException {
        String answer = Raw.get(hims, path, "Authorization: " + hims.authorization());

        assertThat(answer).matches("(?s)HTTP/1.1 4[0-9][0-9].*");
        assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat", "org.apache", "org.springframework", "HAPI-");
    }

    @Test
    void anAnswerDoesNotTellWhatTheServerIsMadeOf(Hims hims) {
        Response answer = hims.at("gtb").get("/Patient/" + UUID.randomUUID());

        assertThat(answer.headers().toString())
                .doesNotContainIgnoringCase("hapi")
                .doesNotContainIgnoringCase("tomcat");
    }
}
