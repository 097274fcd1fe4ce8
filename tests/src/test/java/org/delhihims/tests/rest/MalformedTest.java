package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies that no FHIR server may take: each is refused as the caller's mistake, with what is wrong, and nothing of it is
 * stored.
 */
@Tag("rest")
final class MalformedTest {

    private final String name = Invented.name();

    /** What is wrong, the body, and what the refusal points at or says. NAME stands for a name. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing but space", "   ", "resourceType"),
                Arguments.of("cut off", "{\"resourceType\":\"Patient\",\"na", "1:"),
                Arguments.of("a list", "[]", "resourceType"),
                Arguments.of("a word", "\"Patient\"", "resourceType"),
                Arguments.of("null", "null", "resourceType"),
                Arguments.of("a number", "12", "resourceType"),
                Arguments.of("an object of nothing", "{}", "resourceType"),
                Arguments.of("no type", "{\"name\":[{\"text\":\"NAME\"}]}", "resourceType"),
                Arguments.of("a type that is none", "{\"resourceType\":\"Resident\"}", "resourceType"),
                Arguments.of("a type that is a number", "{\"resourceType\":1}", "resourceType"),
                Arguments.of("text behind the end", patient("") + " and more", "1:"),
                Arguments.of("two resources", patient("") + patient(""), "1:"),
                Arguments.of("a comma too many", patient(",\"active\":true,"), "1:"),
                Arguments.of("single quotes", "{'resourceType':'Patient'}", "1:"),
                Arguments.of("a comment", patient("/* new */"), "1:"),
                Arguments.of("an element twice", patient(",\"gender\":\"male\",\"gender\":\"female\""), "1:"),
                Arguments.of("a number that is none", patient(",\"multipleBirthInteger\":NaN"), "1:"),
                Arguments.of("an unknown element", patient(",\"nickname\":\"x\""), "Patient.nickname"),
                Arguments.of("one where a list belongs", patient(",\"telecom\":{\"value\":\"1\"}"), "Patient.telecom"),
                Arguments.of("a list where one belongs", patient(",\"gender\":[\"male\"]"), "Patient.gender"),
                Arguments.of("an empty list", patient(",\"telecom\":[]"), "Patient.telecom"),
                Arguments.of("nothing in a list", patient(",\"telecom\":[null]"), "Patient.telecom[0]"),
                Arguments.of("an empty element", patient(",\"telecom\":[{}]"), "Patient.telecom[0]"),
                Arguments.of("null for a value", patient(",\"gender\":null"), "Patient.gender"),
                Arguments.of("a text for an element", patient(",\"address\":[\"Delhi\"]"), "Patient.address[0]"),
                Arguments.of("an element for a text", patient(",\"birthDate\":{\"year\":1984}"), "Patient.birthDate"),
                Arguments.of("a number for a text", patient(",\"language\":7"), "Patient.language"),
                Arguments.of("a text for a truth value", patient(",\"deceasedBoolean\":\"true\""), "Patient.deceased"),
                Arguments.of(
                        "a text for a number", patient(",\"multipleBirthInteger\":\"2\""), "Patient.multipleBirth"),
                Arguments.of("a truth value that is none", patient(",\"deceasedBoolean\":maybe"), "1:"),
                Arguments.of("a code that is none", patient(",\"gender\":\"femme\""), "gender"),
                Arguments.of("a date that is none", patient(",\"birthDate\":\"1984-13-01\""), "birthDate"),
                Arguments.of("an empty text", patient(",\"birthDate\":\"\""), "birthDate"),
                Arguments.of("an integer too large", patient(",\"multipleBirthInteger\":99999999999999"), "request"),
                Arguments.of(
                        "two values for one choice",
                        patient(",\"deceasedBoolean\":false,\"deceasedDateTime\":\"2020\""),
                        "deceased"),
                Arguments.of(
                        "companions that fit nothing", patient(",\"_nickname\":{\"id\":\"a\"}"), "Patient._nickname"),
                Arguments.of(
                        "a control character", patient(",\"implicitRules\":\"a\\u0001b\""), "Patient.implicitRules"),
                Arguments.of("the character zero", patient(",\"language\":\"a\\u0000b\""), "Patient.language"),
                Arguments.of("half a character", patient(",\"language\":\"a\\ud800b\""), "Patient.language"),
                Arguments.of("no extension", patient(",\"extension\":[null]"), "Patient.extension[0]"),
                Arguments.of("a text for an extension", patient(",\"extension\":[\"x\"]"), "Patient.extension[0]"),
                Arguments.of(
                        "an extension in a list too many",
                        patient(",\"contact\":[{\"gender\":\"male\",\"extension\":[[{}]]}]"),
                        "Patient.contact[0].extension[0]"),
                Arguments.of(
                        "an extension of a value that is none",
                        patient(",\"_gender\":{\"extension\":[7]}"),
                        "Patient._gender.extension[0]"),
                Arguments.of("an empty profile", patient(",\"meta\":{\"profile\":[\"\"]}"), "Patient.meta.profile[0]"));
    }

    private static String patient(String more) {
        return "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"NAME\"}]" + more + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aMalformedBodyIsRefusedWithItsFault(String fault, String body, String culprit, Hims hims) {
        Response answer = hims.at("lok-nayak").body(body.replace("NAME", name)).post("/Patient");

        Refused refused = Refused.with(400, answer);
        assertThat(refused.text()).contains(culprit).doesNotContain(name);
        assertThat(hims.deskAt("gtb").search("Patient", "name", name).path("entry"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aMalformedBodyIsNotJudgedEither(String fault, String body, String culprit, Hims hims) {
        Refused.with(400, hims.at("lok-nayak").body(body.replace("NAME", name)).post("/Patient/$validate"));
    }

    @Test
    void theCulpritIsNamedByItsPath(Hims hims) {
        Response answer = hims.at("lok-nayak")
                .body("{\"resourceType\":\"Patient\",\"contact\":[{\"name\":{\"given\":\"Asha\"}}]}")
                .post("/Patient");

        assertThat(Refused.with(400, answer).expressions()).containsExactly("Patient.contact[0].name.given");
    }

    @Test
    void bytesThatAreNoTextAreRefused(Hims hims) {
        byte[] body = ("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"\u00E9\"}]}")
                .getBytes(StandardCharsets.ISO_8859_1);

        Refused refused = Refused.with(400, hims.at("lok-nayak").body(body).post("/Patient"));

        assertThat(refused.text()).contains("UTF-8");
    }

    @Test
    void anotherCharsetThanUtf8IsRefused(Hims hims) {
        Response answer = hims.at("lok-nayak")
                .header("Content-Type", Hims.FHIR_JSON + "; charset=ISO-8859-1")
                .body(Json.read(patient("")).toString())
                .post("/Patient");

        Refused.with(415, answer);
    }

    @Test
    void whatIsNestedWithoutEndIsRefused(Hims hims) {
        String open = "{\"url\":\"http://example.org/x\",\"extension\":[".repeat(200);
        String body = "{\"resourceType\":\"Patient\",\"extension\":[" + open + "{}" + "]}".repeat(200) + "]}";

        Refused.with(400, hims.at("lok-nayak").body(body).post("/Patient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e-400", "11111111111111111111111111111111111111111111111111"})
    void aNumberThatCannotBeKeptIsRefused(String number, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Refused refused = Refused.with(
                400, hims.at("lok-nayak").body(observation(patient, number)).post("/Observation"));

        assertThat(refused.expressions()).containsExactly("Observation.value.value");
    }

    @Test
    void aNumberIsKeptWithItsZeros(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer =
                hims.at("lok-nayak").body(observation(patient, "9.80")).post("/Observation");

        answer.then().statusCode(201);
        assertThat(answer.asString()).contains("\"value\":9.80");
    }

    private static String observation(String patient, String number) {
        return """
                {
                  "resourceType": "Observation", "status": "final", "code": {"text": "weight"},
                  "subject": {"reference": "%s"}, "effectiveDateTime": "2026-07-20",
                  "valueQuantity": {"value": %s, "unit": "kg"}
                }""".formatted(patient, number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Patient xmlns=\"http://hl7.org/fhir\"><name></Patient>",
                "<Patient xmlns=\"http://example.org\"><active value=\"true\"/></Patient>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><x:active xmlns:x=\"http://example.org\" value=\"true\"/></Patient>",
                "<Resident xmlns=\"http://hl7.org/fhir\"/>",
                "<Patient xmlns=\"http://hl7.org/fhir\"><nickname value=\"x\"/></Patient>",
                "<!DOCTYPE p [<!ENTITY a \"b\">]><Patient xmlns=\"http://hl7.org/fhir\"><language value=\"&a;\"/></Patient>",
                "{\"resourceType\":\"Patient\"}",
                "Patient"
            })
    void malformedXmlIsRefused(String body, Hims hims) {
        Response answer =
                hims.at("lok-nayak").contentType(Hims.FHIR_XML).body(body).post("/Patient");

        Refused.with(400, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "image/png", "application/pdf", "application/x-www-form-urlencoded"})
    void aBodyOfAnotherKindIsRefused(String type, Hims hims) {
        byte[] body = patient("").getBytes(StandardCharsets.UTF_8);

        Refused.with(415, Raw.send(hims, "POST", "/Patient", type, body));
    }

    @Test
    void aPatchInAFormatThatIsNotOfferedIsRefused(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Response answer = hims.at("lok-nayak")
                .header("Content-Type", "application/xml-patch+xml")
                .body("<diff/>".getBytes(StandardCharsets.UTF_8))
                .patch("/" + patient);

        Refused.with(415, answer);
    }

    @Test
    void aBodyThatIsNotCompressedAsItSaysIsRefused(Hims hims) {
        Response answer = hims.at("lok-nayak")
                .header("Content-Encoding", "gzip")
                .body(patient(""))
                .post("/Patient");

        Refused.with(400, answer);
    }
}
