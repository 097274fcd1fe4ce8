package org.delhihims.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Signs in at a server as a system does, and keeps the token while it is good.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART: backend services</a>
 */
public final class SystemSignIn {

    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(4);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    /** A token is renewed before it ends, for the requests that are on their way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final URI tokenEndpoint;
    private final String clientId;
    private final ECKey key;
    private final String scope;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";
    private Instant goodUntil = Instant.EPOCH;

    /**
     * With the key in a file that {@code hims client add --new-key} has written.
     *
     * @param base of the FHIR endpoint
     */
    public SystemSignIn(URI base, String clientId, Path key, String scope) throws IOException {
        this.tokenEndpoint = base.resolve("/oauth2/token");
        this.clientId = clientId;
        this.scope = scope;
        try {
            this.key = ECKey.parse(Files.readString(key));
        } catch (ParseException e) {
            throw new SignInRefused(key + " is no key of hims client add --new-key.");
        }
    }

    /**
     * A token that is good for half a minute at least.
     *
     * @throws SignInRefused if the server gives this client none
     * @throws IOException if the server is away or too busy
     */
    public synchronized String token() throws IOException {
        if (Instant.now().isAfter(goodUntil.minus(MARGIN))) {
            renew();
        }
        return token;
    }

    private void renew() throws IOException {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                scope,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion());
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(ANSWERS_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        Instant asked = Instant.now();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 429 || response.statusCode() >= 500) {
            throw new IOException("the token endpoint answered with status " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw new SignInRefused("The server gives " + clientId + " no token: " + response.body()
                    + "\nhims client list says whether it is registered, and whether it was blocked.");
        }
        JsonNode answer = new ObjectMapper().readTree(response.body());
        token = answer.path("access_token").asText();
        goodUntil = asked.plusSeconds(answer.path("expires_in").asLong());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String assertion() {
        try {
            SignedJWT assertion = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(clientId)
                            .subject(clientId)
                            .audience(tokenEndpoint.toString())
                            .jwtID(UUID.randomUUID().toString())
                            .expirationTime(Date.from(Instant.now().plus(ASSERTION_LIFE)))
                            .build());
            assertion.sign(new ECDSASigner(key));
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
