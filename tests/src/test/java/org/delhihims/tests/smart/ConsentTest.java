package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An app gets what its user has allowed, and nothing beside it.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART: scopes</a>
 */
@Tag("smart")
final class ConsentTest {

    private static final String OBSERVED = "http://terminology.hl7.org/CodeSystem/observation-category|";
    private static final String CONDITION = "http://terminology.hl7.org/CodeSystem/condition-category|";

    private static List<String> scopes(JsonNode tokens) {
        return Arrays.asList(tokens.path("scope").asText().split(" "));
    }

    private static RequestSpecification with(Hims hims, JsonNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText());
    }

    /** The tokens of an app whose user has ticked these scopes, and no others. */
    private static ObjectNode granted(App app, Browser browser, String asked, String... ticked) {
        Ask ask = app.ask(asked);
        String[] fields = Arrays.stream(ticked)
                .flatMap(scope -> Stream.of("scope", scope))
                .toArray(String[]::new);
        return app.tokens(ask, browser.open(ask.url()).submit(fields));
    }

    @Test
    @DisplayName("SMT-G5: a type that was not ticked stays closed")
    void aTypeThatWasNotTickedStaysClosed(Hims hims, Cast cast) {
        ObjectNode tokens = granted(
                cast.residentApp(App.Proof.SYMMETRIC),
                cast.residentsBrowser(),
                "launch/patient openid fhirUser patient/*.rs",
                "launch/patient",
                "openid",
                "fhirUser",
                "patient/Patient.rs",
                "patient/Observation.rs");
        assertThat(scopes(tokens))
                .containsExactlyInAnyOrder(
                        "launch/patient", "openid", "fhirUser", "patient/Patient.rs", "patient/Observation.rs");
        String patient = cast.resident().id();
        assertThat(with(hims, tokens).get("/Observation?patient={id}", patient).statusCode())
                .isEqualTo(200);
        for (String type : new String[] {"Condition", "MedicationRequest", "Encounter", "DiagnosticReport"}) {
            assertThat(with(hims, tokens)
                            .get("/{type}?patient={id}", type, patient)
                            .statusCode())
                    .as(type)
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("SMT-G5: what was denied once is not granted the next time either, nor what was granted")
    void whatWasDeniedStaysDenied(Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        String asked = "launch/patient patient/Patient.rs patient/Observation.rs";
        granted(app, cast.residentsBrowser(), asked, "launch/patient", "patient/Patient.rs", "patient/Observation.rs");
        ObjectNode second = granted(app, cast.residentsBrowser(), asked, "launch/patient", "patient/Patient.rs");
        assertThat(scopes(second)).doesNotContain("patient/Observation.rs");
    }

    @ParameterizedTest
    @CsvSource({
        "patient/*.cruds",
        "patient/Encounter.rs",
        "user/*.rs",
        "system/*.rs",
        "patient/Observation.cruds",
        "offline_access",
        "__introspect"
    })
    void nobodyTicksWhatWasNotAsked(String more, Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        Ask ask = app.ask("launch/patient patient/Observation.rs");
        Browser browser = cast.residentsBrowser()
                .open(ask.url())
                .submit("scope", "launch/patient", "scope", "patient/Observation.rs", "scope", more);
        assertThat(browser.parameter("code")).isEmpty();
        assertThat(browser.status()).isLessThan(500);
        assertThat(browser.parameter("error")).isEqualTo("invalid_scope");
    }

    @Test
    @DisplayName("req. 54: who does not allow it sends the app away with access_denied and its state")
    void denialSendsTheAppAway(Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC).ask("launch/patient patient/*.rs");
        Browser browser = cast.residentsBrowser().open(ask.url()).submitForm(1);
        assertThat(browser.parameter("error")).isEqualTo("access_denied");
        assertThat(browser.parameter("state")).isEqualTo(ask.state());
        assertThat(browser.parameter("code")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Patient.read patient/Observation.read",
                "patient/*.read",
                "patient/Patient.rs patient/Observation.read",
                "patient/*.*"
            })
    @DisplayName("SMT-G9: who asks in the words of SMART 1 is answered in them")
    void theWordsOfSmart1(String asked, Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient " + asked);
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        assertThat(scopes(tokens)).contains(asked.split(" "));
        assertThat(with(hims, tokens)
                        .get("/Observation?patient={id}", cast.resident().id())
                        .statusCode())
                .isEqualTo(200);
        assertThat(with(hims, tokens).get("/" + cast.resident().patient()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("SMT-G10: parts of a type can be granted in place of the whole")
    void partsCanBeGranted(Cast cast) {
        ObjectNode tokens = granted(
                cast.residentApp(App.Proof.ASYMMETRIC),
                cast.residentsBrowser(),
                "launch/patient openid fhirUser patient/Condition.rs patient/Observation.rs patient/Patient.rs",
                "launch/patient",
                "openid",
                "fhirUser",
                "patient/Patient.rs",
                "patient/Condition.rs?category=" + CONDITION + "problem-list-item",
                "patient/Observation.rs?category=" + OBSERVED + "laboratory");
        assertThat(scopes(tokens))
                .doesNotContain("patient/Condition.rs", "patient/Observation.rs")
                .contains(
                        "patient/Patient.rs",
                        "patient/Condition.rs?category=" + CONDITION + "problem-list-item",
                        "patient/Observation.rs?category=" + OBSERVED + "laboratory");
    }

    @ParameterizedTest
    @CsvSource({
        "encounter-diagnosis, laboratory, social-history",
        "problem-list-item, vital-signs, survey",
        "problem-list-item, imaging, procedure"
    })
    @DisplayName("SMT-G11: each search and read finds what is in the categories granted, all of it and nothing else")
    void categoriesAreKept(String condition, String first, String second, Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        Desk desk = hims.deskAt("lok-nayak");
        Map<String, String> stored = new LinkedHashMap<>();
        for (String category :
                new String[] {"laboratory", "social-history", "vital-signs", "survey", "imaging", "procedure"}) {
            stored.put(category, desk.store(observation(resident, category)));
        }
        for (String category : new String[] {"encounter-diagnosis", "problem-list-item"}) {
            stored.put(category, desk.store(condition(resident, category)));
        }
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        ObjectNode tokens = granted(
                app,
                resident.signIn(hims),
                "launch/patient patient/Condition.rs patient/Observation.rs",
                "launch/patient",
                "patient/Condition.rs?category=" + CONDITION + condition,
                "patient/Observation.rs?category=" + OBSERVED + first,
                "patient/Observation.rs?category=" + OBSERVED + second);
        List<String> granted = List.of(condition, first, second);
        stored.forEach((category, reference) -> {
            boolean isOpen = granted.contains(category);
            int status = with(hims, tokens).get("/" + reference).statusCode();
            assertThat(status).as(category).isIn(isOpen ? List.of(200) : List.of(403, 404));
        });
        assertThat(found(hims, tokens, "/Observation?patient=" + resident.id()))
                .containsExactlyInAnyOrder(stored.get(first), stored.get(second));
        assertThat(found(hims, tokens, "/Condition?patient=" + resident.id())).containsExactly(stored.get(condition));
        assertThat(found(
                        hims,
                        tokens,
                        "/Observation?patient=" + resident.id() + "&category=" + Browser.encode(OBSERVED + first)))
                .containsExactly(stored.get(first));
        String other = stored.keySet().stream()
                .filter(category -> !granted.contains(category))
                .findFirst()
                .orElseThrow();
        assertThat(found(
                        hims,
                        tokens,
                        "/Observation?patient=" + resident.id() + "&category=" + Browser.encode(OBSERVED + other)))
                .isEmpty();
    }

    private static List<String> found(Hims hims, JsonNode tokens, String search) {
        var answer = with(hims, tokens).urlEncodingEnabled(false).get(search);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.referencesIn(Json.read(answer.asString()));
    }

    private static ObjectNode observation(Resident resident, String category) {
        ObjectNode note = Records.note(resident.patient(), "as seen");
        note.putArray("category")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/observation-category")
                .put("code", category);
        return note;
    }

    private static ObjectNode condition(Resident resident, String category) {
        ObjectNode condition = Json.read("""
                {
                  "resourceType": "Condition",
                  "clinicalStatus": {"coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                  "code": {"text": "as said"},
                  "recordedDate": "2026-07-20"
                }""");
        condition.putObject("subject").put("reference", resident.patient());
        condition
                .putArray("category")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/condition-category")
                .put("code", category);
        return condition;
    }

    @Test
    @DisplayName("req. 142: patient scopes are of one patient, whatever else the user may see")
    void patientScopesAreOfOnePatient(Hims hims, Cast cast) {
        Resident other = Resident.register(hims);
        String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(other.patient(), "lok-nayak", "9.9"));
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("patient/*.rs");
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        assertThat(tokens.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat(with(hims, tokens).get("/" + other.patient()).statusCode()).isEqualTo(404);
        assertThat(with(hims, tokens).get("/" + result).statusCode()).isEqualTo(404);
        assertThat(Json.referencesIn(Json.read(with(hims, tokens)
                        .get("/Observation?patient={id}", other.id())
                        .asString())))
                .isEmpty();
        assertThat(Json.referencesIn(
                        Json.read(with(hims, tokens).get("/Patient").asString())))
                .containsExactly(cast.resident().patient());
    }

    @Test
    @DisplayName("req. 130: reading is not writing, each entry of a Bundle is judged by itself")
    void readingIsNotWriting(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient patient/*.rs");
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        ObjectNode note = Records.note(cast.resident().patient(), "from home");
        assertThat(with(hims, tokens).body(note.toString()).post("/Observation").statusCode())
                .isEqualTo(403);
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", cast.resident().patient());
        Records.post(batch, note);
        ObjectNode answers =
                Json.read(with(hims, tokens).body(batch.toString()).post("/").asString());
        assertThat(answers.at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(answers.at("/entry/1/response/status").asText()).startsWith("403");
    }

    @Test
    @DisplayName("req. 197: without the scope fhirUser nobody is named")
    void withoutFhirUserNobodyIsNamed(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient openid patient/Patient.rs");
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        IdToken idToken = IdToken.verified(hims, tokens.path("id_token").asText());
        assertThat(idToken.claims().has("fhirUser")).isFalse();
    }

    @Test
    void withoutOpenidThereIsNoIdToken(Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask("launch/patient patient/Patient.rs");
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        assertThat(tokens.has("id_token")).isFalse();
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void theAppGetsNoMoreThanItIsRegisteredFor(Hims hims, Cast cast) {
        App app = App.register(hims, "patient-app", App.Proof.PUBLIC, "--scope=launch/patient patient/Observation.rs");
        Ask ask = app.ask("launch/patient patient/*.rs patient/Observation.cruds offline_access");
        ObjectNode tokens =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        assertThat(scopes(tokens)).containsExactlyInAnyOrder("launch/patient", "patient/Observation.rs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.sr",
                "patient/Observation.x",
                "patient/Observation",
                "patient/Nothing.rs",
                "patient/Observation.rs?subject=Patient/4711",
                "patient/Observation.rs?category=laboratory",
                "patient/Observation.rs?category=a|b&nothing=1",
                "doctor/*.rs",
                "launch/organization"
            })
    void aScopeThatCannotBeReadIsNotGranted(String scope, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask alone = app.ask(scope);
        assertThat(cast.residentsBrowser().open(alone.url()).parameter("error")).isEqualTo("invalid_scope");
        Ask beside = app.ask("patient/Patient.rs " + scope);
        ObjectNode tokens =
                app.tokens(beside, cast.residentsBrowser().open(beside.url()).submit());
        assertThat(scopes(tokens)).containsExactlyInAnyOrder("launch/patient", "patient/Patient.rs");
    }

    @Test
    void whoShowsNothingOfItselfGetsNoTokenAndNoPage(Hims hims, Cast cast) {
        for (String path : new String[] {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"}) {
            Response answer = RestAssured.given()
                    .redirects()
                    .follow(false)
                    .formParam("grant_type", "refresh_token")
                    .formParam("refresh_token", "x")
                    .post(hims.origin() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.path("error").toString()).isEqualTo("invalid_client");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Allow access?, Measurements and test results", "hi, क्या अनुमति दें?, जाँच"})
    @DisplayName("SMT-G13: the page says in words what is asked, whose record it is, and that it goes on")
    void thePageSaysWhatIsAsked(String language, String title, String words, Hims hims, Cast cast) {
        Ask ask = cast.residentApp(App.Proof.PUBLIC).ask("launch/patient offline_access patient/Observation.rs");
        Browser browser = cast.residentsBrowser().open(ask.url());
        String state = browser.parameter("state");
        browser.open(
                browser.document().select("nav a[hreflang=" + language + "]").attr("abs:href"));
        assertThat(browser.parameter("state")).isEqualTo(state);
        assertThat(browser.document().select("html").attr("lang")).isEqualTo(language);
        assertThat(browser.title()).isEqualTo(title);
        assertThat(browser.text()).contains(words).contains(cast.resident().name());
        assertThat(browser.document().select("input[value=offline_access]")).hasSize(1);
        assertThat(browser.text()).doesNotContain("patient/", "consent.", "??");
    }
}
