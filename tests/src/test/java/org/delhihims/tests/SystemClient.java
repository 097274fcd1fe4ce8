package org.delhihims.tests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A hospital's system at one server: registered with its operator's command, and signed in as long as it calls. */
final class SystemClient {

    static final String ID = "tests";

    private static final long MARGIN_SECONDS = 60;

    private final ServerProcess server;
    private final Commands commands;
    private String token = "";
    private Instant renewAt = Instant.EPOCH;

    SystemClient(ServerProcess server, Commands commands) {
        this.server = server;
        this.commands = commands;
    }

    /** The file with its key. It lies beside the data, which the registration is in, and lasts as long. */
    synchronized Path key() {
        Path key = server.data().resolveSibling("tests.key");
        if (Files.notExists(key)) {
            register(key);
        }
        return key;
    }

    private void register(Path key) {
        commands.run(
                "client",
                "add",
                "--kind=hospital-system",
                "--facility=lok-nayak",
                "--name=Tests",
                "--client-id=" + ID,
                "--new-key=" + key);
    }

    void block() {
        commands.run("client", "block", "--client-id=" + ID);
    }

    void unblock() {
        commands.run("client", "unblock", "--client-id=" + ID);
    }

    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            signIn();
        }
        return token;
    }

    private void signIn() {
        String endpoint = server.origin() + "/oauth2/token";
        Instant asked = Instant.now();
        Response answer = RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/*.cruds")
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", Jwt.assertion(ID, endpoint).signedWith(Json.read(read(key()))))
                .post(endpoint);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the system of the tests gets no token: " + answer.asString());
        }
        ObjectNode grant = Json.read(answer.asString());
        token = grant.path("access_token").asText();
        renewAt = asked.plusSeconds(grant.path("expires_in").asLong() - MARGIN_SECONDS);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
