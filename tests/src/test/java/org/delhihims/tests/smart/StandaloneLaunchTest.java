package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A resident starts an app at home.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART: launch an app, standalone</a>
 */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StandaloneLaunchTest {

    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/*.rs";

    private final Map<App.Proof, Launched> launched = new ConcurrentHashMap<>();

    /** A launch that has come to its end, and the answer of the token endpoint. */
    private record Launched(App app, Ask ask, Browser back, Response answer) {

        ObjectNode tokens() {
            return Json.read(answer.asString());
        }
    }

    private Launched launch(Hims hims, Cast cast, App.Proof proof) {
        return launched.computeIfAbsent(proof, key -> {
            App app = cast.residentApp(proof);
            Ask ask = app.ask(SCOPE);
            Browser back = cast.residentsBrowser().open(ask.url()).submit();
            return new Launched(app, ask, back, app.exchange(ask, back.parameter("code")));
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-S1 by GET: the browser comes back to the app with its state")
    void theBrowserComesBack(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.back().address().toString()).startsWith(launch.app().redirectUri() + "?");
        assertThat(launch.back().parameter("state")).isEqualTo(launch.ask().state());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-S1 by POST, of somebody who must sign in first")
    void theBrowserComesBackFromAForm(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        Ask ask = app.ask("launch/patient patient/Patient.rs");
        Resident somebody = Resident.register(hims);
        Browser back = somebody.signIn(hims, ask.postIn(Browser.at(hims))).submit();
        assertThat(back.parameter("state")).isEqualTo(ask.state());
        assertThat(app.tokens(ask, back).path("patient").asText()).isEqualTo(somebody.id());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-S2: there is a code and no error")
    void thereIsACode(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.back().parameter("code")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(launch.back().parameter("error")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-S3, SMT-S4: the code is worth tokens, in the form that apps expect")
    void theCodeIsWorthTokens(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.answer().statusCode()).isEqualTo(200);
        assertThat(launch.answer().contentType()).startsWith("application/json");
        ObjectNode tokens = launch.tokens();
        assertThat(tokens.path("access_token").isTextual()).isTrue();
        assertThat(tokens.path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(tokens.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(tokens.path("expires_in").asInt()).isBetween(600, 900);
        assertThat(scopes(tokens)).containsExactlyInAnyOrder(SCOPE.split(" "));
        assertThat(tokens.path("patient").asText()).isEqualTo(cast.resident().id());
    }

    private static List<String> scopes(JsonNode tokens) {
        return Arrays.asList(tokens.path("scope").asText().split(" "));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-S5, SMT-R3: nobody keeps the answer")
    void nobodyKeepsTheAnswer(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.answer().header("Cache-Control")).contains("no-store");
        assertThat(launch.answer().header("Pragma")).contains("no-cache");
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLIC")
    @DisplayName("SMT-S6: a page of the app may read the answer")
    void aPageOfTheAppMayReadTheAnswer(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        assertThat(launch.answer().header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(launch.answer().header("Access-Control-Allow-Credentials")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-E9, SMT-G6: the token opens the record, and every part of it")
    void theTokenOpensTheRecord(App.Proof proof, Hims hims, Cast cast) {
        ObjectNode tokens = launch(hims, cast, proof).tokens();
        String patient = tokens.path("patient").asText();
        assertThat(with(hims, tokens).get("/Patient/{id}", patient).statusCode())
                .isEqualTo(200);
        for (String type : new String[] {
            "Observation",
            "Condition",
            "MedicationRequest",
            "AllergyIntolerance",
            "Encounter",
            "Immunization",
            "Procedure"
        }) {
            assertThat(with(hims, tokens)
                            .get("/{type}?patient={id}", type, patient)
                            .statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    private static io.restassured.specification.RequestSpecification with(Hims hims, JsonNode tokens) {
        return hims.stranger()
                .header("Authorization", "Bearer " + tokens.path("access_token").asText());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-O1, O5, O6, G8: the ID token is signed by the server, for this app")
    void theIdTokenIsSigned(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        IdToken idToken =
                IdToken.verified(hims, launch.tokens().path("id_token").asText());
        assertThat(idToken.head().path("alg").asText()).isEqualTo("RS256");
        assertThat(idToken.claims().path("iss").asText()).isEqualTo(hims.origin());
        assertThat(idToken.claims().path("sub").asText()).hasSizeBetween(1, 255);
        assertThat(idToken.audience()).containsExactly(launch.app().id());
        long now = System.currentTimeMillis() / 1000;
        assertThat(idToken.claims().path("exp").asLong()).isGreaterThan(now);
        assertThat(idToken.claims().path("iat").asLong()).isBetween(now - 600, now + 5);
        assertThat(idToken.claims().path("auth_time").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-O7, SMT-O8: fhirUser is the resident's record, which a page of the app may read")
    void fhirUserIsARecord(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        IdToken idToken =
                IdToken.verified(hims, launch.tokens().path("id_token").asText());
        String fhirUser = idToken.claims().path("fhirUser").asText();
        assertThat(fhirUser).isEqualTo(hims.address() + "/" + cast.resident().patient());
        Response record = with(hims, launch.tokens())
                .header("Origin", "https://app.example")
                .get(fhirUser);
        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.path("resourceType").toString()).isEqualTo("Patient");
        assertThat(record.header("Access-Control-Allow-Origin")).isIn("*", "https://app.example");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-R1, R2, R5: a refresh gives another token for the same record")
    void aRefreshGivesAnotherToken(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        Ask ask = app.ask(SCOPE);
        ObjectNode first =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        Response answer = app.refresh(first.path("refresh_token").asText());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        ObjectNode second = Json.read(answer.asString());
        assertThat(second.path("access_token").asText())
                .isNotEqualTo(first.path("access_token").asText());
        assertThat(second.path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(second.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(scopes(second)).containsExactlyInAnyOrderElementsOf(scopes(first));
        assertThat(second.path("patient")).isEqualTo(first.path("patient"));
        assertThat(second.path("need_patient_banner")).isEqualTo(first.path("need_patient_banner"));
        assertThat(with(hims, second).get("/" + cast.resident().patient()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-R1 with scope: a refresh can ask for less, and the next for what was granted")
    void aRefreshCanAskForLess(App.Proof proof, Hims hims, Cast cast) {
        App app = cast.residentApp(proof);
        Ask ask = app.ask("launch/patient offline_access patient/Patient.rs patient/Observation.rs");
        ObjectNode first =
                app.tokens(ask, cast.residentsBrowser().open(ask.url()).submit());
        ObjectNode less = Json.read(app.refresh(first.path("refresh_token").asText(), "patient/Patient.rs")
                .asString());
        assertThat(scopes(less)).contains("patient/Patient.rs").doesNotContain("patient/Observation.rs");
        assertThat(with(hims, less)
                        .get("/Observation?patient={id}", cast.resident().id())
                        .statusCode())
                .isEqualTo(403);
        ObjectNode again =
                Json.read(app.refresh(less.path("refresh_token").asText()).asString());
        assertThat(scopes(again)).contains("patient/Patient.rs", "patient/Observation.rs");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-R4: a refresh token that nobody has given out is refused")
    void anInventedRefreshTokenIsRefused(App.Proof proof, Hims hims, Cast cast) {
        Response answer = cast.residentApp(proof).refresh("b2ZmZXJlZC1ieS1ub2JvZHk");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("error").toString()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @EnumSource(names = {"SYMMETRIC", "ASYMMETRIC"})
    @DisplayName("SMT-I1, SMT-I3: introspection tells of a token what its app was told")
    void introspectionTellsOfAToken(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        Response answer =
                launch.app().introspect(launch.tokens().path("access_token").asText());
        assertThat(answer.statusCode()).isEqualTo(200);
        isToldOf(hims, launch, Json.read(answer.asString()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SMT-I2, SMT-I3: a caller with a token may ask of any client's token")
    void aBearerMayAsk(App.Proof proof, Hims hims, Cast cast) {
        Launched launch = launch(hims, cast, proof);
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + cast.systemToken("__introspect"))
                .formParam("token", launch.tokens().path("access_token").asText())
                .post(hims.origin() + "/oauth2/introspect");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        isToldOf(hims, launch, Json.read(answer.asString()));
    }

    private static void isToldOf(Hims hims, Launched launch, ObjectNode told) {
        ObjectNode tokens = launch.tokens();
        IdToken idToken = IdToken.verified(hims, tokens.path("id_token").asText());
        assertThat(told.path("active").isBoolean()).isTrue();
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(told.path("client_id").asText()).isEqualTo(launch.app().id());
        assertThat(scopes(told)).containsExactlyInAnyOrderElementsOf(scopes(tokens));
        assertThat(told.path("exp").asLong()).isGreaterThan(System.currentTimeMillis() / 1000 - 600);
        assertThat(told.path("patient")).isEqualTo(tokens.path("patient"));
        assertThat(told.path("need_patient_banner")).isEqualTo(tokens.path("need_patient_banner"));
        for (String claim : new String[] {"iss", "sub", "fhirUser"}) {
            assertThat(told.path(claim)).as(claim).isEqualTo(idToken.claims().path(claim));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYMMETRIC", "ASYMMETRIC"})
    @DisplayName("SMT-I4: of what is no token it says that it is not active, and no more")
    void ofNoTokenItSaysNoMore(App.Proof proof, Cast cast) {
        Response answer = cast.residentApp(proof).introspect("invalid_token_value");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.asString())).isEqualTo(Json.read("{\"active\": false}"));
    }
}
