package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A code is worth tokens to the app that asked for it, once, and to nobody else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.5">RFC 9700: authorization code injection</a>
 */
@Tag("smart")
final class CodeExchangeTest {

    private static final String SCOPE = "launch/patient offline_access patient/*.rs";
    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(5);

    /** A code that a resident has given to an app. */
    private record Given(App app, Ask ask, String code) {

        static Given to(App app, Cast cast) {
            Ask ask = app.ask(SCOPE);
            Browser back = cast.residentsBrowser().open(ask.url()).submit();
            assertThat(back.parameter("code")).as(back.address().toString()).isNotEmpty();
            return new Given(app, ask, back.parameter("code"));
        }

        RequestSpecification by(App caller) {
            return caller.call().formParam("grant_type", "authorization_code").formParam("code", code);
        }

        Response exchange() {
            return app.exchange(ask, code);
        }

        Response with(Hims hims, String verifier) {
            RequestSpecification request = by(app).formParam("redirect_uri", app.redirectUri());
            return (verifier == null ? request : request.formParam("code_verifier", verifier))
                    .post(hims.origin() + "/oauth2/token");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-G4: a verifier that is absent, blank, wrong, short or the challenge itself is refused")
    void aWrongVerifierIsRefused(App.Proof proof, Hims hims, Cast cast) {
        Given absent = Given.to(cast.residentApp(proof), cast);
        isRefused(absent.with(hims, null));
        isRefused(absent.with(hims, ""));

        Given wrong = Given.to(cast.residentApp(proof), cast);
        isRefused(wrong.with(hims, "w".repeat(43)));
        isRefused(wrong.with(hims, Ask.challenge(wrong.ask().verifier())));

        assertThat(wrong.exchange().statusCode()).as("the right one after two").isEqualTo(200);
    }

    private static void isRefused(Response answer) {
        assertThat(answer.path("error").toString()).isIn("invalid_grant", "invalid_request", "invalid_client");
        RefusedGrant.with(
                answer.path("error").equals("invalid_client") ? 401 : 400,
                answer.path("error").toString(),
                answer);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-G4: three wrong verifiers make the code worthless")
    void threeWrongVerifiersMakeTheCodeWorthless(App.Proof proof, Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(proof), cast);
        for (int i = 0; i < 3; i++) {
            RefusedGrant.with(400, "invalid_grant", given.with(hims, (i + "w").repeat(30)));
        }

        RefusedGrant.with(400, "invalid_grant", given.exchange());
    }

    @ParameterizedTest
    @EnumSource
    void aCodeThatComesAgainEndsWhatItGave(App.Proof proof, Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(proof), cast);
        ObjectNode tokens = Json.read(given.exchange().asString());
        assertThat(read(hims, cast, tokens)).isEqualTo(200);

        RefusedGrant.with(400, "invalid_grant", given.exchange());

        await().atMost(REVOKED_WITHIN)
                .untilAsserted(() -> assertThat(read(hims, cast, tokens)).isEqualTo(401));
        RefusedGrant.with(
                400,
                "invalid_grant",
                given.app().refresh(tokens.path("refresh_token").asText()));
    }

    private static int read(Hims hims, Cast cast, ObjectNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                .get("/" + cast.resident().patient())
                .statusCode();
    }

