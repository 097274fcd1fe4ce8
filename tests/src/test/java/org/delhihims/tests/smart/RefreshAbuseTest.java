package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A refresh token is good once, for the app it was given to, and for no more than was granted.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14">RFC 9700: refresh token protection</a>
 */
@Tag("smart")
final class RefreshAbuseTest {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(5);

    private static ObjectNode granted(App app, Cast cast) {
        Ask ask = app.ask("launch/patient offline_access patient/Patient.rs");
        return app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
    }

    private static String refreshToken(ObjectNode tokens) {
        return tokens.path("refresh_token").asText();
    }

    private static int read(Hims hims, Cast cast, ObjectNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                .get("/" + cast.resident().patient())
                .statusCode();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A refresh token that comes a second time ends all that was given for it")
    void aSpentRefreshTokenEndsItsFamily(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        ObjectNode first = granted(app, cast);
        ObjectNode second = Json.read(app.refresh(refreshToken(first)).asString());
        ObjectNode third = Json.read(app.refresh(refreshToken(second)).asString());
        assertThat(read(hims, cast, third)).isEqualTo(200);

        RefusedGrant.with(400, "invalid_grant", app.refresh(refreshToken(first)));

        await().atMost(REVOKED_WITHIN).untilAsserted(() -> {
            assertThat(read(hims, cast, third)).isEqualTo(401);
            assertThat(read(hims, cast, second)).isEqualTo(401);
            assertThat(read(hims, cast, first)).isEqualTo(401);
        });
        RefusedGrant.with(400, "invalid_grant", app.refresh(refreshToken(third)));
    }

    @Test
    void anotherAppsRefreshTokenIsRefusedAndNotSpent(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(app, cast);

        for (App other : List.of(cast.residentApp(App.Proof.PUBLIC), cast.residentApp(App.Proof.ASYMMETRIC))) {
            RefusedGrant.with(400, "invalid_grant", other.refresh(refreshToken(tokens)));
        }

        assertThat(app.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs",
                "patient/Patient.cruds",
                "patient/*.rs",
                "patient/*.*",
                "user/*.rs",
                "system/*.cruds",
                "launch/patient offline_access patient/Patient.rs openid",
                "nonsense"
            })
    @DisplayName("Requirements 88, 89: a refresh gives no more than was granted")
    void aRefreshGivesNoMore(String scope, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(app, cast);

        RefusedGrant.with(400, "invalid_scope", app.refresh(refreshToken(tokens), scope));

        assertThat(app.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPublicAppSaysWhoItIs(Hims hims, Cast cast) {
        ObjectNode tokens = granted(cast.residentApp(App.Proof.PUBLIC), cast);

        Response answer = RestAssured.given()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken(tokens))
                .post(hims.origin() + "/oauth2/token");

        RefusedGrant.with(401, "invalid_client", answer);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYMMETRIC", "ASYMMETRIC"})
    void anAppWithAProofShowsItAtARefreshToo(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        ObjectNode tokens = granted(app, cast);

        Response answer = RestAssured.given()
                .formParam("client_id", app.id())
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken(tokens))
                .post(hims.origin() + "/oauth2/token");

        RefusedGrant.with(401, "invalid_client", answer);
        assertThat(app.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "SYMMETRIC"})
    void ofSeveralAtOnceOneGetsTokensAtTheMost(App.Proof proof, Cast cast) {
        App app = cast.residentApp(proof);
        ObjectNode tokens = granted(app, cast);

        List<Integer> statuses =
                AtOnce.callers(6, caller -> app.refresh(refreshToken(tokens)).statusCode());

        assertThat(statuses).containsAnyOf(400).isSubsetOf(200, 400);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "id_token", "other"})
    void whatIsNoRefreshTokenIsRefused(String kind, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(app, cast);

        Response answer = app.refresh(
                kind.equals("other")
                        ? refreshToken(tokens) + "A"
                        : tokens.path(kind).asText("none"));

        RefusedGrant.with(400, "invalid_grant", answer);
    }

    @Test
    void aRevokedRefreshTokenEndsTheAccessToken(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(app, cast);

        assertThat(app.revoke(refreshToken(tokens)).statusCode()).isEqualTo(200);

        await().atMost(REVOKED_WITHIN)
                .untilAsserted(() -> assertThat(read(hims, cast, tokens)).isEqualTo(401));
        RefusedGrant.with(400, "invalid_grant", app.refresh(refreshToken(tokens)));
    }

    @Test
    void anotherAppCannotRevoke(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(app, cast);

        Response answer = cast.residentApp(App.Proof.ASYMMETRIC).revoke(refreshToken(tokens));

        assertThat(answer.statusCode()).isIn(200, 400, 401);
        assertThat(read(hims, cast, tokens)).isEqualTo(200);
        assertThat(app.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }
}
