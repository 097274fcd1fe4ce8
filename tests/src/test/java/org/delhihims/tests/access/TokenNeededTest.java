package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody reads or writes without a token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750: bearer tokens</a>
 */
@Tag("rest")
final class TokenNeededTest {

    private static final String CHALLENGE = "WWW-Authenticate";

    @ParameterizedTest
    @CsvSource({
        "GET, /Patient/4711",
        "GET, /Patient/4711/_history/1",
        "GET, /Patient/4711/_history",
        "GET, /Patient/_history",
        "GET, /_history",
        "GET, /Patient",
        "GET, /Patient?name=asha",
        "GET, /Patient/4711/$everything",
        "GET, /Patient/4711/Observation",
        "GET, /$export",
        "GET, /Patient/$export",
        "GET, /$export-poll-status",
        "GET, /Binary/4711",
        "GET, /ValueSet/facility-kind/$expand",
        "GET, /StructureDefinition",
        "GET, /Nothing",
        "GET, /",
        "GET, ''",
        "GET, /metadata/more",
        "POST, /Patient",
        "POST, /Patient/_search",
        "POST, /Patient/$card-lookup",
        "GET, /Patient/$ihe-pix",
        "POST, /Patient/4711/$share-health-link",
        "POST, /Patient/4711/$issue-card",
        "POST, /$validate",
        "POST, /Nothing",
        "POST, /",
        "POST, ''",
        "POST, /metadata",
        "PUT, /Patient/4711",
        "PUT, /Patient?identifier=a%7Cb",
        "PATCH, /Patient/4711",
        "DELETE, /Patient/4711",
        "DELETE, /Patient?name=asha",
        "OPTIONS, /",
        "OPTIONS, /Patient"
    })
    @DisplayName("SMT-G1: a call without a token is not answered, and told what is missing")
    void aCallWithoutATokenIsNotAnswered(String method, String path, Hims hims) {
        Response answer = call(hims.stranger(), method, path);

        Refused refused = Refused.with(401, answer);
        assertThat(refused.code()).isEqualTo("login");
        assertThat(answer.header(CHALLENGE)).startsWith("Bearer").doesNotContain("error=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Patient/4711", "/Patient", "/Binary/4711", "/"})
    void aHeadWithoutATokenIsNotAnsweredEither(String path, Hims hims) {
        Response answer = hims.stranger().head(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header(CHALLENGE)).startsWith("Bearer");
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void theWebsocketIsShutToo(Hims hims) {
        URI address = URI.create(hims.address().replace("http:", "ws:").replace("/fhir", "/websocket"));

        Throwable shut = catchThrowable(() -> HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {})
                .join());

        assertThat(shut).hasCauseInstanceOf(WebSocketHandshakeException.class);
        WebSocketHandshakeException refusal = (WebSocketHandshakeException) shut.getCause();
        assertThat(refusal.getResponse().statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer garbage",
                "Bearer a.b.c",
                "Bearer !",
                "Bearer",
                "bearer garbage",
                "Bearer garbage garbage",
            })
    void whatIsNoTokenIsRefusedAsInvalid(String authorization, Hims hims) {
        isInvalid(hims.stranger().header("Authorization", authorization).get("/Patient"));
    }

    @Test
    void aTokenThatNobodySignedIsRefused(Hims hims) {
        String claims = claims(hims, 4_000_000_000L);

        isInvalid(with(hims, "{\"alg\":\"none\"}", claims, ""));
        isInvalid(with(hims, "{\"alg\":\"none\"}", claims, "AAAA"));
        isInvalid(with(hims, "{\"alg\":\"HS256\"}", claims, "AAAA"));
        isInvalid(with(hims, "{\"alg\":\"ES384\",\"kid\":\"../../dev/null\"}", claims, "AAAA"));
    }

    @Test
    void aTokenThatWasChangedOrHasExpiredIsRefused(Hims hims) {
        String good = hims.authorization();
        String signature = good.substring(good.lastIndexOf('.'));
        String head = good.substring(0, good.indexOf('.'));
        String later = base64(claims(hims, 4_000_000_000L));
        String earlier = base64(claims(hims, 1_000_000_000L));

        isInvalid(hims.stranger()
                .header("Authorization", head + "." + later + signature)
                .get("/Patient"));
        isInvalid(hims.stranger()
                .header("Authorization", head + "." + earlier + signature)
                .get("/Patient"));
        isInvalid(hims.stranger().header("Authorization", good + "A").get("/Patient"));
    }

