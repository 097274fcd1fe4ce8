package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Listener;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions by rest-hook and websocket, by FHIR R4. */
@Tag("rest")
final class SubscriptionTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Listener listener = new Listener(200);

    @AfterEach
    void closeTheEndpoint() {
        listener.close();
    }

    @Test
    void whoAsksToBeToldIsToldOfWhatHeAskedFor(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String other = hims.deskAt("gtb").register(Invented.name());
        ObjectNode wish =
                wish("Observation?code=http://loinc.org|718-7&patient=" + patient, listener.address() + "/in");
        wish.with("channel").withArray("header").add("Authorization: Bearer 4711");

        Response answer = hims.at("gtb").body(wish.toString()).post("/Subscription");
        hims.deskAt("gtb").store(Records.haemoglobin(other, "gtb", "9.1"));
        hims.deskAt("gtb").store(Records.note(patient, "pale"));
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("status")).isEqualTo("active");
        await().atMost(SOON).until(() -> !listener.calls().isEmpty());
        assertThat(listener.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/in");
            assertThat(call.authorization()).isEqualTo("Bearer 4711");
            assertThat(call.body()).isEmpty();
        });
    }

    @Test
    void whoWantsThePayloadGetsEachVersionInOrder(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        ObjectNode wish = wish("Observation?patient=" + patient, listener.address() + "/fhir/");
        wish.with("channel").put("payload", "application/fhir+json");
        hims.deskAt("gtb").store(wish);

        String first = hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));
        ObjectNode corrected = hims.deskAt("gtb").read(first);
        corrected.put("status", "corrected");
        hims.at("gtb").body(corrected.toString()).put("/" + first).then().statusCode(200);
        String second = hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.4"));

        await().atMost(SOON).until(() -> listener.calls().size() == 3);
        assertThat(listener.calls()).extracting(Listener.Call::method).containsOnly("PUT");
        assertThat(listener.calls())
                .extracting(Listener.Call::path)
                .containsExactly("/fhir/" + first, "/fhir/" + first, "/fhir/" + second);
        assertThat(listener.calls().get(0).contentType()).startsWith("application/fhir+json");
        assertThat(Json.read(listener.calls().get(0).body()).path("status").asText())
                .isEqualTo("final");
        assertThat(Json.read(listener.calls().get(1).body()).path("status").asText())
                .isEqualTo("corrected");
    }

    @Test
    void whoAsksForDatesIsToldOfThem(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        ObjectNode note = Records.note(patient, "seen").put("effectiveDateTime", "2026-07-20T03:00:00+05:30");
        List<String> fitting = List.of(
                "ge2026-07",
                "le2026-07",
                "2026-07",
                "ge2026",
                "2026-07-20",
                "gt2026-07-19",
                "2024,ge2026-07-20",
                "ge2026-07-20&date=ge2024&date=le2026",
                "ge2026-07-19T21:30:00Z",
                "ne2026-07-19",
                "sa2026-06");
        List<String> others = List.of(
                "ge2026-08",
                "le2026-06",
                "2026-07-19",
                "gt2026-07-20",
                "lt2026-07-20",
                "2024,2025",
                "ge2026-07-20&date=le2026-07-19",
                "ne2026-07",
                "eb2026-07-20",
                "gt2026-07-19T21:30:00Z");
        for (int i = 0; i < fitting.size(); i++) {
            subscribe(hims, dated(patient, fitting.get(i)), "/fits/" + i);
        }
        for (String other : others) {
            subscribe(hims, dated(patient, other), "/other");
        }

        hims.deskAt("gtb").store(note);

        await().atMost(SOON).until(() -> listener.calls().size() >= fitting.size());
        assertThat(listener.calls())
                .extracting(Listener.Call::path)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, fitting.size())
                        .mapToObj(i -> "/fits/" + i)
                        .toList());
    }

    @Test
    void whoWatchesOneRecordIsToldOfItAsOfEveryOther(Hims hims) {
        String joined = "\u0936\u0930\u094D\u200D\u092E\u093E" + Invented.surnameOf("\u0915\u0917\u0924\u0928\u092A");
        String patient = hims.deskAt("gtb")
                .store(Records.resident("\u0906\u0936\u093E", joined).put("birthDate", "1984-06-15"));
        String id = patient.substring("Patient/".length());
        subscribe(hims, "Patient?_id=" + id, "/id");
        subscribe(hims, "Patient?_id=" + patient, "/reference");
        subscribe(hims, "Patient?_id=nobody", "/other/id");
        subscribe(hims, "Patient?family=" + joined.replace("\u200D", ""), "/name");
        subscribe(hims, "Patient?family=" + joined.replace("\u200D", "") + "x", "/other/name");
        subscribe(hims, "Patient?_id=" + id + "&birthdate=ge1984", "/born");

        ObjectNode moved = hims.deskAt("gtb").read(patient);
        moved.put("gender", "female");
        hims.at("gtb").body(moved.toString()).put("/" + patient).then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listener.calls())
                        .extracting(Listener.Call::path)
                        .contains("/id", "/reference", "/name", "/born"));
        assertThat(listener.calls())
                .extracting(Listener.Call::path)
                .containsExactlyInAnyOrder("/id", "/reference", "/name", "/born");
    }

    private static String dated(String patient, String date) {
        return "Observation?patient=" + patient + "&date=" + date.replace("+", "%2B");
    }

    private void subscribe(Hims hims, String criteria, String path) {
        hims.deskAt("gtb").store(wish(criteria, listener.address() + path));
    }

    @Test
    void whatIsTakenBackIsNotTold(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        hims.deskAt("gtb").store(wish("Observation?patient=" + patient, listener.address()));
        ObjectNode bundle = Records.bundle("transaction");
        Records.post(bundle, Records.haemoglobin(patient, "gtb", "9.2"));
        Records.post(bundle, Json.read("{\"resourceType\": \"Patient\"}"));

        hims.at("gtb").body(bundle.toString()).post("/").then().statusCode(422);
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.3"));

        await().atMost(SOON).until(() -> !listener.calls().isEmpty());
        assertThat(listener.calls()).hasSize(1);
    }

    @Test
    void whoTurnsItOffOrDeletesItIsNotToldAnyMore(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        String criteria = "Observation?patient=" + patient;
        String subscription = hims.deskAt("gtb").store(wish(criteria, listener.address() + "/off"));
        String deleted = hims.deskAt("gtb").store(wish(criteria, listener.address() + "/deleted"));
        hims.deskAt("gtb").store(wish(criteria, listener.address() + "/on"));
        ObjectNode off = hims.deskAt("gtb").read(subscription).put("status", "off");

        hims.at("gtb").body(off.toString()).put("/" + subscription).then().statusCode(200);
        hims.at("gtb").delete("/" + deleted).then().statusCode(200);
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));

        await().atMost(SOON).until(() -> !listener.calls().isEmpty());
        assertThat(listener.calls()).extracting(Listener.Call::path).containsExactly("/on");
        off.put("status", "requested");
        hims.at("gtb").body(off.toString()).put("/" + subscription).then().statusCode(200);
        assertThat(hims.deskAt("gtb").read(subscription).path("status").asText())
                .isEqualTo("active");
    }

    @Test
    void whoDoesNotAnswerIsTriedAgainAndKeepsNobodyWaiting(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        try (Listener broken = new Listener(503)) {
            String failing = hims.deskAt("gtb").store(wish("Observation?patient=" + patient, broken.address()));
            hims.deskAt("gtb").store(wish("Observation?patient=" + patient, listener.address()));

            hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));

            await().atMost(SOON).until(() -> !listener.calls().isEmpty());
            await().atMost(ServerProcess.GIVES_UP_AFTER.plus(SOON))
                    .until(() -> statusOf(hims, failing).equals("error"));
            assertThat(broken.calls()).hasSizeGreaterThan(1);
            assertThat(hims.deskAt("gtb").read(failing).path("error").asText()).isNotEmpty();
        }
    }

    @Test
    void whoAnswersAtTheSecondTryIsToldOnce(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        listener.answer(503);
        String subscription = hims.deskAt("gtb").store(wish("Observation?patient=" + patient, listener.address()));
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));
        await().atMost(SOON).until(() -> !listener.calls().isEmpty());

        listener.answer(200);
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.3"));

        await().atMost(SOON).until(() -> listener.calls().size() >= 3);
        assertThat(statusOf(hims, subscription)).isEqualTo("active");
    }

    @Test
    void aRedirectIsNotFollowed(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        listener.answer(307);
        String subscription =
                hims.deskAt("gtb").store(wish("Observation?patient=" + patient, listener.address() + "/in"));

        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));

        await().atMost(ServerProcess.GIVES_UP_AFTER.plus(SOON))
                .until(() -> statusOf(hims, subscription).equals("error"));
        assertThat(listener.calls()).extracting(Listener.Call::path).containsOnly("/in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/in",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost:8081/actuator",
                "http://127.0.0.1@evil.example/in",
                "https://127.0.0.1:8443/in",
                "http://127.0.0.1:1/../in",
                "http://[::1]:8080/in"
            })
    void anAddressThatTheOperatorHasNotAllowedIsRefused(String endpoint, Hims hims) {
        Refused refused = ask(hims, wish("Observation?status=final", endpoint));

        assertThat(refused.expressions()).containsExactly("Subscription.channel.endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nothing?status=final",
                "Observation?nothing=1",
                "Observation?code=",
                "Observation?patient.name=Asha",
                "Observation?_lastUpdated=gt2026-01-01",
                "Observation?code:fuzzy=1",
                "Observation?date=sometime",
                "Observation?_include=*",
                "AuditEvent?nothing=1"
            })
    void aSearchThatCannotBeWatchedIsRefused(String criteria, Hims hims) {
        Refused refused = Refused.in(hims.at("gtb")
                .body(wish(criteria, listener.address()).toString())
                .post("/Subscription"));

        assertThat(refused.text()).contains("riteria");
    }

    @ParameterizedTest
    @CsvSource({"email, mailto:board@gtb.example", "sms, tel:+911123456789", "message, http://127.0.0.1/in"})
    void otherChannelsAreRefused(String type, String endpoint, Hims hims) {
        ObjectNode wish = wish("Observation?status=final", endpoint);
        wish.with("channel").put("type", type);

        assertThat(ask(hims, wish).rules()).contains("dl-sub-1");
    }

    @Test
    void anotherPayloadAnEndInThePastAndAHeaderThatIsNoneAreRefused(Hims hims) {
        ObjectNode payload = wish("Observation?status=final", listener.address());
        payload.with("channel").put("payload", "text/plain");
        ObjectNode end = wish("Observation?status=final", listener.address()).put("end", "2020-01-01T00:00:00+05:30");
        ObjectNode header = wish("Observation?status=final", listener.address());
        header.with("channel").withArray("header").add("Host: evil.example");

        assertThat(ask(hims, payload).rules()).contains("dl-sub-3");
        assertThat(ask(hims, end).expressions()).containsExactly("Subscription.end");
        assertThat(ask(hims, header).expressions()).containsExactly("Subscription.channel.header[0]");
    }

    @Test
    void aSubscriptionEndsAtItsEnd(Hims hims) {
        ObjectNode wish = wish("Observation?status=final", listener.address() + "/short");
        wish.put("end", Instant.now().plusSeconds(3).toString());

        String subscription = hims.deskAt("gtb").store(wish);

        await().atMost(SOON).until(() -> statusOf(hims, subscription).equals("off"));
    }

    @Test
    void whoListensOnTheWebsocketHearsThatThereIsSomethingNew(Hims hims) {
        String patient = hims.deskAt("gtb").register(Invented.name());
        ObjectNode wish = wish("Observation?patient=" + patient, "");
        wish.with("channel").put("type", "websocket").remove("endpoint");
        String id = hims.deskAt("gtb").store(wish).substring("Subscription/".length());
        Ear ear = new Ear();
        WebSocket socket = socket(hims).buildAsync(address(hims), ear).join();

        socket.sendText("bind " + id, true);
        await().atMost(SOON).until(() -> ear.heard.contains("bound " + id));
        hims.deskAt("gtb").store(Records.haemoglobin(patient, "gtb", "9.2"));

        await().atMost(SOON).until(() -> ear.heard.contains("ping " + id));
        socket.abort();
    }

    @Test
    void whoBindsWhatIsNotHisIsSentAway(Hims hims) {
        Ear ear = new Ear();
        WebSocket socket = socket(hims).buildAsync(address(hims), ear).join();

        socket.sendText("bind 4711", true);

        await().atMost(SOON).until(ear.closed::isDone);
        assertThat(ear.closed.join()).isEqualTo(1008);
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void aPageOfAnotherOriginIsNotLetIn(Hims hims) {
        CompletableFuture<WebSocket> opening =
                socket(hims).header("Origin", "https://evil.example").buildAsync(address(hims), new Ear());

        assertThat(opening).failsWithin(SOON);
    }

    private static WebSocket.Builder socket(Hims hims) {
        return HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", hims.authorization());
    }

    private static URI address(Hims hims) {
        return URI.create("ws://127.0.0.1:" + hims.server().port() + "/websocket");
    }

    private static String statusOf(Hims hims, String subscription) {
        return hims.deskAt("gtb").read(subscription).path("status").asText();
    }

    private static Refused ask(Hims hims, ObjectNode wish) {
        return Refused.with(422, hims.at("gtb").body(wish.toString()).post("/Subscription"));
    }

    private static ObjectNode wish(String criteria, String endpoint) {
        return Json.read("""
                {"resourceType": "Subscription", "status": "requested", "reason": "The board of the ward",
                 "criteria": "%s", "channel": {"type": "rest-hook", "endpoint": "%s"}}""".formatted(criteria, endpoint));
    }

    /** What a client of the websocket hears. */
    private static final class Ear implements WebSocket.Listener {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedFuture(null);
        }
    }
}
