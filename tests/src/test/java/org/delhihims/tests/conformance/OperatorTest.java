package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who run a server and people who write programs for it find beside FHIR. */
@Tag("conformance")
final class OperatorTest {

    @Test
    void theApiIsDescribedInOpenApi(Hims hims) {
        Response answer = hims.at("gtb").accept("*/*").get("/api-docs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("openapi: 3").contains("/Patient", "$card-lookup");
    }

    @Test
    void theDescriptionIsShownAsAPage(Hims hims) {
        Response answer = hims.at("gtb").accept("text/html").get("/swagger-ui/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void theServerSaysThatItIsWell(String path, Hims hims) {
        hims.monitoring().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void theServerCountsWhatItDoes(Hims hims) {
        hims.monitoring()
                .get("/prometheus")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("hikaricp_connections"))
                .body(containsString("http_server_requests"));
    }

    @Test
    void whatThereIsNotIsNotCountedByItsName(Hims hims) {
        hims.at("gtb").get("/InventedType").then().statusCode(404);

        hims.monitoring()
                .get("/prometheus")
                .then()
                .body(containsString("fhir_requests_seconds_count{interaction=\"unknown\",status=\"404\",type=\"\"}"))
                .body(not(containsString("InventedType")));
    }

    @Test
    void theServerSaysWhichBuildItIs(Hims hims) {
        hims.monitoring().get("/info").then().statusCode(200).body("build.version", containsString("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/env", "/heapdump", "/threaddump", "/beans", "/configprops", "/loggers", "/shutdown", "/flyway"
            })
    void theServerShowsNothingElseOfItself(String path, Hims hims) {
        assertThat(hims.monitoring().get(path).statusCode()).isEqualTo(404);
        assertThat(hims.monitoring().post(path).statusCode()).isIn(404, 405);
    }

    @Test
    void thePortOfTheOperatorAnswersNoFhir(Hims hims) {
        String base = hims.server().managementBase().replace("/actuator", "/fhir");

        assertThat(RestAssured.given().get(base + "/metadata").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyOutsideThisMachineIsAnswered(Hims hims) throws SocketException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        Assumptions.assumeFalse(outside.isEmpty(), "this machine has no address but its own");

        assertThat(outside).noneMatch(address -> answers(address, hims.server().port()));
    }

    @Test
    void theServerSaysAtStartThatItListensOnThisMachineOnly(Hims hims) {
        assertThat(hims.server().log()).contains("It listens on 127.0.0.1.");
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
