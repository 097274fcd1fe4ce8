package org.delhihims.tests;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A running Delhi HIMS, seen from outside. A test that names it as a parameter is given the one server that all tests
 * share; tests that kill or stop a server start their own.
 */
public final class Hims implements AutoCloseable {

    public static final String FHIR_JSON = "application/fhir+json";
    public static final String FHIR_XML = "application/fhir+xml";

    private static final int PATIENCE_MILLIS = 120_000;

    static {
        RestAssured.registerParser(FHIR_JSON, Parser.JSON);
        RestAssured.registerParser(FHIR_XML, Parser.XML);
        RestAssured.filters(new Asked());
    }

    private final ServerProcess server;
    private final Commands commands;
    private final SystemClient system;

    private Hims(ServerProcess server) {
        this.server = server;
        this.commands = new Commands(server.data());
        this.system = new SystemClient(server, commands);
    }

    /** A server with an empty database of its own. */
    public static Hims fresh(String name) {
        return new Hims(ServerProcess.start(Work.freshData(name)));
    }

    /** A server with an empty database of its own, on a port that others know before it starts. */
    public static Hims onPort(String name, int port, String... settings) {
        return new Hims(ServerProcess.startOnPort(Work.freshData(name), port, settings));
    }

    /** A server with demo data, as whoever types ./mvnw has it. */
    public static Hims demo(String name, String... settings) {
        return new Hims(ServerProcess.startDemo(Work.freshData(name), settings));
    }

    /** A server on the data that this one has left, which may not answer yet. */
    public Hims relaunched() {
        return new Hims(ServerProcess.launch(server.data()));
    }

    /** A server on the data that this one has left, ready for callers. */
    public Hims restarted() {
        return new Hims(ServerProcess.start(server.data()));
    }

    /** Where the FHIR endpoint is. */
    public String address() {
        return server.fhirBase();
    }

    /** Where the server is, without the path of its FHIR endpoint. */
    public String origin() {
        return server.origin();
    }

    /** Runs a command such as {@code client add} on this server's data, and answers what it prints. */
    public String command(String... words) {
        return commands.run(words);
    }

    /** Runs a command that may fail, and answers what it has ended with. */
    public ServerProcess.Ended end(String... words) {
        return commands.end(words);
    }

    /** A caller at a hospital. One system calls for all of them, as the server does not tell them apart yet. */
    public RequestSpecification at(String hospital) {
        return stranger().header("User-Agent", hospital).header("Authorization", authorization());
    }

    /** What a caller shows who may read and write everything: the value of the header Authorization. */
    public String authorization() {
        return "Bearer " + system.token();
    }

    /** Options with which a command signs in as this caller. */
    public List<String> signIn() {
        return List.of("--client-id=" + SystemClient.ID, "--key=" + system.key());
    }

    /** Shuts the caller out, as an administrator does. */
    public void block() {
        system.block();
    }

    public void unblock() {
        system.unblock();
    }

    /** A caller who shows no token. */
    public RequestSpecification stranger() {
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .setBaseUri(server.fhirBase())
                        .setConfig(config().encoderConfig(encoderConfig()
                                        .defaultContentCharset(StandardCharsets.UTF_8)
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                        .encodeContentTypeAs("application/json-patch+json", ContentType.TEXT)
                                        .encodeContentTypeAs(FHIR_JSON, ContentType.TEXT)
                                        .encodeContentTypeAs(FHIR_XML, ContentType.TEXT))
                                .decoderConfig(decoderConfig().defaultContentCharset(StandardCharsets.UTF_8))
                                .httpClient(HttpClientConfig.httpClientConfig()
                                        .setParam("http.connection.timeout", PATIENCE_MILLIS)
                                        .setParam("http.socket.timeout", PATIENCE_MILLIS)))
                        .setAccept(FHIR_JSON)
                        .build())
                .contentType(FHIR_JSON);
    }

    /** The people at a hospital who register, write and look up. */
    public Desk deskAt(String hospital) {
        return new Desk(this, hospital);
    }

    /** What the operator's monitoring asks. */
    public RequestSpecification monitoring() {
        return RestAssured.given().baseUri(server.managementBase());
    }

    public ServerProcess server() {
        return server;
    }

    /** Stops the server as an operator does. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            server.close();
        }
    }
}
