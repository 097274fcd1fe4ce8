package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Jwt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A system gets a token in its own name, for what it is registered for.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART: backend services</a>
 */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackendServicesTest {

    private static final String SCOPE = "system/Patient.rs system/Observation.rs";

    private KeyedClient registered;

    private KeyedClient client(Hims hims) {
        if (registered == null) {
            registered = KeyedClient.withKeys(hims, SCOPE);
        }
        return registered;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "ES384"})
    @DisplayName("SMT-B4, SMT-B5: an assertion is worth a token of five minutes, and no refresh token")
    void anAssertionIsWorthAToken(String algorithm, Hims hims) {
        KeyedClient client = client(hims);
        Response answer = client.ask(assertionBy(client, algorithm), "system/Patient.rs");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        ObjectNode tokens = Json.read(answer.asString());
        assertThat(tokens.path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(tokens.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(tokens.path("expires_in").asInt()).isBetween(1, 300);
        assertThat(tokens.path("scope").asText()).isEqualTo("system/Patient.rs");
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(hims.stranger()
                        .header(
                                "Authorization",
                                "Bearer " + tokens.path("access_token").asText())
                        .get("/Patient/nobody")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String assertionBy(KeyedClient client, String algorithm) {
        Jwt assertion = client.assertion();
        if (algorithm.equals("RS384")) {
            return client.signed(assertion);
        }
        assertion.head().put("alg", "ES384").put("kid", KeyedClient.ELLIPTIC_KID);
        return assertion.signedWith(client.elliptic().getPrivate());
    }

    @Test
    @DisplayName("SMT-B4: a scope of the first version is granted as it is written")
    void aScopeOfTheFirstVersionIsGranted(Hims hims) {
        Response answer = client(hims).ask(client(hims).good(), "system/Patient.read");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("scope").toString()).isEqualTo("system/Patient.read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_a_grant_type",
                "",
                "password",
                "implicit",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "CLIENT_CREDENTIALS"
            })
    @DisplayName("SMT-B1: no other grant type is served")
    void noOtherGrantTypeIsServed(String grantType, Hims hims) {
        Response answer = RestAssured.given()
                .formParam("grant_type", grantType)
                .formParam("client_assertion_type", KeyedClient.ASSERTION_TYPE)
                .formParam("client_assertion", client(hims).good())
                .formParam("scope", SCOPE)
                .post(client(hims).tokenEndpoint());

        RefusedGrant.with(400, "unsupported_grant_type", answer);
    }

    @Test
    @DisplayName("Requirement 344: an app gets no token in its own name, whatever its proof")
    void anAppGetsNoTokenInItsOwnName(Cast cast, Hims hims) {
        for (App.Proof proof : List.of(App.Proof.SYMMETRIC, App.Proof.ASYMMETRIC)) {
            Response answer = cast.residentApp(proof)
                    .call()
                    .formParam("grant_type", "client_credentials")
                    .formParam("scope", "system/*.rs")
                    .post(hims.origin() + "/oauth2/token");
            RefusedGrant.with(400, "unauthorized_client", answer);
        }
        Response answer = cast.residentApp(App.Proof.PUBLIC)
                .call()
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/*.rs")
                .post(hims.origin() + "/oauth2/token");
        RefusedGrant.with(401, "invalid_client", answer);
    }

    @Test
    void aSystemUsesNoCodeAndNoRefreshToken(Hims hims) {
        KeyedClient client = client(hims);
        for (String grantType : List.of("authorization_code", "refresh_token")) {
            Response answer = RestAssured.given()
                    .formParam("grant_type", grantType)
                    .formParam("code", "b2ZmZXJlZA")
                    .formParam("refresh_token", "b2ZmZXJlZA")
                    .formParam("redirect_uri", "https://app.example/back")
                    .formParam("code_verifier", "v".repeat(43))
                    .formParam("client_assertion_type", KeyedClient.ASSERTION_TYPE)
                    .formParam("client_assertion", client.good())
                    .post(client.tokenEndpoint());
            assertThat(answer.path("error").toString()).isIn("invalid_grant", "unauthorized_client");
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("Requirements 249, 250: of more than it is registered for, a system gets the part that it may have")
    void aSystemGetsNoMoreThanItIsRegisteredFor(Hims hims) {
        KeyedClient client = client(hims);

        Response answer = client.ask(client.good(), "system/Patient.cruds system/Encounter.rs patient/*.rs openid");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("scope").toString()).isEqualTo("system/Patient.rs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Encounter.rs",
                "system/Patient.cud",
                "patient/*.rs",
                "user/Patient.rs",
                "openid fhirUser",
                "launch/patient offline_access",
                "__introspect",
                "nonsense",
                " ",
                ""
            })
    @DisplayName("Requirement 259: a system that may have nothing of what it asks for gets nothing")
    void aSystemThatMayHaveNothingGetsNothing(String scope, Hims hims) {
        RefusedGrant.with(400, "invalid_scope", client(hims).ask(client(hims).good(), scope));
    }
}
