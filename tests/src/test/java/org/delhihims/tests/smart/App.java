package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Jwt;

/** An app that is registered at a server, as its developer holds it. */
public final class App {

    /** How an app shows that it is itself. */
    public enum Proof {
        PUBLIC,
        SYMMETRIC,
        ASYMMETRIC
    }

    private static final Map<String, App> PRIVATE_HOSPITALS = new ConcurrentHashMap<>();

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Hims hims;
    private final String id;
    private final Proof proof;
    private final String secret;
    private final ObjectNode key;

    private App(Hims hims, String id, Proof proof, String secret, ObjectNode key) {
        this.hims = hims;
        this.id = id;
        this.proof = proof;
        this.secret = secret;
        this.key = key;
    }

    /** Registers an app of a kind such as {@code patient-app}, with more options of {@code hims client add}. */
    public static App register(Hims hims, String kind, Proof proof, String... more) {
        String id = newId(kind);
        List<String> words = new ArrayList<>(List.of(
                "--name-hindi=मेरा स्वास्थ्य",
                "--redirect-uri=" + redirectOf(id),
                "--launch-uri=https://app.example/" + id + "/launch",
                "--origin=https://app.example"));
        words.addAll(List.of(more));
        return register(hims, kind, id, proof, words);
    }

    /** Registers the system of a facility, which shows itself by a key. */
    public static App registerSystem(Hims hims, String facility, String... more) {
        List<String> words = new ArrayList<>(List.of("--facility=" + facility));
        words.addAll(List.of(more));
        return register(hims, "hospital-system", newId("hospital-system"), Proof.ASYMMETRIC, words);
    }

    /** Registers a system of another kind, such as {@code private-hospital}, with its options. */
    public static App registerSystemOf(Hims hims, String kind, String... more) {
        return register(hims, kind, newId(kind), Proof.ASYMMETRIC, List.of(more));
    }

    /** The one system that a private hospital may have, registered when the first test asks. */
    public static App systemOfPrivateHospital(Hims hims, String organization) {
        return PRIVATE_HOSPITALS.computeIfAbsent(
                hims.address() + " " + organization,
                key -> registerSystemOf(hims, "private-hospital", "--facility=" + organization));
    }

    /** Registers the operator's own program, which shows itself by a key. */
    public static App registerOperator(Hims hims) {
        return register(hims, "ops", newId("ops"), Proof.ASYMMETRIC, List.of());
    }

    private static App register(Hims hims, String kind, String id, Proof proof, List<String> more) {
        List<String> words =
                new ArrayList<>(List.of("client", "add", "--kind=" + kind, "--client-id=" + id, "--name=My health"));
        words.addAll(more);
        Path keyFile = hims.server().data().resolveSibling(id + ".key");
        if (proof == Proof.SYMMETRIC) {
            words.add("--secret");
        } else if (proof == Proof.ASYMMETRIC) {
            words.add("--new-key=" + keyFile);
        }
        String printed = hims.command(words.toArray(String[]::new));
        String secret = proof == Proof.SYMMETRIC
                ? Invented.personal(printed.replaceAll("(?s).*client_secret (\\S+).*", "$1"))
                : "";
        return new App(hims, id, proof, secret, proof == Proof.ASYMMETRIC ? read(keyFile) : Json.read("{}"));
    }

    private static String newId(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    private static ObjectNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String redirectOf(String id) {
        return "https://app.example/" + id + "/back";
    }

    public String id() {
        return id;
    }

    public Proof proof() {
        return proof;
    }

    public String secret() {
        return secret;
    }

    public ObjectNode key() {
        return key;
    }

    public String redirectUri() {
        return redirectOf(id);
    }

    /** Asks for a code, with PKCE and a state of its own. */
    public Ask ask(String scope) {
        return Ask.of(hims, this, scope);
    }

    /** A request to the token endpoint or its like, with this app's proof. */
    public RequestSpecification call() {
        RequestSpecification request = RestAssured.given();
        return switch (proof) {
            case PUBLIC -> request.formParam("client_id", id).header("Origin", "https://app.example");
            case SYMMETRIC -> request.auth().preemptive().basic(id, secret);
            case ASYMMETRIC ->
                request.formParam("client_assertion_type", ASSERTION_TYPE)
                        .formParam(
                                "client_assertion",
                                Jwt.assertion(id, hims.origin() + "/oauth2/token")
                                        .signedWith(key));
        };
    }

    /** The token of a system with a scope, in its own name. */
    public String systemToken(String scope) {
        Response answer = call().formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post(hims.origin() + "/oauth2/token");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString()).path("access_token").asText();
    }

    /** Exchanges a code for tokens. */
    public Response exchange(Ask ask, String code) {
        return call().formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", redirectUri())
                .formParam("code_verifier", ask.verifier())
                .post(hims.origin() + "/oauth2/token");
    }

    public Response refresh(String refreshToken) {
        return call().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .post(hims.origin() + "/oauth2/token");
    }

    public Response refresh(String refreshToken, String scope) {
        return call().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .formParam("scope", scope)
                .post(hims.origin() + "/oauth2/token");
    }

    public Response introspect(String token) {
        return call().formParam("token", token).post(hims.origin() + "/oauth2/introspect");
    }

    public Response revoke(String token) {
        return call().formParam("token", token).post(hims.origin() + "/oauth2/revoke");
    }

    /** What a browser that has come back with a code is worth. */
    public ObjectNode tokens(Ask ask, Browser back) {
        assertThat(back.parameter("error")).as(back.address().toString()).isEmpty();
        assertThat(back.parameter("code"))
                .as(back.title() + " " + back.address())
                .isNotEmpty();
        Response answer = exchange(ask, back.parameter("code"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }
}
