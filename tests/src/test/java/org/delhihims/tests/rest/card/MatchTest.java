package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody at the counter is found again, in whatever script the record was written. */
@Tag("rest")
final class MatchTest {

    private static final String SOUND_KEY = "https://delhihims.example/fhir/StructureDefinition/sound-key";

    private final String phone = "98" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String epic = "XQL" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    @Test
    void namesInThreeScriptsHaveOneKey(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String hindi = desk.store(Records.resident("सुनीता शर्मा"));
        String latin = desk.store(Records.resident("Sunita Sharma"));
        String punjabi = desk.store(Records.resident("ਸੁਨੀਤਾ ਸ਼ਰਮਾ"));

        assertThat(keysOf(desk.read(hindi)))
                .isNotEmpty()
                .isEqualTo(keysOf(desk.read(latin)))
                .isEqualTo(keysOf(desk.read(punjabi)));
        List<String> found = Json.idsIn(desk.search(
                "Patient", "sound-key", keysOf(desk.read(hindi)).get(0), "_count", "200", "_sort", "-_lastUpdated"));
        assertThat(found).contains(hindi.substring(8), latin.substring(8), punjabi.substring(8));
    }

    @Test
    void theServerAloneWritesTheKeys(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode resident = Records.resident("Meena Kumari");
        resident.withArray("extension").addObject().put("url", SOUND_KEY).put("valueString", "MINE");

        assertThat(keysOf(desk.read(desk.store(resident)))).isNotEmpty().doesNotContain("MINE");
    }

    @Test
    void whoIsKnownInAnotherScriptIsFoundWithTheReasons(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(person("सुनीता शर्मा", "female", "1984-03-12", phone));

        JsonNode entry = match(hims, person("Sunita Sharma", "female", "1984-03-12", phone))
                .at("/entry/0");

        assertThat(entry.at("/resource/id").asText()).isEqualTo(patient.substring(8));
        assertThat(entry.at("/search/score").asDouble()).isGreaterThanOrEqualTo(0.8);
        assertThat(entry.at("/search/extension/0/valueCode").asText()).isIn("certain", "probable");
        assertThat(entry.at("/search/extension/1/valueString").asText()).isNotEmpty();
        assertThat(entry.at("/search").toString()).contains("hi").doesNotContain(phone, "1984");
    }

    @Test
    void theSameVoterCardIsCertain(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(withVoterCard(person("Rekha Gupta", "female", "1990-01-30", phone)));

        JsonNode answer = Json.read(ask(
                        hims,
                        withVoterCard(person("रेखा गुप्ता", "female", "1990-01-30", "9811111111")),
                        ",{\"name\": \"onlyCertainMatches\", \"valueBoolean\": true}")
                .asString());

        assertThat(answer.at("/entry/0/resource/id").asText()).isEqualTo(patient.substring(8));
        assertThat(answer.at("/entry/0/search/extension/0/valueCode").asText()).isEqualTo("certain");
    }

    @Test
    void twinsAreTwoPersons(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(person("Ram Yadav", "male", "2015-06-07", phone));

        JsonNode answer = match(hims, person("Shyam Yadav", "male", "2015-06-07", phone));

        assertThat(answer.toString()).doesNotContain("\"certain\"");
    }

    @Test
    void whoeverIsOneOfManyOnAFamilysPhoneIsShownAloneByTheWholeBirthDate(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        List<String> family = IntStream.rangeClosed(1, 12)
                .mapToObj(day ->
                        desk.store(person("Geeta Devi", "female", "19%d-11-%02d".formatted(50 + day, day), phone)))
                .toList();

        JsonNode answer = match(hims, person("गीता देवी", "female", "1957-11-07", phone));

        assertThat(answer.at("/entry/0/resource/id").asText())
                .isEqualTo(family.get(6).substring(8));
        assertThat(answer.at("/entry/0/search/extension/0/valueCode").asText()).isEqualTo("possible");
        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        assertThat(Json.read(ask(
                                        hims,
                                        person("गीता देवी", "female", "1957-11-07", phone),
                                        ",{\"name\": \"onlyCertainMatches\", \"valueBoolean\": true}")
                                .asString())
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void aNameAndAYearAreNotEnoughToBeShownAnybody(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(person("Kavita Chauhan", "female", "1971-05-05", phone));
        ObjectNode vague = Records.resident("Kavita Chauhan").put("birthDate", "1971");

        JsonNode answer = match(hims, vague);

        assertThat(answer.toString()).doesNotContain(patient.substring(8));
    }

    @Test
    void aQuestionWithoutAPersonIsRefused(Hims hims) {
        Refused.with(
                400, hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post("/Patient/$match"));
        Refused.with(400, ask(hims, Records.resident("Asha"), ",{\"name\": \"count\", \"valueInteger\": 0}"));
        assertThat(match(hims, Records.resident(Invented.name()))
                        .at("/entry/0/search/mode")
                        .asText())
                .isNotEqualTo("match");
    }

    private static ObjectNode person(String name, String gender, String birthDate, String phone) {
        ObjectNode person = Records.resident(name).put("gender", gender).put("birthDate", birthDate);
        person.withArray("telecom")
                .addObject()
                .put("system", "phone")
                .put("use", "mobile")
                .put("value", phone);
        return person;
    }

    private ObjectNode withVoterCard(ObjectNode person) {
        ObjectNode card = person.withArray("identifier").addObject().put("use", "secondary");
        card.putObject("type")
                .withArray("coding")
                .addObject()
                .put("system", "https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-identifier-type-code")
                .put("code", "VID");
        card.put("system", "https://delhihims.example/sid/epic").put("value", epic);
        return person;
    }

    private static List<String> keysOf(JsonNode patient) {
        return Json.listOf(patient.path("extension")).stream()
                .filter(extension -> extension.path("url").asText().equals(SOUND_KEY))
                .map(extension -> extension.path("valueString").asText())
                .toList();
    }

    private static JsonNode match(Hims hims, ObjectNode person) {
        Response answer = ask(hims, person, "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response ask(Hims hims, ObjectNode person, String more) {
        return hims.at("gtb")
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"resource\", \"resource\": "
                        + person + "}" + more + "]}")
                .post("/Patient/$match");
    }
}
