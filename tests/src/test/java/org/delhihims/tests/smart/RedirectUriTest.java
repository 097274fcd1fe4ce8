package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A code goes where the app is registered to be, letter by letter, and a browser is sent nowhere else. In these addresses
 * GOOD is the registered one, and ID the app's id.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.1">RFC 9700: insufficient redirect URI validation</a>
 */
@Tag("smart")
@DisplayName("Requirements 18, 24, 296, 297: a redirect URI is exactly the registered one")
final class RedirectUriTest {

    static Stream<String> otherAddresses() {
        return Stream.of(
                "https://attacker.example/back",
                "GOOD#",
                "GOOD#fragment",
                "GOOD/",
                "GOOD/more",
                "GOOD?more=1",
                "GOOD?",
                "GOOD&code=x",
                "GOOD%2F",
                "GOOD%00",
                "GOOD\u0000",
                "GOOD\r\nX-Header: 1",
                "GOOD\n",
                "GOOD\t",
                "GOOD ",
                " GOOD",
                "GOOD;x",
                "GOOD.attacker.example",
                "https://app.example/ID",
                "https://app.example/",
                "https://app.example",
                "https://app.example/ID/../ID/back",
                "https://app.example/ID/./back",
                "https://app.example/ID//back",
                "https://app.example/ID/%2e%2e/ID/back",
                "https://app.example/ID/..%2fID/back",
                "https://app.example/ID/..\\ID/back",
                "https://app.example/ID/b%61ck",
                "https://app.example/ID/BACK",
                "https://app.example:443/ID/back",
                "https://app.example:8443/ID/back",
                "http://app.example/ID/back",
                "HTTPS://app.example/ID/back",
                "https://APP.example/ID/back",
                "https://app.example./ID/back",
                "https://www.app.example/ID/back",
                "https://user@app.example/ID/back",
                "https://user:word@app.example/ID/back",
                "https://app.example@attacker.example/ID/back",
                "https://app.example%40attacker.example/ID/back",
                "https://app.example\\@attacker.example/ID/back",
                "https://attacker.example/?https://app.example/ID/back",
                "https://attacker.example#https://app.example/ID/back",
                "https://app.example\u3002attacker.example/ID/back",
                "https://\u0430pp.example/ID/back",
                "https://xn--pp-7kc.example/ID/back",
                "https:app.example/ID/back",
                "https:///app.example/ID/back",
                "//app.example/ID/back",
                "/ID/back",
                "back",
                "https://app.example/ID/back https://attacker.example",
                "https://app.example/ID/back,https://attacker.example",
                "javascript:alert(1)//https://app.example/ID/back",
                "data:text/html,hello",
                "http://127.0.0.1/ID/back",
                "http://localhost:9999/",
                "https://[::1",
                "%",
                "*",
                "");
    }

    @ParameterizedTest
    @MethodSource("otherAddresses")
    void whoeverHasSignedInIsSentNowhere(String address, Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);

        staysHere(cast.residentsBrowser().open(askedFor(app, address).url()));
    }

    @ParameterizedTest
    @MethodSource("otherAddresses")
    void whoeverHasNotSignedInIsSentNowhereEither(String address, Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);

        staysHere(Browser.at(hims).open(askedFor(app, address).url()));
    }

    private static Ask askedFor(App app, String address) {
        String asked = address.replace("GOOD", app.redirectUri()).replace("ID", app.id());
        return app.ask("launch/patient patient/*.rs").with("redirect_uri", asked);
    }

    @Test
    void anAppThatNamesNoAddressIsSentNowhere(Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC)
                .ask("launch/patient patient/*.rs")
                .without("redirect_uri");

        staysHere(cast.residentsBrowser().open(ask.url()));
        staysHere(Browser.at(hims).open(ask.url()));
    }

    @Test
    void anAppThatNamesTwoAddressesIsSentNowhere(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        String attacker = "redirect_uri=" + Browser.encode("https://attacker.example/");
        String url = app.ask("launch/patient patient/*.rs").url();

        staysHere(cast.residentsBrowser().open(url + "&" + attacker));
        staysHere(cast.residentsBrowser().open(url.replace("?", "?" + attacker + "&")));
        staysHere(cast.residentsBrowser().open(url + "&redirect_uri=" + Browser.encode(app.redirectUri())));
        staysHere(Browser.at(hims).open(url + "&" + attacker));
    }

    @Test
    void theAddressOfAnotherAppIsNoneOfThisOne(Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC)
                .ask("launch/patient patient/*.rs")
                .with("redirect_uri", cast.residentApp(App.Proof.SYMMETRIC).redirectUri());

        staysHere(cast.residentsBrowser().open(ask.url()));
    }

    @Test
    @DisplayName("SMT-G3: an app that is not registered is sent nowhere")
    void anAppThatIsNotRegisteredIsSentNowhere(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        for (String id : new String[] {
            "nobody", "", "' or '1'='1", "a\u0000b", app.id() + " ", app.id().toUpperCase(Locale.ROOT), "tests"
        }) {
            Ask ask = app.ask("launch/patient patient/*.rs").with("client_id", id);
            staysHere(cast.residentsBrowser().open(ask.url()));
            staysHere(Browser.at(hims).open(ask.url()));
        }
        staysHere(cast.residentsBrowser()
                .open(app.ask("launch/patient patient/*.rs")
                        .without("client_id")
                        .url()));
    }

    @Test
    void aWrongAddressInAFormIsNoBetter(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);

        staysHere(askedFor(app, "https://attacker.example/back").postIn(cast.residentsBrowser()));
        staysHere(askedFor(app, "https://attacker.example/back").postIn(Browser.at(hims)));
    }

    private static void staysHere(Browser browser) {
        assertThat(browser.hasLeft()).as(browser.address().toString()).isFalse();
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.page().header("Location")).isNull();
        assertThat(browser.page().header("X-Header")).isNull();
        assertThat(browser.title()).isEqualTo("This did not work");
        assertThat(browser.page().asString()).doesNotContain("attacker.example", "Exception", "\tat ", "javascript:");
    }
}
