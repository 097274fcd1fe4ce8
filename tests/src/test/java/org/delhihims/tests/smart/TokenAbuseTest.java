package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;
import org.delhihims.tests.Listener;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tokens that somebody has made, changed or stolen do not open the FHIR endpoint.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725: best practices for JSON Web Tokens</a>
 */
@Tag("smart")
final class TokenAbuseTest {

    private static final KeyPair STRANGE = Jwt.newKey("RS256");

    /** A token that is made from a good one, of the server that the key belongs to. */
    @FunctionalInterface
    private interface Forgery {
        String of(String good, ServerKey server);
    }

    private static Named<Forgery> forgery(String name, Forgery forgery) {
        return Named.of(name, forgery);
    }

    static Stream<Named<Forgery>> unsigned() {
        return Stream.of("none", "None", "NONE", "nOnE", "")
                .flatMap(algorithm -> Stream.of("", ".", ".AAAA")
                        .map(end -> forgery("alg '" + algorithm + "' and the end '" + end + "'", (good, server) -> {
                            Jwt token = Jwt.of(good);
                            token.head().put("alg", algorithm);
                            return token.unsigned() + end;
                        })));
    }

    static Stream<Named<Forgery>> confused() {
        return Stream.of(
                forgery("HS256 with the public key in PEM", (good, server) -> Forge.mac(good, Forge.pem(server, "\n"))),
                forgery(
                        "HS256 with the public key in PEM and a last line end",
                        (good, server) -> Forge.mac(good, Forge.pem(server, "\n") + "\n")),
                forgery(
                        "HS256 with the public key in DER",
                        (good, server) -> Forge.mac(good, server.publicKey().getEncoded())),
                forgery(
                        "HS256 with the public key as a JSON Web Key",
                        (good, server) -> Forge.mac(good, server.publicWebKey().toString())),
                forgery(
                        "HS256 with the modulus",
                        (good, server) -> Forge.mac(
                                good,
                                ((RSAPublicKey) server.publicKey()).getModulus().toByteArray())),
                forgery(
                        "HS256 with the key's name",
                        (good, server) ->
                                Forge.mac(good, server.webKey().path("kid").asText())));
    }

    static Stream<Named<Forgery>> wrongKeys() {
        return Stream.of(
                        "../../../../../../dev/null",
                        "/dev/null",
                        "file:///dev/null",
                        "' or '1'='1",
                        "x' union select 'AAAA'; --",
                        "unknown",
                        "",
                        "\u0000",
                        "${jndi:ldap://127.0.0.1/a}")
                .flatMap(kid -> Stream.of(
                        forgery(
                                "kid '" + kid + "' and another's key",
                                (good, server) -> Forge.signed(
                                        good, token -> token.head().put("kid", kid), STRANGE.getPrivate())),
                        forgery("kid '" + kid + "' and a secret of zeros", (good, server) -> {
                            Jwt token = Jwt.of(good);
                            token.head().put("kid", kid);
                            return Forge.mac(token, new byte[32]);
                        })));
    }

