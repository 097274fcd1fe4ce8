package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people at the same record: ETag, If-Match, If-None-Match. */
@Tag("rest")
final class VersionsTest {

    @Test
    void anUpdateOfTheVersionThatWasReadIsTaken(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());

        hims.at("lok-nayak")
                .header("If-Match", "W/\"1\"")
                .body(desk.read(patient).put("gender", "female").toString())
                .put("/" + patient)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("W/\"2\""));
    }

    @Test
    void anUpdateOfAnOlderVersionIsRefused(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode read = desk.read(patient);
        update(hims, patient, read.deepCopy().put("gender", "female"));

        Refused refused = Refused.with(
                412,
                hims.at("gtb")
                        .header("If-Match", "W/\"1\"")
                        .body(read.put("gender", "male").toString())
                        .put("/" + patient));

        assertThat(refused.code()).isEqualTo("conflict");
        assertThat(desk.read(patient).path("gender").asText()).isEqualTo("female");
    }

    @Test
    void aPatchOfAnOlderVersionIsRefused(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        update(hims, patient, desk.read(patient).put("gender", "female"));

        Refused.with(
                412,
                hims.at("gtb")
                        .header("If-Match", "W/\"1\"")
                        .contentType("application/json-patch+json")
                        .body("[{\"op\": \"replace\", \"path\": \"/gender\", \"value\": \"male\"}]")
                        .patch("/" + patient));

        assertThat(desk.read(patient).path("gender").asText()).isEqualTo("female");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/2",
                "yesterday",
                "*",
                "W/\"one\"",
                "W/\"1\", W/\"2\"",
                "W/\"999999999999999999999\"",
                "W/\"-1\""
            })
    void aVersionThatIsNoneIsRefused(String version, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String body = desk.read(patient).put("gender", "female").toString();

        Refused refused = Refused.with(
                400, hims.at("gtb").header("If-Match", version).body(body).put("/" + patient));

        assertThat(refused.text()).contains("If-Match");
        assertThat(desk.read(patient).has("gender")).isFalse();
    }

    @Test
    void onlyTheVersionThatWasReadIsDeleted(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String note = desk.store(Records.note(desk.register(Invented.name()), "seen"));

        Refused.with(412, hims.at("gtb").header("If-Match", "W/\"7\"").delete("/" + note));
        desk.read(note);
        hims.at("gtb").header("If-Match", "W/\"1\"").delete("/" + note).then().statusCode(200);
    }

    @Test
    void aRecordThatIsReferredToIsKeptWhateverVersionWasRead(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        desk.store(Records.note(patient, "seen"));

        Refused.with(409, hims.at("gtb").header("If-Match", "W/\"1\"").delete("/" + patient));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "transaction"})
    void aRecordThatWasReadInPartIsNotWrittenBack(String how, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode part = Json.read(hims.at("gtb")
                .queryParam("_elements", "name,active")
                .get("/" + patient)
                .asString());
        ObjectNode bundle = Records.bundle("transaction");
        Records.post(bundle, part.deepCopy());

        Response answer = switch (how) {
            case "PUT" -> hims.at("gtb").body(part.toString()).put("/" + patient);
            case "POST" -> hims.at("gtb").body(part.without("id").toString()).post("/Patient");
            default -> hims.at("gtb").body(bundle.toString()).post("/");
        };

        assertThat(Refused.with(422, answer).expressions())
                .singleElement()
                .asString()
                .endsWith("meta.tag");
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode read = desk.read(patient);

        List<Integer> answers = AtOnce.callers(
                8,
                caller -> hims.at("lok-nayak")
                        .header("If-Match", "W/\"1\"")
                        .body(read.deepCopy().put("birthDate", "199" + caller).toString())
                        .put("/" + patient)
                        .statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsOnly(200, 412);
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("2");
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        var answer = hims.at("gtb").header("If-None-Match", "W/\"1\"").get("/" + patient);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void aNewerVersionThanTheCallersIsSent(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        update(hims, patient, desk.read(patient).put("gender", "other"));

        hims.at("gtb")
                .header("If-None-Match", "W/\"1\"")
                .get("/" + patient)
                .then()
                .statusCode(200)
                .body("gender", equalTo("other"));
    }

    private static void update(Hims hims, String reference, ObjectNode resource) {
        hims.at("lok-nayak")
                .body(resource.toString())
                .put("/" + reference)
                .then()
                .statusCode(200);
    }
}