    @Test
    void ofTwoAtOnceOneGetsTokensAtTheMost(Cast cast) {
        Given given = Given.to(cast.residentApp(App.Proof.SYMMETRIC), cast);

        List<Integer> statuses = AtOnce.callers(4, caller -> given.exchange().statusCode());

        assertThat(statuses).containsOnly(200, 400);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCodeIsOfNoOtherApp(Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(App.Proof.SYMMETRIC), cast);
        for (App other : List.of(cast.residentApp(App.Proof.PUBLIC), cast.residentApp(App.Proof.ASYMMETRIC))) {
            for (String address : List.of(given.app().redirectUri(), other.redirectUri())) {
                Response answer = given.by(other)
                        .formParam("redirect_uri", address)
                        .formParam("code_verifier", given.ask().verifier())
                        .post(hims.origin() + "/oauth2/token");
                RefusedGrant.with(400, "invalid_grant", answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example/back", "/more", "#", "", "https://app.example"})
    void aCodeIsForNoOtherAddress(String address, Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(App.Proof.SYMMETRIC), cast);
        String other = address.startsWith("https:") || address.isEmpty()
                ? address
                : given.app().redirectUri() + address;

        Response answer = given.by(given.app())
                .formParam("redirect_uri", other)
                .formParam("code_verifier", given.ask().verifier())
                .post(hims.origin() + "/oauth2/token");

        RefusedGrant.with(400, "invalid_grant", answer);
    }

    @Test
    void aCodeWithoutItsAddressIsRefused(Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(App.Proof.SYMMETRIC), cast);

        Response answer = given.by(given.app())
                .formParam("code_verifier", given.ask().verifier())
                .post(hims.origin() + "/oauth2/token");

        RefusedGrant.with(400, "invalid_grant", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAD_CODE", "", "' or '1'='1", "%00", "x"})
    @DisplayName("SMT-G3: a code that nobody has given out is refused")
    void anInventedCodeIsRefused(String code, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);

        Response answer = app.exchange(app.ask(SCOPE), code);

        RefusedGrant.with(400, "invalid_grant", answer);
    }

    @Test
    @DisplayName("SMT-G3: an app that is not registered, or does not show that it is itself, gets nothing")
    void anUnknownAppGetsNothing(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        Given given = Given.to(app, cast);
        for (String[] proof : new String[][] {
            {"nobody", app.secret()}, {app.id(), "wrong"}, {app.id(), ""}, {"", ""}, {app.id(), app.secret() + " "}
        }) {
            Response answer = RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(proof[0], proof[1])
                    .formParam("grant_type", "authorization_code")
                    .formParam("code", given.code())
                    .formParam("redirect_uri", app.redirectUri())
                    .formParam("code_verifier", given.ask().verifier())
                    .post(hims.origin() + "/oauth2/token");
            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 401);
            assertThat(answer.path("error").toString()).isIn("invalid_client", "invalid_request");
        }
        Response unproved = RestAssured.given()
                .formParam("client_id", app.id())
                .formParam("grant_type", "authorization_code")
                .formParam("code", given.code())
                .formParam("redirect_uri", app.redirectUri())
                .formParam("code_verifier", given.ask().verifier())
                .post(hims.origin() + "/oauth2/token");
        RefusedGrant.with(401, "invalid_client", unproved);
    }

    @Test
    void whatDoesNotComeInAFormOnceIsRefused(Hims hims, Cast cast) {
        Given given = Given.to(cast.residentApp(App.Proof.SYMMETRIC), cast);
        String endpoint = hims.origin() + "/oauth2/token";

        RefusedGrant.with(
                400,
                "invalid_request",
                given.by(given.app())
                        .formParam("code", given.code())
                        .formParam("redirect_uri", given.app().redirectUri())
                        .formParam("code_verifier", given.ask().verifier())
                        .post(endpoint));
        RefusedGrant.with(
                400,
                "invalid_request",
                given.by(given.app())
                        .formParam("redirect_uri", given.app().redirectUri())
                        .formParam("code_verifier", given.ask().verifier())
                        .post(endpoint + "?code_verifier=" + given.ask().verifier()));
        Response byGet = RestAssured.given()
                .auth()
                .preemptive()
                .basic(given.app().id(), given.app().secret())
                .queryParam("grant_type", "authorization_code")
                .queryParam("code", given.code())
                .get(endpoint);
        assertThat(byGet.statusCode()).isIn(400, 404, 405);
        assertThat(given.exchange().statusCode()).isEqualTo(200);
    }
}
