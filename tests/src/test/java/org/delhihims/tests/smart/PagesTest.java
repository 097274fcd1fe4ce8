package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page is for people who read Hindi or English, stands in no other page's frame, and takes forms from itself only. */
@Tag("smart")
final class PagesTest {

    private static final String SCOPE = "launch/patient openid offline_access patient/*.rs";

    /** A page, in a browser of somebody who has signed in or not. */
    @FunctionalInterface
    private interface Page extends BiFunction<Browser, Cast, Browser> {}

    private static Named<Page> page(String name, Page page) {
        return Named.of(name, page);
    }

    static Stream<Named<Page>> pages() {
        return Stream.of(
                page("sign-in", (browser, cast) -> browser.open("/login")),
                page("signed out", (browser, cast) -> browser.open("/login?out")),
                page("sign-in of staff", (browser, cast) -> browser.open("/login/staff")),
                page(
                        "sign-in of staff, refused",
                        (browser, cast) -> browser.open("/login/staff")
                                .submit("username", Invented.word(), "password", "x", "code", "1")),
                page(
                        "a birth date that is none",
                        (browser, cast) -> browser.open("/login").submit("number", "1", "birthDate", "x")),
                page(
                        "code",
                        (browser, cast) ->
                                browser.open("/login").submit("number", Invented.mobile(), "birthDate", "1984-03-12")),
                page(
                        "code, refused",
                        (browser, cast) -> browser.open("/login")
                                .submit("number", Invented.mobile(), "birthDate", "1984-03-12")
                                .submit("code", "x")),
                page("too often", (browser, cast) -> {
                    String mobile = Invented.mobile();
                    for (int i = 0; i < 4; i++) {
                        browser.open("/login").submit("number", mobile, "birthDate", "1984-03-12");
                    }
                    assertThat(browser.status()).isEqualTo(429);
                    return browser;
                }),
                page("messages", (browser, cast) -> browser.open("/demo")),
                page("my apps", (browser, cast) -> browser.open("/apps")),
                page(
                        "consent",
                        (browser, cast) -> browser.open(
                                cast.residentApp(App.Proof.PUBLIC).ask(SCOPE).url())),
                page("consent to nothing", (browser, cast) -> browser.open("/oauth2/consent?state=none")),
                page(
                        "an app that is not registered",
                        (browser, cast) -> browser.open(cast.residentApp(App.Proof.PUBLIC)
                                .ask(SCOPE)
                                .with("client_id", "nobody")
                                .url())),
                page("a form of another site", (browser, cast) -> browser.post("/login/staff", "username", "x")),
                page("my passkeys", (browser, cast) -> browser.open("/passkeys")),
                page("nothing there", (browser, cast) -> browser.open("/nothing")),
                page("nothing there below the sign-in", (browser, cast) -> browser.open("/login/nothing")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageStandsInNoFrameAndTellsNobody(Page page, Cast cast) {
        Browser browser = page.apply(cast.residentsBrowser(), cast);

        assertThat(browser.page().header("Content-Type")).startsWith("text/html");
        assertThat(browser.page().header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(browser.page().header("Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        browser.address().getPath().matches("/login|/passkeys")
                                ? "script-src 'self'"
                                : "script-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'");
        assertThat(browser.page().header("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(browser.page().header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.page().header("Server")).isNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsInHindiAndInEnglish(Page page, Hims hims, Cast cast) {
        for (String language : new String[] {"hi", "en"}) {
            Browser browser = cast.residentsBrowser().open("/login?lang=" + language);
            page.apply(browser, cast);
            assertThat(browser.document().select("html").attr("lang")).isEqualTo(language);
            assertThat(browser.title()).matches(language.equals("hi") ? ".*[\\u0900-\\u097F].*" : "[ -~]+");
            assertThat(browser.document().title()).isNotBlank();
            assertThat(browser.document().html())
                    .doesNotContain("??")
                    .doesNotContainPattern(
                            ">\\s*(login|passkeys|consent|apps|error|patient|encounter|tooOften|demo|type)[.][a-zA-Z_.]+\\s*<");
            browser.document()
                    .select("img")
                    .forEach(image -> assertThat(image.hasAttr("alt")).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({"hi, hi", "'hi-IN,en;q=0.5', hi", "en, en", "'en-IN,hi;q=0.5', en", "ta, hi", "'\\', hi", "'*', hi"})
    void thePageIsInTheLanguageThatTheBrowserAsksFor(String asked, String language, Hims hims) {
        assertThat(Browser.at(hims, asked)
                        .open("/login")
                        .document()
                        .select("html")
                        .attr("lang"))
                .isEqualTo(language);
    }

    /** Forms of who has signed in, and what they would do. */
    private static Map<String, String[]> forms(String grant) {
        return Map.of(
                "/logout",
                new String[] {},
                "/apps/revoke",
                new String[] {"grant", grant},
                "/oauth2/consent/patient",
                new String[] {"state", "x", "patient", "x"},
                "/oauth2/consent/encounter",
                new String[] {"state", "x", "encounter", "x"});
    }

    @Test
    @DisplayName("A form that no page of ours has shown does nothing for who has signed in")
    void aFormOfAnotherSiteDoesNothing(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE);
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        Browser apps = cast.residentsBrowser().open("/apps");
        String grant = apps.document().select("input[name=grant]").first().val();
        String another = cast.doctorsBrowser()
                .open("/apps")
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        forms(grant).forEach((address, fields) -> {
            for (String[] token : new String[][] {{}, {"_csrf", ""}, {"_csrf", "x"}, {"_csrf", another}}) {
                String[] all =
                        Stream.concat(Stream.of(fields), Stream.of(token)).toArray(String[]::new);
                assertThat(cast.residentsBrowser().post(address, all).status())
                        .as(address + " " + String.join(" ", token))
                        .isEqualTo(403);
            }
        });

        assertThat(cast.residentsBrowser().open("/apps").title()).isEqualTo("My apps");
        assertThat(hims.stranger()
                        .header(
                                "Authorization",
                                "Bearer " + tokens.path("access_token").asText())
                        .get("/" + cast.resident().patient())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/login/staff", "/login/resident", "/login/resident/code", "/login/resident/who"})
    @DisplayName("Nobody is signed in by a form of another site")
    void nobodyIsSignedInByAnotherSite(String address, Hims hims) {
        String[] fields = {
            "username",
            "x",
            "password",
            "x",
            "code",
            "123456",
            "number",
            "9000000000",
            "birthDate",
            "1984-03-12",
            "who",
            "0"
        };
        Browser browser = Browser.at(hims).open("/login");
        assertThat(browser.copy().post(address, fields).status()).isEqualTo(403);
        String[] wrong =
                Stream.concat(Stream.of(fields), Stream.of("_csrf", "x")).toArray(String[]::new);
        assertThat(browser.copy().post(address, wrong).status()).isEqualTo(403);
        String others = Browser.at(hims)
                .open("/login")
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        String[] another =
                Stream.concat(Stream.of(fields), Stream.of("_csrf", others)).toArray(String[]::new);
        assertThat(browser.post(address, another).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A consent that was not asked for is none")
    void aConsentThatWasNotAskedForIsNone(Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        for (String state : new String[] {"", "x", "' or '1'='1"}) {
            Browser browser = cast.residentsBrowser()
                    .post("/oauth2/authorize", "client_id", app.id(), "state", state, "scope", "patient/*.rs");
            assertThat(browser.hasLeft()).isFalse();
            assertThat(browser.status()).isEqualTo(400);
        }
        Ask ask = app.ask(SCOPE);
        Browser asked = cast.residentsBrowser().open(ask.url());
        Browser byOwnState = cast.residentsBrowser()
                .post("/oauth2/authorize", "client_id", app.id(), "state", ask.state(), "scope", "patient/*.rs");
        assertThat(byOwnState.parameter("code")).isEmpty();
        Browser byOtherApp = asked.copy()
                .post(
                        "/oauth2/authorize",
                        "client_id",
                        cast.residentApp(App.Proof.SYMMETRIC).id(),
                        "state",
                        asked.document().select("input[name=state]").first().val(),
                        "scope",
                        "patient/*.rs");
        assertThat(byOtherApp.parameter("code")).isEmpty();
    }

    @Test
    void whatChangesSomethingIsNoLink(Cast cast) {
        for (String address : new String[] {"/logout", "/apps/revoke?grant=x", "/oauth2/consent/patient?state=x"}) {
            assertThat(cast.residentsBrowser().open(address).status())
                    .as(address)
                    .isIn(404, 405);
        }
        assertThat(cast.residentsBrowser().open("/apps").title()).isEqualTo("My apps");
    }

    @ParameterizedTest
    @CsvSource({"https://attacker.example/", "//attacker.example/", "/\\attacker.example", "javascript:alert(1)"})
    void noAddressSendsTheBrowserElsewhere(String target, Hims hims) {
        for (String name : new String[] {"continue", "redirect", "next", "url", "lang", "out", "error"}) {
            Browser browser = Browser.at(hims).open("/login?" + name + "=" + Browser.encode(target));
            assertThat(browser.hasLeft()).isFalse();
            assertThat(browser.page().asString()).doesNotContain("attacker.example", "javascript:");
        }
    }
}
