package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
 * What a caller prefers is done where it can be: {@code Prefer}, {@code Accept}, {@code _format}, {@code If-Modified-Since}.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#ops">FHIR: Prefer</a>
 */
@Tag("rest")
final class PreferencesTest {

    private final String name = Invented.name();

    @ParameterizedTest
    @CsvSource({
        "return=minimal, ''",
        "return=\"minimal\", ''",
        "'return=minimal, handling=strict', ''",
        "return=representation, Patient",
        "return=OperationOutcome, OperationOutcome",
        "return=something, Patient",
        "respond-sometime, Patient"
    })
    void aWriteIsAnsweredWithWhatTheCallerPrefers(String preference, String type, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");

        Response created = preferring(preference, hims)
                .body(Records.resident(name).toString())
                .post("/Patient");

        created.then().statusCode(201);
        assertThat(typeOf(created)).isEqualTo(type);
        String place = created.header("Location").replaceFirst(".*/(Patient/[^/]+)/_history/1$", "$1");
        ObjectNode asha = desk.read(place);
        Response updated = preferring(preference, hims)
                .body(asha.put("gender", "female").toString())
                .put("/" + place);
        updated.then().statusCode(200);
        assertThat(typeOf(updated)).isEqualTo(type);
        Response patched = preferring(preference, hims)
                .contentType("application/json-patch+json")
                .body("[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"other\"}]")
                .patch("/" + place);
        patched.then().statusCode(200);
        assertThat(typeOf(patched)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "transaction,minimal,''",
        "transaction,representation,Patient",
        "batch,minimal,''",
        "batch,representation,Patient"
    })
    void theEntriesOfABundleAreAnsweredWithWhatTheCallerPrefers(
            String kind, String preference, String type, Hims hims) {
        ObjectNode bundle = Records.bundle(kind);
        Records.post(bundle, Records.resident(name));

        Response answer =
                preferring("return=" + preference, hims).body(bundle.toString()).post("/");

        answer.then().statusCode(200);
        ObjectNode entry = (ObjectNode) Json.read(answer.asString()).at("/entry/0");
        assertThat(entry.at("/response/status").asText()).startsWith("201");
        assertThat(entry.at("/resource/resourceType").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nickname=x", "_nobody=x", "_filter=name eq 'x'"})
    void aLenientSearchLeavesOutWhatIsNotKnown(String unknown, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);
        String[] parts = unknown.split("=", 2);

        Response answer = preferring("handling=lenient", hims)
                .queryParam("name", name)
                .queryParam(parts[0], parts[1])
                .get("/Patient");

        answer.then().statusCode(200);
        ObjectNode found = Json.read(answer.asString());
        assertThat(Json.idsIn(found)).containsExactly(patient.substring("Patient/".length()));
        assertThat(found.at("/link/0/url").asText()).contains("name=").doesNotContain(parts[0]);
        Refused.with(
                400,
                preferring("handling=strict", hims)
                        .queryParam("name", name)
                        .queryParam(parts[0], parts[1])
                        .get("/Patient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender:contains=fe", "birthdate=soon", "_sort=nobody", "_count=many"})
    void aLenientSearchDoesNotGuess(String asked, Hims hims) {
        String[] parts = asked.split("=", 2);

        Response answer = preferring("handling=lenient", hims)
                .queryParam(parts[0], parts[1])
                .get("/Patient");

        Refused.with(400, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "text/turtle",
                "image/png",
                "application/fhir+json; fhirVersion=5.0",
                "application/fhir+json; fhirVersion=3.0, text/plain"
            })
    void aFormatThatIsNotOfferedIsRefused(String format, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("gtb").accept(format).get("/" + patient);

        Refused.with(406, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json",
                "application/fhir+json; fhirVersion=4.0",
                "application/json",
                "application/json+fhir",
                "*/*",
                "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
                "application/pdf, application/fhir+json;q=0.5"
            })
    void aFormatThatIsOfferedIsGiven(String format, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("gtb").accept(format).get("/" + patient);

        answer.then().statusCode(200);
        assertThat(Json.read(answer.asString()).path("resourceType").asText()).isEqualTo("Patient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "turtle", "nothing"})
    void aFormatInTheAddressThatIsNotOfferedIsRefused(String format, Hims hims) {
        Refused.with(406, hims.at("gtb").queryParam("_format", format).get("/Patient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-25", "0"})
    void aTimeThatIsNoneIsAsGoodAsNone(String time, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("gtb").header("If-Modified-Since", time).get("/" + patient);

        answer.then().statusCode(200);
    }

    @Test
    void whatHasNotChangedSinceIsNotSentAgain(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("gtb")
                .header("If-Modified-Since", "Wed, 25 Nov 2099 08:00:00 GMT")
                .get("/" + patient);

        answer.then().statusCode(304);
    }

    private static RequestSpecification preferring(String preference, Hims hims) {
        return hims.at("lok-nayak").header("Prefer", preference);
    }

    private static String typeOf(Response answer) {
        return answer.asString().isEmpty()
                ? ""
                : Json.read(answer.asString()).path("resourceType").asText();
    }
}
