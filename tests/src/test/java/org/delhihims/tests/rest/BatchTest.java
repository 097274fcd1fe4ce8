package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry of a batch is answered as the same request by itself. */
@Tag("rest")
final class BatchTest {

    private final String name = Invented.name();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?gender:contains=fe",
                "Patient?nickname=x",
                "Patient?birthdate=yesterday",
                "Patient?birthdate=ap1984",
                "Patient?_count=many",
                "Patient?_summary=some",
                "Patient?_include=Patient:nobody",
                "Patient?identifier=%00",
                "Patient/nobody",
                "Patient/nobody/_history",
                "Patient/_history",
                "Patient/$everything",
                "_history",
                "Nobody/1",
                "metadata",
                "Patient?_count=2&_sort=-_lastUpdated",
                "Patient?_summary=count",
                "AuditEvent"
            })
    void aReadIsAnsweredAsItWouldBeAlone(String address, Hims hims) {
        Response alone = hims.at("gtb").urlEncodingEnabled(false).get("/" + address);

        JsonNode entry = inBatch(hims, "GET", address, null);

        assertThat(entry.at("/response/status").asText()).startsWith(Integer.toString(alone.statusCode()));
        JsonNode body = alone.statusCode() < 400 ? entry.path("resource") : entry.at("/response/outcome");
        assertThat(body.path("resourceType").asText())
                .isEqualTo(Json.read(alone.asString()).path("resourceType").asText());
    }

    @Test
    void aSearchInABatchIsPagedAsOneAlone(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        for (int i = 0; i < 5; i++) {
            desk.register(name);
        }
        String address = "Patient?_count=2&name=" + name.replace(" ", "%20");
        ObjectNode batch = Records.bundle("batch");
        for (int i = 0; i < 2; i++) {
            batch.withArray("entry")
                    .addObject()
                    .putObject("request")
                    .put("method", "GET")
                    .put("url", address);
        }

        ObjectNode answer = desk.send(batch);

        for (JsonNode entry : answer.path("entry")) {
            assertThat(Json.idsIn(entry.path("resource"))).hasSize(2);
            assertThat(entry.at("/resource/link").toString()).contains("\"next\"");
        }
    }

    @Test
    void anOperationIsDoneInABatch(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        JsonNode entry = inBatch(hims, "POST", patient + "/$issue-card", "{\"resourceType\":\"Parameters\"}");

        assertThat(entry.at("/response/status").asText()).startsWith("200");
        Invented.personal(Desk.cardOf(entry.path("resource")));
    }

    @Test
    void anEntryIsBoundToTheVersionThatWasRead(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode asha = desk.read(desk.register(name));
        String place = "Patient/" + asha.path("id").asText();

        for (List<String> versions : List.of(List.of("W/\"7\"", "412"), List.of("W/\"1\"", "200"))) {
            ObjectNode batch = Records.bundle("batch");
            ObjectNode entry = batch.withArray("entry").addObject();
            entry.set("resource", asha.deepCopy().put("gender", "female"));
            entry.putObject("request").put("method", "PUT").put("url", place).put("ifMatch", versions.get(0));

            assertThat(desk.send(batch).at("/entry/0/response/status").asText()).startsWith(versions.get(1));
        }
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", patient)
                .put("ifNoneMatch", "W/\"1\"");

        JsonNode entry = hims.deskAt("gtb").send(batch).at("/entry/0");

        assertThat(entry.at("/response/status").asText()).startsWith("304");
        assertThat(entry.has("resource")).isFalse();
    }

    @Test
    void aNewRecordIsAnsweredWithItsPlaceAndVersion(Hims hims) {
        JsonNode entry = inBatch(hims, "POST", "Patient", Records.resident(name).toString());

        assertThat(entry.at("/response/status").asText()).isEqualTo("201 Created");
        assertThat(entry.at("/response/location").asText()).matches("Patient/[0-9a-f-]{36}/_history/1");
        assertThat(entry.at("/response/etag").asText()).isEqualTo("W/\"1\"");
        assertThat(entry.at("/response/lastModified").asText()).isNotEmpty();
    }

    @Test
    void aFaultIsNamedByItsPlaceInTheBundle(Hims hims) {
        ObjectNode batch = Records.bundle("batch");
        Records.post(batch, Records.resident(name));
        Records.post(batch, Records.resident(name).put("birthDate", "2999-01-01"));

        ObjectNode answer = hims.deskAt("lok-nayak").send(batch);

        assertThat(answer.at("/entry/1/response/outcome/issue/0/expression/0").asText())
                .startsWith("Bundle.entry[1].resource");
    }

    @Test
    void aHeaderDoesNotMakeATransactionOfABatch(Hims hims) {
        ObjectNode batch = Records.bundle("batch");
        Records.post(batch, Records.resident(name));
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", "Patient/" + UUID.randomUUID());

        Response answer = hims.at("lok-nayak")
                .header("X-Transaction-Semantics", "retryCount=3, minRetryDelay=9000, tryBatchAsTransactionFirst=true")
                .body(batch.toString())
                .post("/");

        answer.then().statusCode(200);
        assertThat(answer.time()).isLessThan(9000);
        assertThat(Json.read(answer.asString()).at("/entry/0/response/status").asText())
                .startsWith("201");
    }

    private static JsonNode inBatch(Hims hims, String method, String address, String resource) {
        ObjectNode batch = Records.bundle("batch");
        ObjectNode entry = batch.withArray("entry").addObject();
        if (resource != null) {
            entry.set("resource", Json.read(resource));
        }
        entry.putObject("request").put("method", method).put("url", address);
        return hims.deskAt("gtb").send(batch).at("/entry/0");
    }
}
