package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.smart.Authenticator.Ways;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People sign in with a passkey, and with nobody else's.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-2/#sctn-rp-operations">Web Authentication: what a server checks</a>
 */
@Tag("smart")
final class PasskeyTest {

    private static final String LABEL = "मेरा फ़ोन";

    @Test
    void aResidentSignsInWithAPasskey(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Browser browser = resident.signIn(hims);
        Authenticator phone = added(hims, browser);
        assertThat(browser.text()).contains("The passkey was added.", LABEL, "Not used yet");

        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("openid fhirUser launch/patient patient/Patient.rs");
        Browser fresh = Browser.at(hims).open(ask.url());
        assertThat(fresh.title()).isEqualTo("Sign in");
        shown(hims, fresh, phone, new Ways(hims));

        assertThat(fresh.title()).isEqualTo("Allow access?");
        ObjectNode tokens = app.tokens(ask, fresh.submit());
        assertThat(tokens.path("patient").asText()).isEqualTo(resident.id());
        JsonNode id = claims(hims, tokens);
        assertThat(id.path("acr").asText()).isEqualTo("urn:hims:acr:passkey");
        assertThat(id.path("amr")).extracting(JsonNode::asText).containsExactly("pop", "user", "mfa");
        assertThat(id.path("sub").asText())
                .isEqualTo(claims(hims, app.tokens(ask, browser.open(ask.url()).submit()))
                        .path("sub")
                        .asText());
        assertThat(fresh.open("/passkeys").text()).contains("Last used");
    }

