package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an app reads before it asks.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART: conformance</a>
 */
@Tag("smart")
final class DiscoveryTest {

    private static final String SMART = "/fhir/.well-known/smart-configuration";
    private static final String OPENID = "/.well-known/openid-configuration";

    private static Response get(Hims hims, String path) {
        return RestAssured.get(hims.origin() + path);
    }

    private static ObjectNode smart(Hims hims) {
        return Json.read(get(hims, SMART).asString());
    }

    private static List<String> texts(JsonNode array) {
        return Json.listOf(array).stream().map(JsonNode::asText).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "application/fhir+xml", ""})
    @DisplayName("SMT-D1: the document is JSON, whatever the caller likes")
    void theDocumentIsJson(String accept, Hims hims) {
        RequestSpecification request = RestAssured.given();
        Response answer = (accept.isEmpty() ? request : request.header("Accept", accept)).get(hims.origin() + SMART);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(Json.read(answer.asString()).isObject()).isTrue();
    }

    @Test
    @DisplayName("SMT-D2: it has the members that it must have, of the right types")
    void itHasItsMembers(Hims hims) {
        ObjectNode smart = smart(hims);
        for (String member : new String[] {"issuer", "jwks_uri", "authorization_endpoint", "token_endpoint"}) {
            assertThat(smart.path(member).isTextual()).as(member).isTrue();
        }
        assertThat(texts(smart.path("grant_types_supported")))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token", "client_credentials");
        assertThat(texts(smart.path("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(texts(smart.path("response_types_supported"))).containsExactly("code");
        assertThat(Json.listOf(smart.path("capabilities"))).isNotEmpty().allMatch(JsonNode::isTextual);
        assertThat(texts(smart.path("capabilities"))).doesNotContain("smart-app-state");
    }

    @Test
    @DisplayName("SMT-D5: the capabilities of standalone and EHR launch are there")
    void theCapabilitySetsAreThere(Hims hims) {
        assertThat(texts(smart(hims).path("capabilities")))
                .contains(
                        "launch-standalone",
                        "launch-ehr",
                        "authorize-post",
                        "client-public",
                        "client-confidential-symmetric",
                        "client-confidential-asymmetric",
                        "sso-openid-connect",
                        "context-standalone-patient",
                        "context-standalone-encounter",
                        "context-ehr-patient",
                        "context-ehr-encounter",
                        "context-banner",
                        "context-style",
                        "permission-offline",
                        "permission-online",
                        "permission-patient",
                        "permission-user",
                        "permission-v1",
                        "permission-v2");
    }

    @Test
    @DisplayName("SMT-D6: addresses are whole, ways to show oneself and scopes are named")
    void addressesAreWhole(Hims hims) {
        ObjectNode smart = smart(hims);
        smart.fields().forEachRemaining(member -> {
            if (member.getKey().endsWith("_endpoint") || member.getKey().endsWith("_uri")) {
                assertThat(URI.create(member.getValue().asText()).isAbsolute())
                        .as(member.getKey())
                        .isTrue();
            }
        });
        assertThat(texts(smart.path("token_endpoint_auth_methods_supported")))
                .contains("private_key_jwt", "client_secret_basic");
        assertThat(texts(smart.path("token_endpoint_auth_signing_alg_values_supported")))
                .contains("RS384", "ES384");
        assertThat(texts(smart.path("scopes_supported")))
                .contains("openid", "fhirUser", "launch", "launch/patient", "offline_access", "patient/*.rs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SMART,
                "/fhir/metadata",
                OPENID,
                "/.well-known/oauth-authorization-server",
                "/oauth2/jwks",
                "/brands.json",
                "/assets/smart-style.json"
            })
    @DisplayName("SMT-D3, SMT-D4, SMT-U1: any page may read what is open to all, without credentials")
    void anyPageMayRead(String path, Hims hims) {
        Response answer = RestAssured.given()
                .header("Origin", "https://elsewhere.example")
                .get(hims.origin() + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void aPageOfAnotherIsToldNothingAtTheTokenEndpoint(Hims hims) {
        Response answer = RestAssured.given()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options(hims.origin() + "/oauth2/token");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    @DisplayName("SMT-O2, SMT-O3: OpenID Connect discovery")
    void openIdDiscovery(Hims hims) {
        Response answer = get(hims, OPENID);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        ObjectNode openid = Json.read(answer.asString());
        assertThat(openid.path("issuer").asText()).isEqualTo(hims.origin());
        for (String member : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            assertThat(openid.path(member)).as(member).isEqualTo(smart(hims).path(member));
        }
        assertThat(texts(openid.path("response_types_supported"))).containsExactly("code");
        assertThat(texts(openid.path("subject_types_supported"))).isNotEmpty();
        assertThat(texts(openid.path("id_token_signing_alg_values_supported"))).contains("RS256");
        assertThat(texts(openid.path("grant_types_supported")))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token", "client_credentials");
        assertThat(answer.asString()).doesNotContain("device", "token-exchange", "plain");
    }

    @Test
    @DisplayName("SMT-O4: the keys are RSA, public, and named")
    void theKeysArePublic(Hims hims) {
        List<JsonNode> keys =
                Json.listOf(Json.read(get(hims, "/oauth2/jwks").asString()).path("keys"));
        assertThat(keys).isNotEmpty();
        for (JsonNode key : keys) {
            assertThat(key.path("kty").asText()).isEqualTo("RSA");
            assertThat(key.path("kid").asText()).isNotEmpty();
            assertThat(key.path("n").asText()).hasSizeGreaterThan(300);
            assertThat(key.has("d") || key.has("p") || key.has("q")).isFalse();
        }
    }

    @Test
    void theStatementSaysWhereToSignIn(Hims hims) {
        JsonNode security = Json.read(get(hims, "/fhir/metadata").asString()).at("/rest/0/security");
        assertThat(security.at("/service/0/coding/0/code").asText()).isEqualTo("SMART-on-FHIR");
    }

    @Test
    @DisplayName("security.txt of RFC 9116: whom to tell of a hole, and until when that is true")
    void whomToTell(Hims hims) {
        Response answer = get(hims, "/.well-known/security.txt");
        assertThat(answer.contentType()).startsWith("text/plain");
        Map<String, String> fields = answer.asString()
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertThat(fields.get("Contact")).startsWith("mailto:");
        assertThat(Instant.parse(fields.get("Expires"))).isAfter(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/device_authorization", "/oauth2/device_verification", "/connect/register", "/oauth2/par"
            })
    void whatIsNotOfferedIsNotThere(String path, Hims hims) {
        Response answer = RestAssured.given().formParam("client_id", "x").post(hims.origin() + path);
        assertThat(answer.statusCode()).isIn(401, 403, 404);
    }

    @Test
    @DisplayName("SMT-U1, SMT-U2: the brands are a collection with a time and a weak tag")
    void theBrandsAreACollection(Hims hims) {
        Response answer = get(hims, "/brands.json");
        assertThat(answer.contentType()).contains("json");
        assertThat(answer.header("ETag")).startsWith("W/\"");
        JsonNode bundle = Json.read(answer.asString());
        assertThat(bundle.path("type").asText()).isEqualTo("collection");
        assertThat(bundle.path("timestamp").asText()).isNotEmpty();
        assertThat(Json.resourcesIn(bundle)).hasSizeGreaterThan(2);
        assertThat(smart(hims).path("user_access_brand_bundle").asText()).isEqualTo(hims.origin() + "/brands.json");
        Response same = RestAssured.given()
                .header("If-None-Match", answer.header("ETag"))
                .get(hims.origin() + "/brands.json");
        assertThat(same.statusCode()).isEqualTo(304);
    }

    @Test
    @DisplayName("SMT-U3, SMT-U4: each brand has endpoints of the bundle, and each of them answers")
    void eachBrandHasEndpoints(Hims hims) {
        List<JsonNode> resources =
                Json.resourcesIn(Json.read(get(hims, "/brands.json").asString()));
        List<String> endpoints = resources.stream()
                .filter(resource -> resource.path("resourceType").asText().equals("Endpoint"))
                .map(resource -> "Endpoint/" + resource.path("id").asText())
                .toList();
        for (JsonNode resource : resources) {
            if (resource.path("resourceType").asText().equals("Organization")) {
                assertThat(resource.path("name").asText()).isNotEmpty();
                assertThat(Json.listOf(resource.path("endpoint")))
                        .isNotEmpty()
                        .allMatch(endpoint ->
                                endpoints.contains(endpoint.path("reference").asText()));
            } else {
                assertThat(RestAssured.get(resource.path("address").asText() + "/metadata")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
