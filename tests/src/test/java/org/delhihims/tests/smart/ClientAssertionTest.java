package org.delhihims.tests.smart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;
import org.delhihims.tests.Listener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody signs in as a client but the client itself.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART: asymmetric client
 *     authentication</a>
 */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientAssertionTest {

    private static final String SCOPE = "system/Patient.rs system/Observation.rs";
    private static final KeyPair STRANGE = Jwt.newKey("RS384");

    private KeyedClient registered;

    private KeyedClient client(Hims hims) {
        if (registered == null) {
            registered = KeyedClient.withKeys(hims, SCOPE);
        }
        return registered;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_an_assertion_type",
                "",
                "urn:ietf:params:oauth:client-assertion-type:saml2-bearer",
                "urn:ietf:params:oauth:client-assertion-type:JWT-BEARER",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer "
            })
    @DisplayName("SMT-B2: an assertion of another type is refused")
    void anAssertionOfAnotherTypeIsRefused(String type, Hims hims) {
        Response answer = RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", type)
                .formParam("client_assertion", client(hims).good())
                .formParam("scope", SCOPE)
                .post(client(hims).tokenEndpoint());

        RefusedGrant.with(401, "invalid_client", answer);
    }

    /** All of these are signed by the client's own key. */
    static Stream<Named<Consumer<Jwt>>> wrongWords() {
        return Stream.of(
                Named.of("aud of another server", it -> it.claims().put("aud", "https://other.example/oauth2/token")),
                Named.of(
                        "aud of the FHIR endpoint",
                        it -> it.claims()
                                .put("aud", it.claims().path("aud").asText().replace("/oauth2/token", "/fhir"))),
                Named.of(
                        "aud that begins like ours",
                        it -> it.claims().put("aud", it.claims().path("aud").asText() + "/more")),
                Named.of("no aud", it -> it.claims().remove("aud")),
                Named.of("iss of another client", it -> it.claims().put("iss", "tests")),
                Named.of("no iss", it -> it.claims().remove("iss")),
                Named.of("sub of another client", it -> it.claims().put("sub", "tests")),
                Named.of(
                        "sub and iss of another client",
                        it -> it.claims().put("sub", "tests").put("iss", "tests")),
                Named.of("sub of nobody", it -> it.claims().put("sub", "nobody").put("iss", "nobody")),
                Named.of("no sub", it -> it.claims().remove("sub")),
                Named.of("no jti", it -> it.claims().remove("jti")),
                Named.of("a blank jti", it -> it.claims().put("jti", " ")),
                Named.of("a jti that is too long", it -> it.claims().put("jti", "j".repeat(600))),
                Named.of("no exp", it -> it.claims().remove("exp")),
                Named.of("exp past", it -> it.claims().put("exp", now() - 40)),
                Named.of("exp in more than five minutes", it -> it.claims().put("exp", now() + 360)),
                Named.of("exp in a year", it -> it.claims().put("exp", now() + 31_536_000)),
                Named.of("exp in milliseconds", it -> it.claims().put("exp", (now() + 60) * 1000)),
                Named.of("exp in words", it -> it.claims().put("exp", "soon")),
                Named.of("nbf to come", it -> it.claims().put("nbf", now() + 120)),
                Named.of("typ at+jwt", it -> it.head().put("typ", "at+jwt")),
                Named.of("an unknown kid", it -> it.head().put("kid", "unknown")),
                Named.of("kid ../../dev/null", it -> it.head().put("kid", "../../../../dev/null")),
                Named.of("kid ' or 1=1", it -> it.head().put("kid", "' or '1'='1")),
                Named.of("the kid of its other key", it -> it.head().put("kid", KeyedClient.ELLIPTIC_KID)),
                Named.of("no kid", it -> it.head().remove("kid")),
                Named.of("crit", it -> it.head().putArray("crit").add("exp")),
                Named.of("RS256", it -> it.head().put("alg", "RS256")),
                Named.of("RS512", it -> it.head().put("alg", "RS512")));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    @DisplayName("SMT-B3: an assertion that says something wrong is refused, though its client has signed it")
    void anAssertionOfOtherWordsIsRefused(Consumer<Jwt> change, Hims hims) {
        Jwt assertion = client(hims).assertion();
        change.accept(assertion);

        RefusedGrant.with(401, "invalid_client", client(hims).ask(client(hims).signed(assertion)));
    }

    /** What stands in place of a good assertion. */
    @FunctionalInterface
    private interface Forgery {
        String of(KeyedClient client);
    }

    private static Named<Forgery> forgery(String name, Forgery forgery) {
        return Named.of(name, forgery);
    }

    static Stream<Named<Forgery>> forgeries() {
        return Stream.of(
                forgery("by another's key", client -> client.assertion().signedWith(STRANGE.getPrivate())),
                forgery("without a signature", client -> Forge.cut(client.good(), 0)),
                forgery("with half a signature", client -> Forge.cut(client.good(), 100)),
                forgery("alg none", client -> withAlgorithm(client, "none") + "."),
                forgery("alg None", client -> withAlgorithm(client, "None") + "."),
                forgery("alg none and a signature", client -> withAlgorithm(client, "none") + ".AAAA"),
                forgery(
                        "HS256 with the public key",
                        client -> Forge.mac(
                                client.assertion(), client.rsa().getPublic().getEncoded())),
                forgery(
                        "HS256 with the client's id",
                        client -> Forge.mac(client.assertion(), client.id().getBytes(UTF_8))),
                forgery("ES384 with r and s zero", client -> {
                    Jwt assertion = client.assertion();
                    assertion.head().put("alg", "ES384").put("kid", KeyedClient.ELLIPTIC_KID);
                    return assertion.unsigned() + "." + Jwt.base64(new byte[96]);
                }),
                forgery("ES384 with bad DER", client -> {
                    Jwt assertion = client.assertion();
                    assertion.head().put("alg", "ES384").put("kid", KeyedClient.ELLIPTIC_KID);
                    return assertion.unsigned() + "." + Jwt.base64(new byte[] {0x30, 0x06, 0x02, 0x01});
                }),
                forgery("other claims under its signature", client -> {
                    String good = client.good();
                    return client.assertion().unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("five parts", client -> "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA"),
                forgery("no JSON", client -> "a.b.c"),
                forgery("nothing", client -> ""),
                forgery("20 KiB", client -> {
                    Jwt assertion = client.assertion();
                    assertion.claims().put("x", "x".repeat(15_000));
                    return client.signed(assertion);
                }),
                forgery("200 KiB", client -> {
                    Jwt assertion = client.assertion();
                    assertion.claims().put("x", "x".repeat(150_000));
                    return client.signed(assertion);
                }));
    }

    private static String withAlgorithm(KeyedClient client, String algorithm) {
        Jwt assertion = client.assertion();
        assertion.head().put("alg", algorithm);
        return assertion.unsigned();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    @DisplayName("SMT-B3: an assertion that its client has not signed is refused")
    void anAssertionOfAnotherIsRefused(Forgery forgery, Hims hims) {
        RefusedGrant.with(401, "invalid_client", client(hims).ask(forgery.of(client(hims))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    @DisplayName("SMT-B3: keys are not fetched from where the assertion says")
    void keysAreNotFetchedFromElsewhere(String header, Hims hims) {
        try (Listener attacker = new Listener(200)) {
            Jwt assertion = client(hims).assertion();
            assertion.head().put(header, attacker.address() + "/keys").put("kid", "strange");

            RefusedGrant.with(401, "invalid_client", client(hims).ask(assertion.signedWith(STRANGE.getPrivate())));
            assertThat(attacker.calls()).isEmpty();
        }
    }

    @Test
    @DisplayName("SMT-B3: a foreign jku is refused even beside a good signature")
    void aForeignJkuIsRefused(Hims hims) {
        Jwt assertion = client(hims).assertion();
        assertion.head().put("jku", "https://other.example/keys");

        RefusedGrant.with(401, "invalid_client", client(hims).ask(client(hims).signed(assertion)));
    }

    @Test
    @DisplayName("SMT-B3: an assertion is good once")
    void anAssertionIsGoodOnce(Hims hims) {
        String assertion = client(hims).good();
        assertThat(client(hims).ask(assertion).statusCode()).isEqualTo(200);

        RefusedGrant.with(401, "invalid_client", client(hims).ask(assertion));
    }

    @Test
    @DisplayName("SMT-B3: a jti is good once, in whatever assertion")
    void aJtiIsGoodOnce(Hims hims) {
        Jwt first = client(hims).assertion();
        Jwt second = client(hims).assertion();
        second.claims().set("jti", first.claims().path("jti"));
        assertThat(client(hims).ask(client(hims).signed(first)).statusCode()).isEqualTo(200);

        RefusedGrant.with(401, "invalid_client", client(hims).ask(client(hims).signed(second)));
    }

    @Test
    @DisplayName("SMT-B3: of several who show one assertion at once, one gets a token")
    void ofSeveralAtOnceOneGetsAToken(Hims hims) {
        String assertion = client(hims).good();

        List<Integer> statuses =
                AtOnce.callers(6, caller -> client(hims).ask(assertion).statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void twoProofsAreOneTooMany(Hims hims, Cast cast) {
        KeyedClient client = client(hims);
        App secret = cast.residentApp(App.Proof.SYMMETRIC);

        RefusedGrant.with(
                400,
                "invalid_request",
                client.call(client.good())
                        .formParam("client_assertion", client.good())
                        .post(client.tokenEndpoint()));
        RefusedGrant.with(
                401,
                "invalid_client",
                client.call(client.good())
                        .formParam("client_secret", secret.secret())
                        .post(client.tokenEndpoint()));
        RefusedGrant.with(
                401,
                "invalid_client",
                client.call(client.good())
                        .auth()
                        .preemptive()
                        .basic(secret.id(), secret.secret())
                        .post(client.tokenEndpoint()));
    }

    @Test
    void anAssertionIsOfNoOtherClient(Hims hims, Cast cast) {
        KeyedClient client = client(hims);
        for (String other :
                List.of("tests", "", cast.residentApp(App.Proof.PUBLIC).id())) {
            RefusedGrant.with(
                    401,
                    "invalid_client",
                    client.call(client.good()).formParam("client_id", other).post(client.tokenEndpoint()));
        }
        assertThat(client.call(client.good())
                        .formParam("client_id", client.id())
                        .formParam("scope", SCOPE)
                        .post(client.tokenEndpoint())
                        .statusCode())
                .isEqualTo(200);
    }
}
