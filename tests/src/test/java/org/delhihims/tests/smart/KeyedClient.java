package org.delhihims.tests.smart;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.UUID;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;

/** A system that signs in by keys it has made itself, of both kinds that SMART asks for. */
record KeyedClient(Hims hims, String id, KeyPair rsa, KeyPair elliptic) {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    static final String RSA_KID = "rsa-1";
    static final String ELLIPTIC_KID = "ec-1";

    /** A system that was registered with its keys. */
    static KeyedClient withKeys(Hims hims, String scope) {
        KeyedClient client = unregistered(hims);
        Path file = hims.server().data().resolveSibling(client.id + ".jwks");
        try {
            Files.writeString(
                    file,
                    KeySite.setOf(
                                    Jwt.webKey(RSA_KID, "RS384", client.rsa.getPublic()),
                                    Jwt.webKey(ELLIPTIC_KID, "ES384", client.elliptic.getPublic()))
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client.register("--jwks=" + file, "--scope=" + scope);
        return client;
    }

    /** A system that was registered with the address of its keys. */
    static KeyedClient withKeysAt(Hims hims, String address) {
        KeyedClient client = unregistered(hims);
        client.register("--jwks-uri=" + address, "--scope=system/*.rs");
        return client;
    }

    private static KeyedClient unregistered(Hims hims) {
        return new KeyedClient(hims, "gateway-" + UUID.randomUUID(), Jwt.newKey("RS384"), Jwt.newKey("ES384"));
    }

    private void register(String... more) {
        String[] words = {"client", "add", "--kind=abdm-gateway", "--name=Gateway", "--client-id=" + id};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        hims.command(all);
    }

    String tokenEndpoint() {
        return hims.origin() + "/oauth2/token";
    }

    /** An assertion as it should be, by the RSA key as soon as it is signed. */
    Jwt assertion() {
        Jwt assertion = Jwt.assertion(id, tokenEndpoint());
        assertion.head().put("alg", "RS384").put("kid", RSA_KID);
        return assertion;
    }

    String signed(Jwt assertion) {
        return assertion.signedWith(rsa.getPrivate());
    }

    String good() {
        return signed(assertion());
    }

    RequestSpecification call(String assertion) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", ASSERTION_TYPE)
                .formParam("client_assertion", assertion);
    }

    Response ask(String assertion, String scope) {
        return call(assertion).formParam("scope", scope).post(tokenEndpoint());
    }

    Response ask(String assertion) {
        return ask(assertion, "system/*.rs");
    }
}
