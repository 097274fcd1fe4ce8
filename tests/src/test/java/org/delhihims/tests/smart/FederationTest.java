package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Staff sign in at the state's identity provider, whose part a second server plays, and are let in here.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core</a>
 */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FederationTest {

    private Hims hospital;
    private String issuer;

    @BeforeAll
    void startAHospitalsServer(Hims state) {
        int port = ServerProcess.freePort();
        issuer = state.origin();
        Path key = state.server().data().resolveSibling("hospital-" + port + ".key");
        state.command(
                "client",
                "add",
                "--kind=staff-app",
                "--client-id=hospital",
                "--name=Hospital",
                "--redirect-uri=http://localhost:" + port + "/login/back",
                "--new-key=" + key);
        hospital = Hims.onPort(
                "hospital",
                port,
                "--hims.login.provider.issuer=" + issuer,
                "--hims.login.provider.client-id=hospital",
                "--hims.login.provider.key=" + key,
                "--hims.login.provider.label=State log-in",
                "--hims.login.provider.label-hindi=राज्य लॉगिन");
    }

    @AfterAll
    void stopIt() {
        if (hospital != null) {
            hospital.close();
        }
    }

    /** The browser of somebody who is signed in at the state's server, after the button at the hospital's. */
    private Browser signInByTheState(Browser atHospital, Browser atState) {
        atHospital.open("/login");
        atHospital.open(
                atHospital.document().select("a[href=/login/with/provider]").attr("abs:href"));
        assertThat(atHospital.address().toString()).startsWith(issuer + "/oauth2/authorize?");
        atState.open(atHospital.address().toString());
        assertThat(atState.address().toString()).startsWith(hospital.origin() + "/login/back?");
        return atHospital.open(atState.address().toString());
    }

    private String subjectOf(Hims state, Cast cast, Browser atState) {
        App app = cast.staffApp(App.Proof.SYMMETRIC);
        Ask ask = app.ask("openid");
        return IdToken.verified(
                        state,
                        app.tokens(ask, atState.open(ask.url()))
                                .path("id_token")
                                .asText())
                .claims()
                .path("sub")
                .asText();
    }

    private String link(String subject) {
        String username = "linked-" + UUID.randomUUID();
        hospital.command(
                "user",
                "add",
                "--username=" + username,
                "--name=Dr Meera",
                "--role=doctor",
                "--facility=lok-nayak",
                "--fhir-user=Practitioner/meera",
                "--federated-issuer=" + issuer,
                "--federated-subject=" + subject);
        return username;
    }

    @Test
    @DisplayName(
            "whom an administrator has linked is let in, as far as where they wanted to go, and shut out when blocked")
    void whoIsLinkedIsLetIn(Hims state, Cast cast) {
        Browser atState = cast.doctorsBrowser();
        String username = link(subjectOf(state, cast, atState));
        Browser atHospital = Browser.at(hospital);
        atHospital.open("/apps");
        assertThat(atHospital.title()).isEqualTo("Sign in");

        signInByTheState(atHospital, atState);

        assertThat(atHospital.title()).as(atHospital.text()).isEqualTo("My apps");
        assertThat(atHospital.text()).contains("Dr Meera");
        hospital.command("user", "block", "--username=" + username);
        Browser again = signInByTheState(Browser.at(hospital), atState);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.open("/apps").title()).isEqualTo("Sign in");
    }

    @Test
    @DisplayName("an account that was there before is linked, not twice, and unlinked")
    void anAccountIsLinkedLater(Hims state, Cast cast) {
        Browser atState = Staff.add(state, "nurse").signIn(Browser.at(state));
        String subject = subjectOf(state, cast, atState);
        String[] usernames = {"later-" + UUID.randomUUID(), "later-" + UUID.randomUUID()};
        for (String username : usernames) {
            hospital.command(
                    "user",
                    "add",
                    "--username=" + username,
                    "--name=Sister Anjali",
                    "--role=nurse",
                    "--facility=lok-nayak",
                    "--fhir-user=Practitioner/anjali");
        }
        assertThat(signInByTheState(Browser.at(hospital), atState).status()).isEqualTo(403);

        linkLater(usernames[0], subject);

        assertThatThrownBy(() -> linkLater(usernames[1], subject)).hasMessageContaining("another account");
        Browser atHospital = signInByTheState(Browser.at(hospital), atState);
        assertThat(atHospital.open("/apps").text()).contains("Sister Anjali");
        hospital.command("user", "unlink", "--username=" + usernames[0]);
        assertThat(signInByTheState(Browser.at(hospital), atState).status()).isEqualTo(403);
    }

    private void linkLater(String username, String subject) {
        hospital.command(
                "user",
                "link",
                "--username=" + username,
                "--federated-issuer=" + issuer,
                "--federated-subject=" + subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void whoIsNotLinkedIsTurnedAway(String language, Hims state) {
        Browser atState = Staff.add(state, "nurse").signIn(Browser.at(state));
        Browser atHospital = signInByTheState(Browser.at(hospital, language), atState);
        assertThat(atHospital.status()).isEqualTo(403);
        assertThat(atHospital.document().select("html").attr("lang")).isEqualTo(language);
        assertThat(atHospital.text()).doesNotContain("provider.", "??");
        assertThat(atHospital.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=invented&state=invented",
                "?state=invented",
                "?error=access_denied&state=invented",
                "?code=invented",
                ""
            })
    void whoComesBackWithoutHavingLeftIsTurnedAway(String query) {
        Browser browser = Browser.at(hospital).open("/login/back" + query);
        assertThat(browser.status()).as(browser.text()).isIn(200, 400, 404);
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    void theCodeOfAnotherBrowserIsOfNoUse(Cast cast) {
        Browser atHospital = Browser.at(hospital).open("/login/with/provider");
        Browser atState = cast.doctorsBrowser().open(atHospital.address().toString());
        Browser thief = Browser.at(hospital).open("/login/with/provider");
        thief.open(atState.address().toString());
        assertThat(thief.status()).isEqualTo(400);
        assertThat(thief.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    void withoutAProviderThereIsNoButton(Hims state) {
        assertThat(Browser.at(state).open("/login").document().select("a[href*=provider]"))
                .isEmpty();
        assertThat(Browser.at(hospital, "hi").open("/login").text()).contains("राज्य लॉगिन");
    }
}