    @Test
    void staffSignInWithAPasskeyAlsoWhileOthersHaveLockedTheirPassword(Hims hims) {
        Staff doctor = Staff.add(hims, "doctor");
        Authenticator phone = added(hims, doctor.signIn(Browser.at(hims)));
        IntStream.range(0, 5)
                .forEach(attempt -> Browser.at(hims)
                        .open("/login/staff")
                        .submit("username", doctor.username(), "password", "wrong", "code", "000000"));

        assertThat(shown(hims, Browser.at(hims).open("/login"), phone, new Ways(hims))
                        .title())
                .isEqualTo("My apps");
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothing(Hims hims) {
        Browser browser = Resident.register(hims).signIn(hims);
        Authenticator phone = added(hims, browser);

        browser.submitForm(0);
        assertThat(browser.text()).contains("You have no passkey yet.").doesNotContain(LABEL);

        refused(shown(hims, Browser.at(hims).open("/login"), phone, new Ways(hims)));
    }

    @Test
    void nobodyRemovesThePasskeyOfAnother(Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        Browser other = Resident.register(hims).signIn(hims).open("/passkeys");

        other.post("/passkeys/remove", "_csrf", csrf(other), "id", phone.id());

        assertThat(shown(hims, Browser.at(hims).open("/login"), phone, new Ways(hims))
                        .title())
                .isEqualTo("My apps");
    }

    @Test
    void aNewPasswordAndABlockedAccountEndPasskeys(Hims hims) {
        Staff one = Staff.add(hims, "doctor");
        Authenticator hers = added(hims, one.signIn(Browser.at(hims)));
        Staff other = Staff.add(hims, "nurse");
        Authenticator his = added(hims, other.signIn(Browser.at(hims)));

        hims.command("user", "password", "--username=" + one.username());
        hims.command("user", "block", "--username=" + other.username());

        refused(shown(hims, Browser.at(hims).open("/login"), hers, new Ways(hims)));
        refused(shown(hims, Browser.at(hims).open("/login"), his, new Ways(hims)));
    }

    @Test
    void aRecordThatIsNoLongerInUseOpensNothing(Hims hims) {
        Resident resident = Resident.register(hims);
        Authenticator phone = added(hims, resident.signIn(hims));
        ObjectNode record = hims.deskAt("lok-nayak").read(resident.patient());
        hims.at("lok-nayak")
                .body(record.put("active", false).toString())
                .put("/" + resident.patient())
                .then()
                .statusCode(200);

        refused(shown(hims, Browser.at(hims).open("/login"), phone, new Ways(hims)));
    }

    static Stream<Consumer<Ways>> wrongAtSignIn() {
        return Stream.of(
                ways -> ways.at("https://delhi-hims.example"),
                ways -> ways.at("http://localhost:1"),
                ways -> ways.forParty("delhi-hims.example"),
                Ways::withoutSeeingTheOwner,
                ways -> ways.countingFrom(1),
                ways -> ways.countingFrom(0),
                ways -> ways.handle(new byte[16]),
                ways -> ways.handle(new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("wrongAtSignIn")
    void whatIsNotMadeForUsByItsOwnerSignsNobodyIn(Consumer<Ways> wrong, Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        IntStream.range(0, 2)
                .forEach(time -> assertThat(shown(hims, Browser.at(hims).open("/login"), phone, new Ways(hims))
                                .title())
                        .isEqualTo("My apps"));
        Ways ways = new Ways(hims);
        wrong.accept(ways);

        refused(shown(hims, Browser.at(hims).open("/login"), phone, ways));
    }

    @Test
    void anAnswerIsGoodOnceAndForItsOwnQuestion(Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        Browser browser = Browser.at(hims).open("/login");
        JsonNode first = options(browser, "/login/passkey/options");
        String answer = phone.get(first, new Ways(hims)).toString();
        JsonNode second = options(browser.open("/login"), "/login/passkey/options");
        assertThat(second.path("challenge")).isNotEqualTo(first.path("challenge"));

        refused(answered(browser.open("/login"), answer));
        refused(answered(Browser.at(hims).open("/login"), answer));

        String right = phone.get(options(browser.open("/login"), "/login/passkey/options"), new Ways(hims))
                .toString();
        Browser thief = browser.copy().open("/login");
        assertThat(answered(browser.open("/login"), right).title()).isEqualTo("My apps");
        assertThat(answered(thief, right).status()).isEqualTo(403);
        assertThat(thief.open("/apps").title()).isEqualTo("Sign in");
    }

    @Test
    void anAnswerThatComesTwiceAtOnceIsTakenOnce(Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        Browser browser = Browser.at(hims).open("/login");
        String csrf = csrf(browser);
        String answer = phone.get(options(browser, "/login/passkey/options"), new Ways(hims))
                .toString();

        List<String> titles = AtOnce.callers(
                6,
                caller -> browser.copy()
                        .post("/login/passkey", "_csrf", csrf, "credential", answer)
                        .title());

        assertThat(titles).containsOnlyOnce("My apps").doesNotContain("");
        assertThat(titles).isSubsetOf("My apps", "Sign in", "This did not work");
    }

    @Test
    void aPasskeyWithAForgedSignatureIsRefused(Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        Browser browser = Browser.at(hims).open("/login");
        JsonNode options = options(browser, "/login/passkey/options");
        ObjectNode answer = phone.get(options, new Ways(hims));
        ObjectNode others = new Authenticator().get(options, new Ways(hims));
        answer.withObject("/response").set("signature", others.at("/response/signature"));

        refused(answered(browser.open("/login"), answer.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "1",
                "{",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}",
                "{\"id\":\"*\",\"rawId\":\"*\",\"type\":\"x\",\"response\":null}",
                "{\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"bnVsbA\",\"authenticatorData\":\"\",\"signature\":null}}"
            })
    void whatIsNoAnswerIsRefused(String answer, Hims hims, Cast cast) {
        Browser browser = Browser.at(hims).open("/login");
        options(browser, "/login/passkey/options");
        refused(answered(browser.open("/login"), answer));

        Browser resident = cast.residentsBrowser().open("/passkeys");
        options(resident, "/passkeys/options");
        resident.open("/passkeys").post("/passkeys", "_csrf", csrf(resident), "label", "x", "credential", answer);
        notAdded(resident);
    }

    static Stream<Consumer<Ways>> wrongWhenMade() {
        return Stream.of(
                ways -> ways.at("https://delhi-hims.example"),
                ways -> ways.forParty("delhi-hims.example"),
                Ways::withoutSeeingTheOwner);
    }

    @ParameterizedTest
    @MethodSource("wrongWhenMade")
    void whatIsNotMadeForUsByItsOwnerIsNotAdded(Consumer<Ways> wrong, Hims hims, Cast cast) {
        Browser browser = cast.residentsBrowser().open("/passkeys");
        Ways ways = new Ways(hims);
        wrong.accept(ways);
        ObjectNode made = new Authenticator().create(options(browser, "/passkeys/options"), ways);

        add(browser, LABEL, made.toString());

        notAdded(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "1234567890123456789012345678901234567890123456789012345678901"})
    void aPasskeyNeedsAShortName(String label, Hims hims, Cast cast) {
        Browser browser = cast.residentsBrowser().open("/passkeys");
        ObjectNode made = new Authenticator().create(options(browser, "/passkeys/options"), new Ways(hims));

        add(browser, label, made.toString());

        notAdded(browser);
    }

    @Test
    void onePasskeyIsOfOneAccount(Hims hims) {
        Authenticator phone = added(hims, Resident.register(hims).signIn(hims));
        Browser other = Resident.register(hims).signIn(hims).open("/passkeys");

        add(
                other,
                LABEL,
                phone.create(options(other, "/passkeys/options"), new Ways(hims))
                        .toString());

        notAdded(other);
    }

    @Test
    void thereAreAtMostTen(Hims hims) {
        Browser browser = Resident.register(hims).signIn(hims);
        IntStream.range(0, 10).forEach(number -> added(hims, browser));

        assertThat(browser.open("/passkeys").text()).contains("Remove one first.");
        browser.post("/passkeys/options", "_csrf", csrf(browser));
        assertThat(browser.status()).isEqualTo(403);
    }

    @Test
    void passkeysAreForThoseWhoHaveSignedIn(Hims hims) {
        assertThat(Browser.at(hims).open("/passkeys").title()).isEqualTo("Sign in");
        Browser browser = Browser.at(hims).open("/login");
        browser.post("/passkeys/options", "_csrf", csrf(browser));
        assertThat(browser.title()).isEqualTo("Sign in");
        assertThat(Browser.at(hims).post("/passkeys/options").status()).isEqualTo(403);
        assertThat(Browser.at(hims).post("/login/passkey/options").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void thePageIsInHindiAndInEnglish(String language, Cast cast) {
        Browser browser = cast.residentsBrowser().open("/passkeys?lang=" + language);

        assertThat(browser.title()).isEqualTo(language.equals("hi") ? "मेरी पासकी" : "My passkeys");
        assertThat(browser.document().html()).doesNotContain("??");
        assertThat(browser.page().header("Content-Security-Policy"))
                .contains("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
    }

    /** Adds the passkey of a new phone, and answers the phone. */
    static Authenticator added(Hims hims, Browser browser) {
        browser.open("/passkeys");
        JsonNode options = options(browser, "/passkeys/options");
        assertThat(options.at("/rp/id").asText()).isEqualTo("localhost");
        assertThat(options.at("/authenticatorSelection/userVerification").asText())
                .isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/residentKey").asText()).isEqualTo("required");
        Authenticator phone = new Authenticator();
        add(
                browser.open("/passkeys"),
                LABEL,
                phone.create(options, new Ways(hims)).toString());
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        return phone;
    }

    private static void add(Browser browser, String label, String credential) {
        browser.open("/passkeys").post("/passkeys", "_csrf", csrf(browser), "label", label, "credential", credential);
    }

    static Browser shown(Hims hims, Browser browser, Authenticator phone, Ways ways) {
        String csrf = csrf(browser);
        ObjectNode answer = phone.get(options(browser, "/login/passkey/options"), ways);
        return browser.post("/login/passkey", "_csrf", csrf, "credential", answer.toString());
    }

    private static Browser answered(Browser browser, String answer) {
        return browser.post("/login/passkey", "_csrf", csrf(browser), "credential", answer);
    }

    private static JsonNode options(Browser browser, String path) {
        browser.post(path, "_csrf", csrf(browser));
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        assertThat(browser.page().header("Content-Type")).startsWith("application/json");
        return Json.read(browser.page().asString());
    }

    private static JsonNode claims(Hims hims, ObjectNode tokens) {
        return IdToken.verified(hims, tokens.path("id_token").asText()).claims();
    }

    private static String csrf(Browser browser) {
        return browser.document().select("input[name=_csrf]").first().val();
    }

    private static void refused(Browser browser) {
        assertThat(browser.status()).as(browser.text()).isEqualTo(401);
        assertThat(browser.text()).contains("This passkey does not open an account here.");
        assertThat(browser.open("/apps").title()).isEqualTo("Sign in");
    }

    private static void notAdded(Browser browser) {
        assertThat(browser.status()).as(browser.text()).isEqualTo(400);
        assertThat(browser.text()).contains("The passkey was not added.");
        assertThat(List.of(browser.text())).noneMatch(text -> text.contains(LABEL));
    }
}
