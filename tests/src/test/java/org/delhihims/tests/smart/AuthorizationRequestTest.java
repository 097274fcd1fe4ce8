package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;
import org.delhihims.tests.Listener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with an app's request is told at the app, with its state, and gives no code.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART: obtain authorization code</a>
 */
@Tag("smart")
final class AuthorizationRequestTest {

    private static final String SCOPE = "launch/patient patient/*.rs";

    private static Arguments wrong(String name, String error, Consumer<Ask> change) {
        return Arguments.of(Named.of(name, change), error);
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong(
                        "SMT-G2: aud of another server",
                        "invalid_request",
                        ask -> ask.with("aud", "https://other.example/fhir")),
                wrong("SMT-G2: no aud", "invalid_request", ask -> ask.without("aud")),
                wrong("aud blank", "invalid_request", ask -> ask.with("aud", "")),
                wrong(
                        "resource of another server",
                        "invalid_request",
                        ask -> ask.with("resource", "https://other.example/fhir")),
                wrong("no state", "invalid_request", ask -> ask.without("state")),
                wrong(
                        "PKCE plain",
                        "invalid_request",
                        ask -> ask.with("code_challenge_method", "plain").with("code_challenge", ask.verifier())),
                wrong("PKCE without a method", "invalid_request", ask -> ask.without("code_challenge_method")),
                wrong("PKCE of an unknown method", "invalid_request", ask -> ask.with("code_challenge_method", "S512")),
                wrong(
                        "PKCE s256 in small letters",
                        "invalid_request",
                        ask -> ask.with("code_challenge_method", "s256")),
                wrong("PKCE without a challenge", "invalid_request", ask -> ask.without("code_challenge")),
                wrong(
                        "no PKCE at all",
                        "invalid_request",
                        ask -> ask.without("code_challenge").without("code_challenge_method")),
                wrong("PKCE with a blank challenge", "invalid_request", ask -> ask.with("code_challenge", "")),
                wrong("PKCE with a short challenge", "invalid_request", ask -> ask.with("code_challenge", "abc")),
                wrong(
                        "PKCE with a long challenge",
                        "invalid_request",
                        ask -> ask.with("code_challenge", "a".repeat(44))),
                wrong(
                        "PKCE with a challenge that is no base64url",
                        "invalid_request",
                        ask -> ask.with("code_challenge", "+".repeat(43))),
                wrong("a request object", "invalid_request", ask -> ask.with("request", "eyJhbGciOiJub25lIn0.e30.")),
                wrong("a registration", "invalid_request", ask -> ask.with("registration", "{}")),
                wrong("claims", "invalid_request", ask -> ask.with("claims", "{\"userinfo\":{}}")),
                wrong("scopes of a system", "invalid_scope", ask -> ask.with("scope", "system/*.rs")),
                wrong("scopes of a user, by a resident", "invalid_scope", ask -> ask.with("scope", "user/*.rs")),
                wrong("the scope of introspection", "invalid_scope", ask -> ask.with("scope", "__introspect")),
                wrong("no scope", "invalid_scope", ask -> ask.without("scope")),
                wrong("a scope that is none", "invalid_scope", ask -> ask.with("scope", "everything")),
                wrong(
                        "a launch that nobody has opened",
                        "invalid_request",
                        ask -> ask.with("scope", "launch patient/*.rs").with("launch", "bm9ib2R5")),
                wrong("launch without its handle", "invalid_request", ask -> ask.with("scope", "launch patient/*.rs")));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsToldAtTheApp(Consumer<Ask> change, String error, Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC).ask(SCOPE);
        change.accept(ask);

