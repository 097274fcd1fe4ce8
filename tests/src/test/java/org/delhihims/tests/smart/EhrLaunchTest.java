package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hospital's system starts an app for a doctor who has a patient open.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART: launch an app from an EHR</a>
 */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EhrLaunchTest {

    private static final String SCOPE = "launch openid fhirUser offline_access patient/*.rs user/*.rs";
    private static final String STYLE = "smart_style_url";

    private final Map<App.Proof, Launched> launched = new ConcurrentHashMap<>();

    private record Launched(App app, Ask ask, JsonNode opened, Browser back, Response answer) {

        ObjectNode tokens() {
            return Json.read(answer.asString());
        }
    }

    private Launched launch(Hims hims, Cast cast, App.Proof proof) {
        return launched.computeIfAbsent(proof, key -> {
            App app = cast.staffApp(proof);
            ObjectNode context = cast.opened(app);
            context.put("intent", "reconcile-medications").put("need_patient_banner", false);
            context.putArray("fhirContext").addObject().put("reference", "ServiceRequest/4711");
            JsonNode opened = opened(cast, context);
            Ask ask = app.ask(SCOPE).with("launch", opened.path("launch").asText());
            Browser back = cast.doctorsBrowser().open(ask.url());
            return new Launched(app, ask, opened, back, app.exchange(ask, back.parameter("code")));
        });
    }

    private static JsonNode opened(Cast cast, ObjectNode context) {
        Response answer = cast.launch(context);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static RequestSpecification with(Hims hims, JsonNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText());
    }

    private static List<String> scopes(JsonNode tokens) {
        return Arrays.asList(tokens.path("scope").asText().split(" "));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E1, SMT-E2: the app is opened with iss and a handle")
    void theAppIsOpenedWithAHandle(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.opened().path("launch").asText()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(launch.opened().path("launch_url").asText())
                .isEqualTo("https://app.example/" + launch.app().id() + "/launch?iss=" + Browser.encode(hims.address())
                        + "&launch=" + launch.opened().path("launch").asText());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E3, SMT-E4: the doctor's browser goes to the app with a code and its state")
    void theBrowserGoesToTheApp(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.back().address().toString()).startsWith(launch.app().redirectUri() + "?");
        assertThat(launch.back().parameter("state")).isEqualTo(launch.ask().state());
        assertThat(launch.back().parameter("code")).isNotEmpty();
        assertThat(launch.back().parameter("error")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E3 by POST, of a doctor who must sign in first")
    void aFormLaunchesToo(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.staffApp(proof);
        Staff nurse = Staff.add(hims, "nurse");
        ObjectNode context = cast.opened(app).put("user", nurse.fhirUser());
        Ask ask = app.ask("launch patient/Patient.rs")
                .with("launch", opened(cast, context).path("launch").asText());
        Browser back = nurse.signIn(ask.postIn(Browser.at(hims)));
        assertThat(back.parameter("state")).isEqualTo(ask.state());
        assertThat(app.tokens(ask, back).path("patient").asText())
                .isEqualTo(cast.resident().id());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E5, SMT-E6: the answer has what apps expect, and what the hospital has open")
    void theAnswerHasWhatIsOpen(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.answer().statusCode()).as(launch.answer().asString()).isEqualTo(200);
        ObjectNode tokens = launch.tokens();
        assertThat(tokens.path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(tokens.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(scopes(tokens)).containsExactlyInAnyOrder(SCOPE.split(" "));
        assertThat(tokens.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat("Encounter/" + tokens.path("encounter").asText()).isEqualTo(cast.visit());
        assertThat(tokens.path("intent").asText()).isEqualTo("reconcile-medications");
        assertThat(tokens.path("fhirContext").isArray()).isTrue();
        assertThat(tokens.at("/fhirContext/0/reference").asText()).isEqualTo("ServiceRequest/4711");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E7: nobody keeps the answer")
    void nobodyKeepsTheAnswer(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.answer().header("Cache-Control")).contains("no-store");
        assertThat(launch.answer().header("Pragma")).contains("no-cache");
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLIC")
    @DisplayName("SMT-E8: a page of the app may read the answer")
    void aPageOfTheAppMayReadTheAnswer(App.Proof proof, Hims hims, Cast cast) {
        assertThat(launch(hims, cast, proof).answer().header("Access-Control-Allow-Origin"))
                .isEqualTo("https://app.example");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E9, SMT-E10: the token opens the patient and the visit")
    void theTokenOpensPatientAndVisit(App.Proof proof, Hims hims, Cast cast) {
        ObjectNode tokens = launch(hims, cast, proof).tokens();
        assertThat(with(hims, tokens)
                        .get("/Patient/{id}", tokens.path("patient").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(with(hims, tokens)
                        .get("/Encounter/{id}", tokens.path("encounter").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E11: the style is JSON")
    void theStyleIsJson(App.Proof proof, Hims hims, Cast cast) {
        Response style =
                RestAssured.get(launch(hims, cast, proof).tokens().path(STYLE).asText());
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(Json.read(style.asString()).path("color_background").asText())
                .startsWith("#");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E12: whether the app must show a banner is a boolean")
    void theBannerIsABoolean(App.Proof proof, Hims hims, Cast cast) {
        JsonNode banner = launch(hims, cast, proof).tokens().path("need_patient_banner");
        assertThat(banner.isBoolean()).isTrue();
        assertThat(banner.asBoolean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E13: patient/Patient.rs is granted as it was asked for")
    void patientScopeIsGranted(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.staffApp(proof);
        Ask ask = app.ask("launch openid fhirUser offline_access patient/Patient.rs")
                .with("launch", opened(cast, cast.opened(app)).path("launch").asText());
        ObjectNode tokens = app.tokens(ask, cast.doctorsBrowser().open(ask.url()));
        assertThat(scopes(tokens)).contains("patient/Patient.rs");
        assertThat(tokens.path("patient").asText()).isEqualTo(cast.resident().id());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-O6, SMT-O7: fhirUser is the doctor's record, which the app may read")
    void fhirUserIsTheDoctor(App.Proof proof, Hims hims, Cast cast) {
        ObjectNode tokens = launch(hims, cast, proof).tokens();
        IdToken idToken = IdToken.verified(hims, tokens.path("id_token").asText());
        String fhirUser = idToken.claims().path("fhirUser").asText();
        assertThat(fhirUser).isEqualTo(hims.address() + "/" + cast.doctor().fhirUser());
        Response record = with(hims, tokens).get(fhirUser);
        assertThat(record.statusCode()).as(record.asString()).isEqualTo(200);
        assertThat(record.path("resourceType").toString()).isEqualTo("Practitioner");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-R1, SMT-R5: a refresh repeats what is open")
    void aRefreshRepeatsWhatIsOpen(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.staffApp(proof);
        ObjectNode context = cast.opened(app).put("intent", "order-review");
        Ask ask = app.ask("launch online_access patient/*.rs")
                .with("launch", opened(cast, context).path("launch").asText());
        ObjectNode first = app.tokens(ask, cast.doctorsBrowser().open(ask.url()));
        ObjectNode second =
                Json.read(app.refresh(first.path("refresh_token").asText()).asString());
        for (String member : new String[] {"patient", "encounter", "intent", "need_patient_banner", STYLE}) {
            assertThat(second.path(member)).as(member).isEqualTo(first.path(member));
            assertThat(second.has(member)).as(member).isTrue();
        }
    }

    /** Browsers hold the redirects that follow a form to the policy of its page, and the last of them leads to the app. */
    @Test
    void theFormOfSigningInMayEndAtAnApp(Hims hims) {
        for (String page : new String[] {"/login", "/login/staff"}) {
            assertThat(Browser.at(hims).open(page).page().header("Content-Security-Policy"))
                    .contains("default-src 'self'")
                    .doesNotContain("form-action");
        }
    }

    /** A browser that may not say from where a form was sent says that it was from nowhere, and its answer is refused. */
    @Test
    void theFormOfConsentSaysWhereItComesFrom(Hims hims) {
        assertThat(Browser.at(hims).open("/oauth2/consent").page().header("Referrer-Policy"))
                .isEqualTo("same-origin");
    }

    @Test
    @DisplayName("req. 149: a handle is good once")
    void aHandleIsGoodOnce(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.PUBLIC);
        String handle = opened(cast, cast.opened(app)).path("launch").asText();
        Ask first = app.ask("launch patient/Patient.rs").with("launch", handle);
        app.tokens(first, cast.doctorsBrowser().open(first.url()));
        Ask second = app.ask("launch patient/Patient.rs").with("launch", handle);
        isRefused(second, cast.doctorsBrowser().open(second.url()));
    }

    private static void isRefused(Ask ask, Browser back) {
        assertThat(back.hasLeft()).as(back.text()).isTrue();
        assertThat(back.parameter("code")).isEmpty();
        assertThat(back.parameter("error")).isEqualTo("invalid_request");
        assertThat(back.parameter("state")).isEqualTo(ask.state());
    }

    @Test
    void aHandleIsForOneUser(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.PUBLIC);
        ObjectNode context = cast.opened(app).put("user", "Practitioner/somebody-else");
        Ask ask = app.ask("launch patient/Patient.rs")
                .with("launch", opened(cast, context).path("launch").asText());
        isRefused(ask, cast.doctorsBrowser().open(ask.url()));
    }

    @Test
    void aHandleIsForOneApp(Hims hims, Cast cast) {
        String handle = opened(cast, cast.opened(cast.staffApp(App.Proof.PUBLIC)))
                .path("launch")
                .asText();
        Ask ask = cast.staffApp(App.Proof.SYMMETRIC)
                .ask("launch patient/Patient.rs")
                .with("launch", handle);
        isRefused(ask, cast.doctorsBrowser().open(ask.url()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bm9ib2R5LWhhcy1vcGVuZWQtdGhpcw", "' or 1=1 --", "../../x"})
    void anInventedHandleIsRefused(String handle, Hims hims, Cast cast) {
        Ask ask =
                cast.staffApp(App.Proof.PUBLIC).ask("launch patient/Patient.rs").with("launch", handle);
        isRefused(ask, cast.doctorsBrowser().open(ask.url()));
    }

    @Test
    void aLaunchWithoutAPatientCannotBeAskedForOne(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.PUBLIC);
        ObjectNode context = Json.read("{}");
        context.put("client_id", app.id()).put("user", cast.doctor().fhirUser());
        Ask ask = app.ask("launch patient/Patient.rs")
                .with("launch", opened(cast, context).path("launch").asText());
        isRefused(ask, cast.doctorsBrowser().open(ask.url()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"patient\": \"nobody-of-this-name\"}",
                "{\"encounter\": \"nothing-of-this-name\"}",
                "{\"patient\": null}",
                "{\"client_id\": \"nobody\"}",
                "{\"client_id\": null}",
                "{\"user\": \"Patient/4711\"}",
                "{\"user\": null}",
                "{\"fhirContext\": [{\"reference\": \"Patient/4711\"}]}",
                "{\"fhirContext\": [{\"reference\": \"Encounter/4711\", \"role\": \"launch\"}]}",
                "{\"fhirContext\": [{\"reference\": \"Observation/4711\", \"role\": \"\"}]}",
                "{\"fhirContext\": [{\"type\": \"Observation\"}]}",
                "{\"fhirContext\": [{\"reference\": \"https://elsewhere.example/Observation/1\"}]}"
            })
    @DisplayName("req. 168-177: what a hospital may not have open")
    void whatAHospitalMayNotHaveOpen(String wrong, Cast cast) {
        ObjectNode context = cast.opened(cast.staffApp(App.Proof.PUBLIC));
        context.setAll(Json.read(wrong));
        Response answer = cast.launch(context);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.path("error").toString()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"patient\": {}}",
                "{\"fhirContext\": {}}",
                "{\"need_patient_banner\": []}",
                ""
            })
    void whatIsNoContextIsRefused(String body, Hims hims, Cast cast) {
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + cast.systemToken("__launch"))
                .contentType("application/json")
                .body(body)
                .post(hims.origin() + "/ehr/launch-context");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("jackson", "Exception", "springframework");
    }

    @Test
    void aRoleOtherThanLaunchMayNameAPatient(Cast cast) {
        ObjectNode context = cast.opened(cast.staffApp(App.Proof.PUBLIC));
        context.putArray("fhirContext")
                .addObject()
                .put("reference", "Patient/mother")
                .put("role", "https://x.example/mother");
        assertThat(cast.launch(context).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayLaunchLaunches(Hims hims, Cast cast) {
        ObjectNode context = cast.opened(cast.staffApp(App.Proof.PUBLIC));
        for (String authorization : new String[] {
            "Bearer " + cast.systemToken("system/*.rs"), "Bearer " + cast.systemToken("__introspect"), "Bearer x", ""
        }) {
            Response answer = RestAssured.given()
                    .header("Authorization", authorization)
                    .contentType("application/json")
                    .body(context.toString())
                    .post(hims.origin() + "/ehr/launch-context");
            assertThat(answer.statusCode()).as(authorization).isIn(401, 403);
        }
    }

    @Test
    @DisplayName("context-standalone-encounter: a doctor reads a card, chooses the visit and allows the app")
    void aDoctorChoosesAVisit(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.SYMMETRIC);
        Ask ask = app.ask("launch/patient launch/encounter patient/Observation.rs");
        cast.visit();
        Browser browser = cast.doctorsBrowser().open(ask.url());
        assertThat(browser.title()).isEqualTo("Choose a record");
        browser.submit("card", "1000000000000");
        assertThat(browser.document().select("[role=alert]").text()).isNotEmpty();
        browser.submit("card", cast.card());
        assertThat(browser.title()).isEqualTo("Choose a visit");
        browser.submit("encounter", cast.visit().substring("Encounter/".length()));
        ObjectNode tokens = app.tokens(ask, browser.submit());
        assertThat(tokens.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat("Encounter/" + tokens.path("encounter").asText()).isEqualTo(cast.visit());
    }

    @Test
    void aPatientWithoutAVisitIsNoDeadEnd(Hims hims, Cast cast) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Resident resident = Resident.register(hims);
        Ask ask = app.ask("launch/patient launch/encounter patient/Observation.rs");
        Browser browser = resident.signIn(hims, Browser.at(hims).open(ask.url()));
        ObjectNode tokens = app.tokens(ask, browser.submit());
        assertThat(tokens.path("patient").asText()).isEqualTo(resident.id());
        assertThat(tokens.has("encounter")).isFalse();
        assertThat(scopes(tokens)).doesNotContain("launch/encounter");
    }
}
