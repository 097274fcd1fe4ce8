package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Listener;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers with one database and the same keys, as behind a proxy: what one has seen, the other knows. */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoNodesTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Duration BLOCKED_WITHIN = Duration.ofSeconds(1);
    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(5);

    private final Listener gateway = new Listener(202);
    private Hims second;

    @BeforeAll
    void startASecondNode(Hims first) throws IOException {
        Path data = first.server().data();
        // By its third line PostgreSQL tells where it is, by its fourth on which port it listens.
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3);
        second = Hims.onPort(
                "second-node",
                ServerProcess.freePort(),
                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="
                        + Files.readString(data.resolveSibling(data.getFileName() + ".password")),
                "--hims.keys.directory=" + data.resolveSibling(data.getFileName() + "-keys"),
                "--hims.server.public-url=" + first.address(),
                "--hims.login.fresh-for=0s",
                "--hims.login.sms=http",
                "--hims.login.sms-gateway.url=" + gateway.address() + "/messages",
                "--hims.login.sms-gateway.authorization=Bearer of-the-gateway");
    }

    @AfterAll
    void stopIt() {
        if (second != null) {
            second.close();
        }
        gateway.close();
    }

    @Test
    @DisplayName("a passkey is added only soon after signing in: at a desk that was left nobody adds one")
    void aPasskeyIsAddedSoonAfterSigningIn(Hims first) {
        Browser browser = Staff.add(first, "doctor").signIn(Browser.at(second)).open("/passkeys");
        assertThat(browser.text()).contains("sign out and sign in again");

        browser.post(
                "/passkeys/options",
                "_csrf",
                browser.document().select("input[name=_csrf]").first().val());

        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("both nodes write the audit, each a chain of its own, and both chains are whole")
    void bothNodesWriteTheAudit(Hims first) {
        first.stranger().get("/Patient/nobody").then().statusCode(401);
        second.stranger().get("/Patient/nobody").then().statusCode(401);

        ServerProcess.Ended ended = first.end("audit", "verify");

        assertThat(ended.output()).contains("shard 0: ", "shard 1: ", "all is whole");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    @DisplayName("a card that one node blocks, the other refuses within a second")
    void aBlockedCardIsRefusedByTheOtherNodeAtOnce(Hims first) {
        Desk desk = first.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String card = desk.issueCard(patient);
        assertThat(lookUpAtTheSecond(first, card)).isEqualTo(200);

        first.at("lok-nayak")
                .body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "reason", "valueString": "lost"}]}""")
                .post("/" + patient + "/$block-card")
                .then()
                .statusCode(200);

        await().atMost(BLOCKED_WITHIN).until(() -> lookUpAtTheSecond(first, card) == 422);
    }

    private int lookUpAtTheSecond(Hims first, String card) {
        return second.stranger()
                .header("Authorization", first.authorization())
                .body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "card", "valueString": "%s"}]}""".formatted(card))
                .post("/Patient/$card-lookup")
                .statusCode();
    }

    private Response signInAtTheSecond(KeyedClient client, String assertion) {
        return client.call(assertion).formParam("scope", "system/Patient.rs").post(second.origin() + "/oauth2/token");
    }

    private static String token(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString()).path("access_token").asText();
    }

    private int readAtTheSecond(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get(second.address() + "/Patient/nobody")
                .statusCode();
    }

    @Test
    @DisplayName("an assertion that one node has taken is refused by the other")
    void anAssertionIsGoodOnceForBoth(Hims first) {
        KeyedClient client = KeyedClient.withKeys(first, "system/Patient.rs");
        String assertion = client.good();
        token(client.ask(assertion, "system/Patient.rs"));

        RefusedGrant.with(401, "invalid_client", signInAtTheSecond(client, assertion));
        token(signInAtTheSecond(client, client.good()));
    }

    @Test
    @DisplayName("of an assertion that comes to both nodes at once, one is taken")
    void atOnceItIsGoodOnce(Hims first) {
        KeyedClient client = KeyedClient.withKeys(first, "system/Patient.rs");
        String assertion = client.good();

        List<Integer> answers = AtOnce.callers(
                6,
                caller -> caller % 2 == 0
                        ? client.ask(assertion, "system/Patient.rs").statusCode()
                        : signInAtTheSecond(client, assertion).statusCode());

        assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
    }

    @Test
    @DisplayName("a token of one node is good at the other, until it is revoked at the first, and five seconds longer")
    void aTokenIsGoodAtBothUntilItIsRevoked(Hims first) {
        KeyedClient client = KeyedClient.withKeys(first, "system/Patient.rs");
        String token = token(client.ask(client.good(), "system/Patient.rs"));
        assertThat(readAtTheSecond(token)).isEqualTo(404);

        first.command("client", "block", "--client-id=" + client.id());

        await().atMost(REVOKED_WITHIN).until(() -> readAtTheSecond(token) == 401);
    }

    @Test
    @DisplayName("a code goes to a resident's phone by the gateway, once it works, and to nobody else's")
    void aCodeGoesByTheGateway(Hims first) {
        Resident resident = Resident.register(first);
        gateway.answer(500);
        ask(resident.mobile(), resident.birthDate());
        await().until(() -> gateway.calls().size() == 1);
        gateway.answer(202);

        Browser browser = ask(resident.mobile(), resident.birthDate());
        await().until(() -> gateway.calls().size() == 2);
        Browser stranger = ask(Invented.mobile(), resident.birthDate());

        assertThat(stranger.text()).isEqualTo(browser.text());
        Listener.Call call = gateway.calls().get(1);
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/messages");
        assertThat(call.authorization()).isEqualTo("Bearer of-the-gateway");
        assertThat(Json.read(call.body()).path("to").asText()).isEqualTo(resident.mobile());
        Matcher code = CODE.matcher(Json.read(call.body()).path("text").asText());
        assertThat(code.find()).isTrue();
        browser.submit("code", Invented.personal(code.group()));
        assertThat(browser.open("/apps").title()).isEqualTo("My apps");
        assertThat(gateway.calls()).hasSize(2);
    }

    private Browser ask(String mobile, String birthDate) {
        return Browser.at(second).open("/login").submit("number", mobile, "birthDate", birthDate);
    }
}