        isTold(error, ask, cast, cast.residentsBrowser().open(ask.url()));
        isTold(error, ask, cast, ask.postIn(cast.residentsBrowser()));
    }

    private static void isTold(String error, Ask ask, Cast cast, Browser back) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        assertThat(back.address().toString()).startsWith(app.redirectUri() + "?");
        assertThat(back.parameter("error")).as(back.address().toString()).isEqualTo(error);
        assertThat(back.parameter("state")).isEqualTo(ask.state() == null ? "" : ask.state());
        assertThat(back.parameter("code")).isEmpty();
        assertThat(back.address().toString()).doesNotContain("access_token", "id_token", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token", "id_token", "code token", "code id_token", "code id_token token", "none", "CODE", ""})
    void noOtherResponseTypeIsServed(String type, Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC).ask(SCOPE).with("response_type", type);
        for (Browser browser : new Browser[] {
            cast.residentsBrowser().open(ask.url()), Browser.at(hims).open(ask.url())
        }) {
            assertThat(browser.parameter("code")).isEmpty();
            assertThat(browser.address().toString()).doesNotContain("access_token", "id_token=");
            assertThat(browser.hasLeft() || browser.status() == 400)
                    .as(browser.status() + " " + browser.address())
                    .isTrue();
            if (browser.hasLeft()) {
                assertThat(browser.parameter("error")).isIn("unsupported_response_type", "invalid_request");
                assertThat(browser.parameter("state")).isEqualTo(ask.state());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"response_type", "client_id", "scope", "state", "code_challenge", "code_challenge_method", "aud"
            })
    void aParameterThatComesTwiceIsRefused(String parameter, Hims hims, Cast cast) {
        String url = cast.residentApp(App.Proof.PUBLIC).ask(SCOPE).url();

        Browser browser = cast.residentsBrowser().open(url + "&" + parameter + "=second");

        assertThat(browser.parameter("code")).isEmpty();
        assertThat(browser.hasLeft() ? browser.parameter("error") : String.valueOf(browser.status()))
                .as(browser.address() + " " + browser.title())
                .isIn("invalid_request", "400");
    }

    @Test
    void aRequestIsNotFetchedFromElsewhere(Hims hims, Cast cast) {
        try (Listener attacker = new Listener(200)) {
            Ask ask =
                    cast.residentApp(App.Proof.PUBLIC).ask(SCOPE).with("request_uri", attacker.address() + "/request");

            Browser browser = cast.residentsBrowser().open(ask.url());

            assertThat(browser.hasLeft()).isFalse();
            assertThat(browser.status()).isEqualTo(400);
            assertThat(attacker.calls()).isEmpty();
        }
    }

    @Test
    void withoutASessionAnAppThatWantsNoPageIsToldSo(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("openid launch/patient patient/*.rs").with("prompt", "none");

        Browser back = Browser.at(hims).open(ask.url());

        assertThat(back.address().toString()).startsWith(app.redirectUri());
        assertThat(back.parameter("error")).isEqualTo("login_required");
        assertThat(back.parameter("state")).isEqualTo(ask.state());
    }

    @Test
    @DisplayName("Requirement 54: who does not allow it sends the app back with access_denied and its state")
    void whoDoesNotAllowItSendsTheAppBack(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE);

        Browser back = cast.residentsBrowser().open(ask.url()).submitForm(1);

        isTold("access_denied", ask, cast, back);
    }

    @Test
    void aResidentGrantsNoMoreThanWasAsked(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient patient/Patient.rs");

        Browser back = cast.residentsBrowser().open(ask.url()).submit("scope", "patient/*.cruds");

        assertThat(back.parameter("code")).isEmpty();
        assertThat(back.hasLeft() ? back.parameter("error") : String.valueOf(back.status()))
                .isIn("invalid_scope", "400");
    }

    @Test
    void aStateThatTheAppChoseComesBackAsItWas(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE).with("state", "a&code=b#c \"<script>é%0d%0aX: y");

        Browser back = cast.residentsBrowser().open(ask.url()).submit();

        assertThat(back.parameter("state")).isEqualTo(ask.state());
        assertThat(back.parameter("code")).isNotEqualTo("b").isNotEmpty();
    }

    @Test
    void anOverlongRequestIsNoFault(Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC).ask(SCOPE).with("state", Jwt.base64("s".repeat(20_000)));

        Browser browser = cast.residentsBrowser().open(ask.url());

        assertThat(browser.status()).isLessThan(500);
    }
}
