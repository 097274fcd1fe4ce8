package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.time.Duration;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A session is its owner's alone, from the sign-in to the sign-out.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html">OWASP: session
 *     management</a>
 */
@Tag("smart")
final class SessionTest {

    private static final String COOKIE = "hims";
    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(5);

    @Test
    @DisplayName("A session that was there before the sign-in is not the session after it")
    void aSessionThatWasPlantedIsNotTheOneAfterTheSignIn(Hims hims) {
        Browser attacker = Browser.at(hims).open("/login");
        String planted = attacker.cookies().get(COOKIE).getValue();
        Browser victim = attacker.copy().open("/login");

        Resident.register(hims).signIn(hims, victim);

        assertThat(victim.title()).isEqualTo("My apps");
        assertThat(victim.cookies().get(COOKIE).getValue()).isNotEqualTo(planted);
        assertThat(attacker.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    void aSessionIdThatNobodyGaveOutIsNotTaken(Hims hims) {
        for (String made : new String[] {"made-up", "MTIzNDU2Nzg5MDEyMzQ1Ng", "' or '1'='1", "../../x"}) {
            Browser browser = Browser.at(hims).plant(COOKIE, made).open("/login");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.cookies().get(COOKIE).getValue()).isNotEqualTo(made);
            assertThat(Browser.at(hims)
                            .plant(COOKIE, made)
                            .open("/apps")
                            .address()
                            .getPath())
                    .isEqualTo("/login");
        }
    }

    @Test
    @DisplayName("The cookie is kept from scripts and from other sites")
    void theCookieIsKeptFromScripts(Hims hims) {
        String cookie = RestAssured.given()
                .header("Accept-Language", "en")
                .get(hims.origin() + "/login")
                .headers()
                .getValues("Set-Cookie")
                .stream()
                .filter(header -> header.startsWith(COOKIE + "="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("; Path=/;", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain");
    }

    @Test
    @DisplayName("Who has signed out is out: in every window, and for apps that were allowed to stay as long")
    void whoHasSignedOutIsOut(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        Resident resident = Resident.register(hims);
        Browser browser = resident.signIn(hims);
        ObjectNode online = allowed(app, browser, "online_access");
        ObjectNode offline = allowed(app, browser, "offline_access");
        assertThat(read(hims, resident, online)).isEqualTo(200);
        Browser otherWindow = browser.open("/apps").copy();
        assertThat(browser.page().header("Cache-Control")).contains("no-store");
        int forms = browser.document().select("form").size();

        browser.submitForm(forms - 1);

        assertThat(browser.text()).contains("You have signed out.");
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
        assertThat(otherWindow.open("/apps").address().getPath()).isEqualTo("/login");
        await().atMost(REVOKED_WITHIN)
                .untilAsserted(() -> assertThat(read(hims, resident, online)).isEqualTo(401));
        RefusedGrant.with(
                400, "invalid_grant", app.refresh(online.path("refresh_token").asText()));
        assertThat(read(hims, resident, offline)).isEqualTo(200);
        assertThat(app.refresh(offline.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);
    }

    private static ObjectNode allowed(App app, Browser browser, String stay) {
        Ask ask = app.ask("launch/patient patient/Patient.rs " + stay);
        return app.tokens(ask, browser.open(ask.url()).submit());
    }

    private static int read(Hims hims, Resident resident, ObjectNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                .get("/" + resident.patient())
                .statusCode();
    }

    @Test
    @DisplayName("What one person is asked, another cannot see or answer")
    void whatOneIsAskedAnotherCannotAnswer(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient patient/Patient.rs");
        Browser asked = cast.residentsBrowser().open(ask.url());
        assertThat(asked.title()).isEqualTo("Allow access?");
        String state = asked.document().select("input[name=state]").first().val();

        Browser other = cast.doctorsBrowser();
        other.open("/oauth2/consent?state=" + Browser.encode(state));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.page().asString()).doesNotContain(cast.resident().name());
        other.post(
                "/oauth2/authorize",
                "client_id",
                app.id(),
                "state",
                state,
                "scope",
                "launch/patient",
                "scope",
                "patient/Patient.rs");
        assertThat(other.parameter("code")).isEmpty();
        assertThat(other.hasLeft()).isFalse();
        assertThat(other.status()).isEqualTo(400);

        Browser stranger = Browser.at(hims).open("/oauth2/consent?state=" + Browser.encode(state));
        assertThat(stranger.address().getPath()).isEqualTo("/login");

        assertThat(app.tokens(ask, asked.submit()).path("patient").asText())
                .isEqualTo(cast.resident().id());
    }

    @Test
    void aResidentChoosesNoOtherRecord(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient patient/Patient.rs");
        Browser asked = cast.residentsBrowser().open(ask.url());
        String state = asked.document().select("input[name=state]").first().val();
        Browser chooser = cast.residentsBrowser().open("/apps");
        String csrf = chooser.document().select("input[name=_csrf]").first().val();
        Resident other = Resident.register(hims);

        chooser.post("/oauth2/consent/patient", "_csrf", csrf, "state", state, "patient", other.id());

        assertThat(chooser.page().asString()).doesNotContain(other.name());
        assertThat(app.tokens(ask, asked.submit()).path("patient").asText())
                .isEqualTo(cast.resident().id());
    }
}