    @Test
    void aTokenInTheAddressOrInAFormIsNone(Hims hims) {
        String token = hims.authorization().substring("Bearer ".length());

        Refused.with(401, hims.stranger().queryParam("access_token", token).get("/Patient"));
        Refused.with(
                401,
                hims.stranger()
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("access_token", token)
                        .post("/Patient/_search"));
    }

    @Test
    void anotherWayToSignInIsNone(Hims hims) {
        Response answer =
                hims.stranger().auth().preemptive().basic("tests", "tests").get("/Patient");

        Refused.with(401, answer);
        assertThat(answer.header(CHALLENGE)).startsWith("Bearer");
    }

    @Test
    void nothingIsWrittenWithoutAToken(Hims hims) {
        String name = Invented.name();

        Refused.with(
                401, hims.stranger().body(Records.resident(name).toString()).post("/Patient"));

        assertThat(hims.deskAt("gtb")
                        .search("Patient", "name", name)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metadata", "/.well-known/smart-configuration", "/swagger-ui/", "/api-docs"})
    void whatAnAppReadsBeforeItSignsInIsOpen(String path, Hims hims) {
        assertThat(hims.stranger().accept("*/*").get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%66hir/Patient",
                "/fhi%72",
                "/fhir%2fPatient",
                "/fhir%5cPatient",
                "/fhir;x/Patient",
                "/fhir;x=/Patient",
                "/;x/fhir/Patient",
                "//fhir/Patient",
                "/fhir//Patient",
                "/fhir/./Patient",
                "/fhir/%2e/Patient",
                "/x/../fhir/Patient",
                "/x/%2e%2e/fhir/Patient",
                "/fhir/metadata/../Patient",
                "/fhir/metadata/%2e%2e/Patient",
                "/fhir/metadata/..;/Patient",
                "/fhir/metadata;/../Patient",
                "/fhir/metadata%2f..%2fPatient",
                "/fhir/metadata%3f/../Patient",
                "/fhir/swagger-ui/../Patient",
                "/fhir/swagger-ui/%2e%2e/Patient",
                "/fhir/swagger-ui/..%2fPatient",
                "/fhir/swagger-ui/Patient",
                "/fhir/api-docs/Patient",
                "/fhir/Patient%00",
                "/fhir/Patient;metadata",
                "/FHIR/Patient",
                "/fhir/%E0%A4%85",
                "/%77ebsocket",
                "/websocket/",
                "http://localhost/fhir/Patient",
                "http://localhost/%66hir/Patient"
            })
    void noSpellingOfAnAddressIsAWayIn(String path, Hims hims) throws IOException {
        assertThat(Raw.get(hims, path))
                .matches("(?s)HTTP/1.1 4[0-9][0-9] .*")
                .doesNotContain("\"resourceType\":\"Bundle\"");
        assertThat(Raw.get(hims, path, "Authorization: " + hims.authorization()))
                .as("with a token")
                .doesNotMatch("(?s)HTTP/1.1 5.*");
    }

    private static Response call(RequestSpecification caller, String method, String path) {
        boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return (hasBody ? caller.body("{\"resourceType\": \"Patient\"}") : caller)
                .urlEncodingEnabled(false)
                .request(method, path);
    }

    private static void isInvalid(Response answer) {
        Refused refused = Refused.with(401, answer);
        assertThat(refused.code()).isEqualTo("login");
        assertThat(answer.header(CHALLENGE)).startsWith("Bearer").contains("error=\"invalid_token\"");
    }

    private static Response with(Hims hims, String head, String claims, String signature) {
        String token = base64(head) + "." + base64(claims) + "." + signature;
        return hims.stranger().header("Authorization", "Bearer " + token).get("/Patient");
    }

    private static String claims(Hims hims, long end) {
        return """
                {"iss": "%s", "aud": "%s", "sub": "tests", "client_id": "tests", "scope": "system/*.cruds",
                 "jti": "4711", "iat": 1, "exp": %d}""".formatted(hims.server().origin(), hims.address(), end);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
