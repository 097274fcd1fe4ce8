package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clients that apps are built with get on with the server: what is tested elsewhere is not only our reading of SMART. */
@Tag("smart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherPeoplesClientsTest {

    private static final String STANDALONE = "launch/patient openid fhirUser offline_access patient/*.rs";
    private static final String EHR = "launch openid fhirUser online_access patient/*.rs user/*.rs";

    private final Map<App.Proof, App> standalone = new EnumMap<>(App.Proof.class);
    private final Map<App.Proof, App> launched = new EnumMap<>(App.Proof.class);
    private String site;
    private NodeProgram program;

    @BeforeAll
    void startTheApps(Hims hims, Cast cast) throws IOException {
        int port = ServerProcess.freePort();
        site = "http://127.0.0.1:" + port;
        ObjectNode configuration = Json.read("{}");
        configuration.put("fhir", hims.address()).put("port", port);
        ObjectNode clients = configuration.putObject("clients");
        for (App.Proof proof : App.Proof.values()) {
            standalone.put(proof, register(hims, "patient-app", proof, "standalone-" + name(proof)));
            clients.set("standalone-" + name(proof), client(standalone.get(proof), STANDALONE));
            launched.put(proof, register(hims, "staff-app", proof, "ehr-" + name(proof)));
            clients.set("ehr-" + name(proof), client(launched.get(proof), EHR));
        }
        clients.set("system", client(cast.system(), "system/*.rs"));
        program = NodeProgram.start("apps.mjs", configuration, "listening");
    }

    private App register(Hims hims, String kind, App.Proof proof, String name) {
        return App.register(
                hims,
                kind,
                proof,
                "--redirect-uri=" + site + "/fhirclient/" + name + "/back",
                "--redirect-uri=" + site + "/openid-client/" + name + "/back");
    }

    private static String name(App.Proof proof) {
        return proof.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode client(App app, String scope) {
        ObjectNode client = Json.read("{}");
        client.put("id", app.id()).put("scope", scope);
        if (app.proof() == App.Proof.SYMMETRIC) {
            client.put("secret", app.secret());
        } else if (app.proof() == App.Proof.ASYMMETRIC) {
            client.set("key", app.key());
        }
        return client;
    }

    @AfterAll
    void stopTheApps() {
        if (program != null) {
            program.close();
        }
    }

    /** Opens the app, goes the way it sends the browser, and answers what the app has seen in the end. */
    private JsonNode launch(Browser browser, String path, boolean asks) {
        Response sent = RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(site + path);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(302);
        browser.open(sent.header("Location"));
        if (asks) {
            browser.submit();
        }
        assertThat(browser.address().toString()).as(browser.text()).startsWith(site);
        Response seen = RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(browser.address().toString());
        if (seen.statusCode() == 302) {
            seen = RestAssured.given().urlEncodingEnabled(false).get(seen.header("Location"));
        }
        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        return Json.read(seen.asString());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("fhirclient: standalone launch and refresh")
    void fhirclientLaunchesStandalone(App.Proof proof, Hims hims, Cast cast) {
        JsonNode seen = launch(cast.residentsBrowser(), "/fhirclient/standalone-" + name(proof) + "/launch", true);
        assertThat(seen.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat(seen.path("user").asText()).endsWith(cast.resident().patient());
        if (proof != App.Proof.ASYMMETRIC) {
            // With a key it cannot refresh: it sends the refresh token without an assertion.
            assertThat(seen.path("refreshed").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("fhirclient: EHR launch and refresh")
    void fhirclientLaunchesFromEhr(App.Proof proof, Hims hims, Cast cast) {
        JsonNode seen = launch(
                cast.doctorsBrowser(),
                "/fhirclient/ehr-" + name(proof) + "/launch?" + opened(hims, cast, proof),
                false);
        assertThat(seen.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat("Encounter/" + seen.path("encounter").asText()).isEqualTo(cast.visit());
        assertThat(seen.path("user").asText()).endsWith(cast.doctor().fhirUser());
    }

    private String opened(Hims hims, Cast cast, App.Proof proof) {
        Response opened = cast.launch(cast.opened(launched.get(proof)));
        return "iss=" + Browser.encode(hims.address()) + "&launch=" + opened.path("launch");
    }

    @ParameterizedTest
    @EnumSource(names = {"SYMMETRIC", "ASYMMETRIC"})
    @DisplayName("openid-client: standalone launch, user info, refresh, introspection and revocation")
    void openidClientLaunchesStandalone(App.Proof proof, Hims hims, Cast cast) {
        JsonNode seen = launch(cast.residentsBrowser(), "/openid-client/standalone-" + name(proof) + "/launch", true);
        assertThat(seen.path("patient").asText()).isEqualTo(cast.resident().id());
        isComplete(seen);
    }

    private static void isComplete(JsonNode seen) {
        for (String member : new String[] {"sub", "refreshed", "active"}) {
            assertThat(seen.path(member).asBoolean()).as(member).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYMMETRIC", "ASYMMETRIC"})
    @DisplayName("openid-client: EHR launch, user info, refresh, introspection and revocation")
    void openidClientLaunchesFromEhr(App.Proof proof, Hims hims, Cast cast) {
        JsonNode seen = launch(
                cast.doctorsBrowser(),
                "/openid-client/ehr-" + name(proof) + "/launch?" + opened(hims, cast, proof),
                false);
        assertThat(seen.path("patient").asText()).isEqualTo(cast.resident().id());
        assertThat("Encounter/" + seen.path("encounter").asText()).isEqualTo(cast.visit());
        isComplete(seen);
    }

    @Test
    @DisplayName("oauth4webapi: backend services")
    void oauth4webapiSignsASystemIn() {
        Response seen = RestAssured.get(site + "/oauth4webapi/system");
        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        JsonNode told = Json.read(seen.asString());
        assertThat(told.path("status").asInt()).isEqualTo(200);
        assertThat(told.path("type").asText()).isEqualTo("Bundle");
        assertThat(told.path("scope").asText()).isEqualTo("system/*.rs");
        assertThat(told.path("life").asInt()).isBetween(1, 300);
    }
}
