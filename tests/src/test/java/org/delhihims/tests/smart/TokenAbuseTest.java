package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
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
    @MethodSource("org.delhihims.tests.smart.TokenForgeries#all")
    void aForgedTokenIsRefused(TokenForgeries.Forgery forgery, Hims hims) {
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
            ObjectNode key = Jwt.webKey("strange", "RS256", TokenForgeries.STRANGE.getPublic());
            String token = Forge.signed(
                    good(hims),
                    changed -> {
                        ObjectNode head = changed.head().put("kid", "strange");
                        switch (header) {
                            case "jwk" -> head.set("jwk", key);
                            case "x5c" ->
                                head.putArray("x5c")
                                        .add(Base64.getEncoder()
                                                .encodeToString(TokenForgeries.STRANGE
                                                        .getPublic()
                                                        .getEncoded()));
                            default -> head.put(header.substring(0, 3), attacker.address() + "/keys");
                        }
                        if (header.endsWith("kid")) {
                            head.put("kid", attacker.address() + "/key");
                        }
                    },
                    TokenForgeries.STRANGE.getPrivate());

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
