package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was allowed is taken back, and how soon that is felt ({@code security.md} 1.3: within five seconds). */
@Tag("smart")
final class MyAppsTest {

    private static final Duration FELT_WITHIN = Duration.ofSeconds(5);
    private static final String SCOPE = "launch/patient offline_access patient/*.rs";

    private static ObjectNode allowed(App app, Browser browser, String scope) {
        Ask ask = app.ask(scope);
        return app.tokens(ask, browser.open(ask.url()).submit());
    }

    private static int readWith(Hims hims, JsonNode tokens, Resident resident) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                .get("/" + resident.patient())
                .statusCode();
    }

    private static void awaitRefusal(Hims hims, JsonNode tokens, Resident resident) {
        await().atMost(FELT_WITHIN).until(() -> readWith(hims, tokens, resident) == 401);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-G7: access that a resident takes back is gone within five seconds, and cannot be refreshed")
    void whatIsTakenBackIsGone(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        Resident resident = Resident.register(hims);
        Browser browser = resident.signIn(hims);
        ObjectNode tokens = allowed(app, browser, SCOPE);
        assertThat(readWith(hims, tokens, resident)).isEqualTo(200);
        browser.open("/apps");
        assertThat(browser.document().select("ul.apps li h2").text()).isEqualTo("My health");
        browser.submit();
        assertThat(browser.document().select("ul.apps li")).isEmpty();
        awaitRefusal(hims, tokens, resident);
        var refreshed = app.refresh(tokens.path("refresh_token").asText());
        assertThat(refreshed.statusCode()).isEqualTo(400);
        assertThat(refreshed.path("error").toString()).isEqualTo("invalid_grant");
    }

    @Test
    void nobodyTakesBackWhatAnotherHasAllowed(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Resident resident = Resident.register(hims);
        Browser browser = resident.signIn(hims);
        ObjectNode tokens = allowed(app, browser, SCOPE);
        String grant =
                browser.open("/apps").document().select("input[name=grant]").val();
        Resident other = Resident.register(hims);
        Browser others = other.signIn(hims);
        allowed(app, others, SCOPE);
        others.open("/apps").submit("grant", grant);
        assertThat(browser.open("/apps").document().select("input[name=grant]").val())
                .isEqualTo(grant);
        assertThat(app.refresh(tokens.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an app that gives back its refresh token ends its access")
    void anAppGivesItsTokenBack(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        Resident resident = cast.resident();
        ObjectNode tokens = allowed(app, cast.residentsBrowser(), SCOPE);
        assertThat(app.revoke(tokens.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);
        awaitRefusal(hims, tokens, resident);
    }

    @Test
    void anotherAppCannotGiveItBack(Hims hims, Cast cast) {
        ObjectNode tokens = allowed(cast.residentApp(App.Proof.SYMMETRIC), cast.residentsBrowser(), SCOPE);
        cast.residentApp(App.Proof.ASYMMETRIC)
                .revoke(tokens.path("refresh_token").asText());
        assertThat(cast.residentApp(App.Proof.SYMMETRIC)
                        .refresh(tokens.path("refresh_token").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("req. 100: what an app may do online ends when its user signs out; what it may do offline does not")
    void signingOutEndsOnlineAccess(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        Resident resident = Resident.register(hims);
        Browser browser = resident.signIn(hims);
        ObjectNode online = allowed(app, browser, "launch/patient online_access patient/*.rs");
        ObjectNode offline = allowed(app, browser, SCOPE);
        ObjectNode once = allowed(app, browser, "launch/patient patient/*.rs");
        JsonNode refreshed =
                Json.read(app.refresh(online.path("refresh_token").asText()).asString());
        assertThat(readWith(hims, refreshed, resident)).isEqualTo(200);
        browser.open("/apps");
        browser.submitForm(browser.document().select("form").size() - 1);
        assertThat(browser.title()).isEqualTo("Sign in");
        awaitRefusal(hims, refreshed, resident);
        awaitRefusal(hims, once, resident);
        assertThat(app.refresh(refreshed.path("refresh_token").asText()).statusCode())
                .isEqualTo(400);
        assertThat(readWith(hims, offline, resident)).isEqualTo(200);
        assertThat(app.refresh(offline.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBlockedClientIsShutOut(Hims hims, Cast cast) {
        App app = App.register(hims, "patient-app", App.Proof.SYMMETRIC);
        Resident resident = cast.resident();
        ObjectNode tokens = allowed(app, cast.residentsBrowser(), SCOPE);
        hims.command("client", "block", "--client-id=" + app.id());
        awaitRefusal(hims, tokens, resident);
        assertThat(app.refresh(tokens.path("refresh_token").asText()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBlockedUserIsShutOut(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.SYMMETRIC);
        Staff nurse = Staff.add(hims, "nurse");
        Browser browser = nurse.signIn(Browser.at(hims));
        Ask ask = app.ask("offline_access openid user/Patient.rs");
        ObjectNode tokens = app.tokens(ask, browser.open(ask.url()));
        assertThat(readWith(hims, tokens, cast.resident())).isEqualTo(200);
        hims.command("user", "block", "--username=" + nurse.username());
        awaitRefusal(hims, tokens, cast.resident());
        assertThat(app.refresh(tokens.path("refresh_token").asText()).statusCode())
                .isIn(400, 401);
        await().atMost(FELT_WITHIN).until(() -> browser.open("/apps").title().equals("Sign in"));
    }
}