    static Stream<Named<Forgery>> badSignatures() {
        return Stream.of(
                forgery(
                        "without its kid, by another's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().remove("kid"), STRANGE.getPrivate())),
                forgery(
                        "by another's key under the server's kid",
                        (good, server) -> Forge.signed(good, token -> {}, STRANGE.getPrivate())),
                forgery("without a signature", (good, server) -> Forge.cut(good, 0)),
                forgery("without a signature and its dot", (good, server) -> good.substring(0, good.lastIndexOf('.'))),
                forgery("half a signature", (good, server) -> Forge.cut(good, 171)),
                forgery("a signature of one byte", (good, server) -> Forge.cut(good, 2)),
                forgery("a signature of zeros", (good, server) -> Forge.withSignature(good, new byte[256])),
                forgery("a signature of the number one", (good, server) -> {
                    byte[] one = new byte[256];
                    one[255] = 1;
                    return Forge.withSignature(good, one);
                }),
                forgery(
                        "a signature that is the modulus",
                        (good, server) -> Forge.withSignature(
                                good,
                                ((RSAPublicKey) server.publicKey()).getModulus().toByteArray())),
                forgery("another's claims under its signature", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.claims().put("client_id", "somebody-else");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("a wider scope under its signature", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.claims().put("scope", "system/*.cruds user/*.cruds");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("the signature of another token", (good, server) -> {
                    String other = Forge.signed(good, token -> token.claims().put("jti", "other"), server.privateKey());
                    return good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
                }),
                forgery("head and claims changed about", (good, server) -> {
                    String[] parts = good.split("\\.");
                    return parts[1] + "." + parts[0] + "." + parts[2];
                }));
    }

    static Stream<Named<Forgery>> otherAlgorithms() {
        return Stream.of(
                forgery(
                        "RS384 by the server's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().put("alg", "RS384"), server.privateKey())),
                forgery(
                        "RS512 by the server's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().put("alg", "RS512"), server.privateKey())),
                forgery("ES256 with r and s zero", (good, server) -> Forge.elliptic(good, "ES256", new byte[64])),
                forgery("ES384 with r and s zero", (good, server) -> Forge.elliptic(good, "ES384", new byte[96])),
                forgery(
                        "ES256 with bad DER",
                        (good, server) ->
                                Forge.elliptic(good, "ES256", new byte[] {0x30, 0x06, 0x02, 0x01, 0, 0x02, 0x01})),
                forgery(
                        "ES256 with r and s in DER",
                        (good, server) ->
                                Forge.elliptic(good, "ES256", new byte[] {0x30, 0x06, 0x02, 0x01, 1, 0x02, 0x01, 1})),
                forgery("ES256 without a signature", (good, server) -> Forge.elliptic(good, "ES256", new byte[0])),
                forgery(
                        "ES384 by another's key",
                        (good, server) -> Forge.signed(
                                good,
                                token -> token.head().put("alg", "ES384"),
                                Jwt.newKey("ES384").getPrivate())),
                forgery("an algorithm that nobody knows", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", "XS1");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("alg as a number", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", 256);
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }));
    }

    static Stream<Named<Forgery>> strangeForms() {
        return Stream.of(
                forgery("five parts, as if encrypted", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", "RSA-OAEP-256").put("enc", "A256GCM");
                    String head = token.unsigned().substring(0, token.unsigned().indexOf('.'));
                    return head + ".AAAA.AAAA.AAAA.AAAA";
                }),
                forgery(
                        "encrypted with alg dir and no key",
                        (good, server) -> Jwt.base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAA.AAAA.AAAA"),
                forgery(
                        "a token in a token",
                        (good, server) ->
                                Jwt.base64("{\"alg\":\"none\",\"cty\":\"JWT\"}") + "." + Jwt.base64(good) + "."),
                forgery("two tokens in a row", (good, server) -> good + "." + good),
                forgery("four parts", (good, server) -> good + ".AAAA"),
                forgery("one part", (good, server) -> good.replace(".", "")),
                forgery("dots", (good, server) -> ".."),
                forgery(
                        "claims that are no JSON",
                        (good, server) -> Forge.raw(server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{")),
                forgery(
                        "claims that are a list",
                        (good, server) -> Forge.raw(server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "[]")),
                forgery("a head that is no JSON", (good, server) -> Forge.raw(server, "alg", "{}")),
                forgery("a head that is null", (good, server) -> Forge.raw(server, "null", "{}")),
                forgery(
                        "claims nested ten thousand deep",
                        (good, server) -> Forge.raw(
                                server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{\"a\":" + "[".repeat(5_000))),
                forgery(
                        "30 KiB",
                        (good, server) -> Forge.signed(
                                good, token -> token.claims().put("x", "x".repeat(21_000)), server.privateKey())));
    }

    /** All of these have a signature by the server's own key. */
    static Stream<Named<Consumer<Jwt>>> wrongWords() {
        return Stream.of(
                Named.of("typ JWT", token -> token.head().put("typ", "JWT")),
                Named.of("typ at", token -> token.head().put("typ", "at")),
                Named.of("no typ", token -> token.head().remove("typ")),
                Named.of("crit of what nobody knows", token -> {
                    token.head().putArray("crit").add("hims");
                    token.head().put("hims", true);
                }),
                Named.of("crit of exp", token -> token.head().putArray("crit").add("exp")),
                Named.of("a payload that is not encoded", token -> {
                    token.head().put("b64", false);
                    token.head().putArray("crit").add("b64");
                }),
                Named.of("aud of another server", token -> token.claims().put("aud", "https://other.example/fhir")),
                Named.of(
                        "aud that begins like ours",
                        token -> token.claims()
                                .put("aud", token.claims().path("aud").asText() + "/Patient")),
                Named.of(
                        "aud of the token endpoint",
                        token -> token.claims()
                                .put("aud", token.claims().path("iss").asText() + "/oauth2/token")),
                Named.of("aud empty", token -> token.claims().putArray("aud")),
                Named.of("no aud", token -> token.claims().remove("aud")),
                Named.of("iss of another server", token -> token.claims().put("iss", "https://other.example")),
                Named.of(
                        "iss that ends otherwise",
                        token -> token.claims()
                                .put("iss", token.claims().path("iss").asText() + "/")),
                Named.of("no iss", token -> token.claims().remove("iss")),
                Named.of("iss and aud in each other's place", token -> {
                    String aud = token.claims().path("aud").asText();
                    token.claims()
                            .put("aud", token.claims().path("iss").asText())
                            .put("iss", aud);
                }),
                Named.of(
                        "expired",
                        token -> token.claims().put("iat", now() - 400).put("exp", now() - 40)),
                Named.of(
                        "expired long ago",
                        token -> token.claims().put("iat", 1).put("exp", 2)),
                Named.of("no exp", token -> token.claims().remove("exp")),
                Named.of("exp in words", token -> token.claims().put("exp", "tomorrow")),
                Named.of("exp before the beginning", token -> token.claims().put("exp", -1)),
                Named.of("nbf to come", token -> token.claims().put("nbf", now() + 120)),
                Named.of("iat to come", token -> token.claims().put("iat", now() + 200)));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @ParameterizedTest
    @MethodSource({"unsigned", "confused", "wrongKeys", "badSignatures", "otherAlgorithms", "strangeForms"})
    void aForgedTokenIsRefused(Forgery forgery, Hims hims) {
        String token = forgery.of(good(hims), ServerKey.of(hims));

        isInvalid(hims, "Bearer " + token);
    }

    @Test
    void aTokenByTheServersKeyIsGood(Hims hims) {
        String token = Forge.signed(good(hims), same -> {}, ServerKey.of(hims).privateKey());

        assertThat(get(hims, "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    void aTokenOfOtherWordsIsRefusedThoughItIsSigned(Consumer<Jwt> change, Hims hims) {
        isInvalid(
                hims,
                "Bearer " + Forge.signed(good(hims), change, ServerKey.of(hims).privateKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "iss", "exp", "client_id", "scope"})
    void aClaimThatStandsTwiceIsRefused(String claim, Hims hims) {
        ObjectNode claims = Jwt.of(good(hims)).claims();
        String twice = claims.toString().replaceFirst("\\{", "{\"" + claim + "\":\"first\",");
        String head = Jwt.of(good(hims)).head().toString();

        isInvalid(hims, "Bearer " + Forge.raw(ServerKey.of(hims), head, twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "jwk", "x5c", "jku and kid"})
    void aKeyThatTheTokenBringsIsNotTaken(String header, Hims hims) {
        try (Listener attacker = new Listener(200)) {
            ObjectNode key = Jwt.webKey("strange", "RS256", STRANGE.getPublic());
            String token = Forge.signed(
                    good(hims),
                    changed -> {
                        ObjectNode head = changed.head().put("kid", "strange");
                        switch (header) {
                            case "jwk" -> head.set("jwk", key);
                            case "x5c" ->
                                head.putArray("x5c")
                                        .add(Base64.getEncoder()
                                                .encodeToString(
                                                        STRANGE.getPublic().getEncoded()));
                            default -> head.put(header.substring(0, 3), attacker.address() + "/keys");
                        }
                        if (header.endsWith("kid")) {
                            head.put("kid", attacker.address() + "/key");
                        }
                    },
                    STRANGE.getPrivate());

            isInvalid(hims, "Bearer " + token);
            assertThat(attacker.calls()).isEmpty();
        }
    }

    @Test
    void whatElseTheServerGivesOutIsNoAccessToken(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient openid fhirUser offline_access patient/*.rs");
        Browser back = cast.residentsBrowser().open(ask.url()).submit();
        ObjectNode tokens = app.tokens(ask, back);

        isInvalid(hims, "Bearer " + tokens.path("id_token").asText());
        isInvalid(hims, "Bearer " + tokens.path("refresh_token").asText());
        isInvalid(hims, "Bearer " + back.parameter("code"));
        assertThat(get(
                                hims,
                                "Bearer " + tokens.path("access_token").asText(),
                                cast.resident().patient())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAssertionOfAClientIsNoAccessToken(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.ASYMMETRIC);
        Jwt assertion = Jwt.assertion(app.id(), hims.address());
        assertion.head().put("typ", "at+jwt");
        assertion.claims().put("scope", "system/*.cruds").put("iss", hims.origin());

        isInvalid(hims, "Bearer " + assertion.signedWith(app.key()));
    }

    @Test
    void aTokenOfSixtyFourKibibytesIsNotRead(Hims hims) throws IOException {
        String token = Forge.signed(
                good(hims),
                changed -> changed.claims().put("x", "x".repeat(48_000)),
                ServerKey.of(hims).privateKey());
        assertThat(token).hasSizeGreaterThan(64_000);

        String answer = Raw.get(hims, "/fhir/Patient", "Authorization: Bearer " + token);

        assertThat(answer).matches("(?s)HTTP/1.1 4[0-9][0-9] .*").doesNotContain("\tat ", "xxxx", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "scope", "sub", "jti", "hims_grant", "hims_client", "hims_org"})
    void aSignedTokenThatLacksAClaimIsNoFault(String claim, Hims hims) {
        List<Consumer<Jwt>> changes = List.of(
                token -> token.claims().remove(claim),
                token -> token.claims().put(claim, 4711),
                token -> token.claims().putNull(claim),
                token -> token.claims().putArray(claim).add("a").add("b"),
                token -> token.claims().putObject(claim).put("a", "b"));
        for (Consumer<Jwt> change : changes) {
            String token = Forge.signed(good(hims), change, ServerKey.of(hims).privateKey());
            assertThat(get(hims, "Bearer " + token).statusCode()).isIn(200, 401, 403);
        }
    }

    private static String good(Hims hims) {
        return hims.authorization().substring("Bearer ".length());
    }

    private static Response get(Hims hims, String authorization) {
        return get(hims, authorization, "Patient");
    }

    private static Response get(Hims hims, String authorization, String path) {
        return hims.stranger().header("Authorization", authorization).get("/" + path);
    }

    private static void isInvalid(Hims hims, String authorization) {
        Response answer = get(hims, authorization);
        Refused refused = Refused.with(401, answer);
        assertThat(refused.code()).isEqualTo("login");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("error=\"invalid_token\"");
        assertThat(refused.text()).doesNotContain("kid", "dev/null", "signature", "alg");
    }
}
