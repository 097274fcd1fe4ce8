package org.delhihims.tests.rest.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.SharedLink;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident shows a summary to somebody who is not on the network, and sees who has opened it. */
@Tag("rest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HealthLinkTest {

    private static final String HIV_TEST = "80387-4";
    private static final String HAEMOGLOBIN = "718-7";
    private static final String NO_ANSWER = "{}";

    private final String passcode = "mango " + Invented.word();

    private Resident asha;
    private Principal holder;

    @BeforeAll
    void register(Hims hims, Cast cast) {
        asha = Resident.register(hims);
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(Records.haemoglobin(asha.patient(), "lok-nayak", "9.8"));
        desk.store(Json.read("""
                {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-07-20",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]}, "subject": {"reference": "%s"},
                 "valueString": "as the laboratory found"}""".formatted(HIV_TEST, asha.patient())));
        holder = Principal.resident(hims, cast, asha);
    }

    @Test
    void whoHasTheLinkAndThePasscodeReadsTheSummaryAndTheResidentSeesIt(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), passcode("label", "For Dr Rao / डॉ. राव के लिए"));
        SharedLink link = SharedLink.of(value(shared, "link"));
        assertThat(link.payload().path("flag").asText()).isEqualTo("P");
        assertThat(link.payload().path("label").asText()).startsWith("For Dr Rao");
        assertThat(link.payload().path("exp").asLong())
                .isEqualTo(Instant.parse(value(shared, "until")).getEpochSecond());
        assertThat(link.secret()).hasSize(43);
        assertThat(value(shared, "passcode")).isEmpty();

        Response answer = link.open("Rao Clinic", passcode);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.contentType()).startsWith("application/json");
        JsonNode file = Json.read(answer.asString()).at("/files/0");
        assertThat(file.path("contentType").asText()).isEqualTo("application/fhir+json");
        ObjectNode summary = link.unsealed(file.path("embedded").asText());
        assertThat(summary.path("type").asText()).isEqualTo("document");
        assertThat(summary.at("/entry/0/resource/type/coding/0/code").asText()).isEqualTo("60591-5");
        assertThat(summary.toString()).contains(HAEMOGLOBIN, asha.name()).doesNotContain(HIV_TEST, asha.mobile());

        JsonNode kept = kept(hims, holder, asha.patient(), value(shared, "id"));
        assertThat(part(kept, "state")).isEqualTo("open");
        assertThat(part(kept, "viewsLeft")).isEqualTo("2");
        assertThat(kept.toString()).contains("Rao Clinic");
        String log = holder.at(hims).get("/" + asha.patient() + "/$access-log").asString();
        assertThat(log).contains("who said to be “Rao Clinic”, saw your record", "You shared your record", "साझा किया");
        String events =
                holder.at(hims).get("/AuditEvent?patient=" + asha.patient()).asString();
        assertThat(events).contains("Rao Clinic").doesNotContain(passcode);
    }

    @Test
    void aPasscodeIsMadeForWhoChoosesNone(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), "");

        String made = value(shared, "passcode");
        assertThat(made).matches("[0-9]{8}");
        assertThat(SharedLink.of(value(shared, "link")).open("Rao Clinic", made).statusCode())
                .isEqualTo(200);
        revoke(hims, holder, asha.patient(), value(shared, "id"));
    }

    @Test
    void wrongPasscodesCloseALinkForEverHoweverManyComeAtOnce(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), passcode());
        SharedLink link = SharedLink.of(value(shared, "link"));
        Response unasked = link.open("Mallory", null);
        assertThat(unasked.statusCode()).isEqualTo(401);
        assertThat(unasked.path("remainingAttempts").toString()).isEqualTo("10");

        List<Response> answers = AtOnce.callers(64, caller -> link.open("Mallory", "guess number " + caller));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 401))
                .extracting(answer -> (Integer) answer.path("remainingAttempts"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10).boxed().toList());
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                .hasSize(54);
        assertThat(link.open("Rao Clinic", passcode).statusCode()).isEqualTo(404);
        assertThat(part(kept(hims, holder, asha.patient(), value(shared, "id")), "state"))
                .isEqualTo("closed");
        assertThat(sealedFiles(hims, shared)).isZero();
    }

    @Test
    void aLinkIsOpenedAsOftenAsWasSaidHoweverManyComeAtOnce(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), passcode("views", 5));
        SharedLink link = SharedLink.of(value(shared, "link"));

        List<Response> answers = AtOnce.callers(64, caller -> link.open("Reader " + caller, passcode));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                .hasSize(59);
        JsonNode kept = kept(hims, holder, asha.patient(), value(shared, "id"));
        assertThat(part(kept, "state")).isEqualTo("used-up");
        assertThat(kept.findValuesAsText("valueString").stream().filter(name -> name.startsWith("Reader ")))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLinkThatLeadsNowhereIsLikeOneThatNeverWas(Hims hims) {
        JsonNode ending = share(
                hims, holder, asha.patient(), passcode("until", Instant.now().plusSeconds(10)));
        JsonNode revoked = share(hims, holder, asha.patient(), passcode());
        SharedLink link = SharedLink.of(value(revoked, "link"));

        revoke(hims, holder, asha.patient(), value(revoked, "id"));

        assertThat(sealedFiles(hims, revoked)).isZero();
        SharedLink ended = SharedLink.of(value(ending, "link"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> part(kept(hims, holder, asha.patient(), value(ending, "id")), "state")
                        .equals("expired"));
        Response never = RestAssured.given()
                .header("Origin", "https://viewer.example")
                .contentType("application/json")
                .body("{\"recipient\": \"Rao Clinic\", \"passcode\": \"" + passcode + "\"}")
                .post(hims.origin() + "/health-links/" + "A".repeat(43));
        for (Response answer : List.of(never, link.open("Rao Clinic", passcode), ended.open("Rao Clinic", passcode))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(NO_ANSWER);
            assertThat(answer.headers().asList().stream().map(header -> header.getName()))
                    .containsExactlyElementsOf(never.headers().asList().stream()
                            .map(header -> header.getName())
                            .toList());
        }
        assertThat(part(kept(hims, holder, asha.patient(), value(revoked, "id")), "state"))
                .isEqualTo("revoked");
    }

    @Test
    void aFileThatIsTooLongForTheReaderIsFetchedOnce(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), passcode());
        SharedLink link = SharedLink.of(value(shared, "link"));
        String asked =
                "{\"recipient\": \"Rao Clinic\", \"passcode\": \"" + passcode + "\", \"embeddedLengthMax\": 100}";

        String location =
                Json.read(link.post(asked).asString()).at("/files/0/location").asText();
        assertThat(location).startsWith(hims.origin());
        List<Response> answers = AtOnce.callers(8, caller -> RestAssured.get(location));

        List<Response> given =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).contentType()).startsWith("application/jose");
        assertThat(given.get(0).header("Cache-Control")).contains("no-store");
        assertThat(link.unsealed(given.get(0).asString()).toString()).contains(HAEMOGLOBIN);
        String later =
                Json.read(link.post(asked).asString()).at("/files/0/location").asText();
        revoke(hims, holder, asha.patient(), value(shared, "id"));
        assertThat(RestAssured.get(later).statusCode()).isEqualTo(404);
    }

    @Test
    void whatOpensALinkIsNowhereInTheDatabase(Hims hims) {
        JsonNode shared = share(hims, holder, asha.patient(), passcode());
        SharedLink link = SharedLink.of(value(shared, "link"));
        assertThat(link.open("Rao Clinic", passcode).statusCode()).isEqualTo(200);

        assertThat(Database.of(hims).tablesThatHold(link.key(), link.secret(), passcode))
                .isEmpty();
        revoke(hims, holder, asha.patient(), value(shared, "id"));
    }

    @Test
    void nobodyElseSharesARecord(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "lok-nayak");
        Principal other = Principal.resident(hims, cast, Resident.register(hims));
        JsonNode shared = share(hims, holder, asha.patient(), passcode());

        Refused.with(403, ask(hims, doctor, asha.patient(), "$share-health-link", passcode()));
        Refused.with(403, ask(hims, Principal.hospital(cast), asha.patient(), "$share-health-link", passcode()));
        Refused.with(404, ask(hims, other, asha.patient(), "$share-health-link", passcode()));
        Refused.with(404, other.at(hims).get("/" + asha.patient() + "/$health-links"));
        String id = "{\"name\": \"id\", \"valueId\": \"" + value(shared, "id") + "\"}";
        Refused.with(404, ask(hims, other, asha.patient(), "$revoke-health-link", id));
        Refused.with(401, hims.stranger().get("/" + asha.patient() + "/$health-links"));
        revoke(hims, holder, asha.patient(), value(shared, "id"));
    }

    @Test
    void whoActsForAChildSharesItsRecordAndNoOther(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident child = family.member("2020-05-06");
        hims.deskAt("lok-nayak").store(Records.haemoglobin(child.patient(), "lok-nayak", "10.1"));
        Principal mother = Principal.guardian(hims, cast, family, child);

        SharedLink link = SharedLink.of(value(share(hims, mother, child.patient(), passcode()), "link"));

        Response answer = link.open("School nurse", passcode);
        String file = Json.read(answer.asString()).at("/files/0/embedded").asText();
        assertThat(link.unsealed(file).toString()).contains(child.name(), HAEMOGLOBIN);
        Refused.with(404, ask(hims, mother, asha.patient(), "$share-health-link", passcode()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"passcode\", \"valueString\": \"123456\"}",
                "{\"name\": \"views\", \"valueInteger\": 0}",
                "{\"name\": \"views\", \"valueInteger\": 21}",
                "{\"name\": \"until\", \"valueInstant\": \"2026-01-01T00:00:00Z\"}",
                "{\"name\": \"until\", \"valueInstant\": \"2999-01-01T00:00:00Z\"}"
            })
    void wishesOutOfRangeAreRefused(String wish, Hims hims) {
        Refused.with(422, ask(hims, holder, asha.patient(), "$share-health-link", wish));
    }

    @Test
    void oneResidentHasTenOpenLinksAtTheMost(Hims hims, Cast cast) {
        Resident ravi = Resident.register(hims);
        Principal many = Principal.resident(hims, cast, ravi);
        List<JsonNode> shared = IntStream.range(0, 10)
                .mapToObj(i -> share(hims, many, ravi.patient(), passcode()))
                .toList();

        Refused.with(422, ask(hims, many, ravi.patient(), "$share-health-link", passcode()));

        revoke(hims, many, ravi.patient(), value(shared.get(0), "id"));
        share(hims, many, ravi.patient(), passcode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"recipient\": \"\"}", "{\"recipient\": 7, \"passcode\": \"x\"}"})
    void whatIsNoRequestIsRefusedBeforeAnythingIsLookedFor(String body, Hims hims) {
        Response answer = RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(hims.origin() + "/health-links/" + "B".repeat(43));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).isEqualTo(NO_ANSWER);
    }

    private static JsonNode share(Hims hims, Principal who, String patient, String parameters) {
        Response answer = ask(hims, who, patient, "$share-health-link", parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static void revoke(Hims hims, Principal who, String patient, String link) {
        Response answer =
                ask(hims, who, patient, "$revoke-health-link", "{\"name\": \"id\", \"valueId\": \"" + link + "\"}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).contains("revoked");
    }

    private static JsonNode kept(Hims hims, Principal who, String patient, String id) {
        Response answer = who.at(hims).get("/" + patient + "/$health-links");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.listOf(Json.read(answer.asString()).path("parameter")).stream()
                .filter(link -> part(link, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long sealedFiles(Hims hims, JsonNode shared) {
        return Database.of(hims)
                .number("select count(*) from hims.health_link where sealed_file is not null and id = '"
                        + value(shared, "id") + "'");
    }

    private static Response ask(Hims hims, Principal who, String patient, String operation, String parameters) {
        String body = parameters.isEmpty()
                ? "{\"resourceType\": \"Parameters\"}"
                : "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}";
        return who.at(hims).body(body).post("/" + patient + "/" + operation);
    }

    private String passcode() {
        return "{\"name\": \"passcode\", \"valueString\": \"" + passcode + "\"}";
    }

    private String passcode(String name, Object value) {
        String kind =
                value instanceof Integer ? "valueInteger" : value instanceof Instant ? "valueInstant" : "valueString";
        String written = value instanceof Integer ? value.toString() : "\"" + value + "\"";
        return passcode() + ", {\"name\": \"" + name + "\", \"" + kind + "\": " + written + "}";
    }

    private static String value(JsonNode parameters, String name) {
        return valueIn(parameters.path("parameter"), name);
    }

    private static String part(JsonNode parameter, String name) {
        return valueIn(parameter.path("part"), name);
    }

    private static String valueIn(JsonNode list, String name) {
        return Json.listOf(list).stream()
                .filter(one -> one.path("name").asText().equals(name))
                .flatMap(one -> one.properties().stream())
                .filter(field -> field.getKey().startsWith("value"))
                .map(field -> field.getValue().asText())
                .findFirst()
                .orElse("");
    }
}
