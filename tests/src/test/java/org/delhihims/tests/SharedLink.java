package org.delhihims.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A SMART Health Link in the hands of somebody who is not on the network, who knows of it what the specification says and no
 * more.
 */
public record SharedLink(String text, JsonNode payload) {

    private static final String PREFIX = "shlink:/";
    private static final int TAG_BITS = 128;

    public static SharedLink of(String text) {
        assertThat(text).startsWith(PREFIX);
        return new SharedLink(
                text, Json.read(new String(decoded(text.substring(PREFIX.length())), StandardCharsets.UTF_8)));
    }

    public String url() {
        return payload.path("url").asText();
    }

    public String key() {
        return payload.path("key").asText();
    }

    /** The part of the address that cannot be guessed. */
    public String secret() {
        return url().substring(url().lastIndexOf('/') + 1);
    }

    public Response open(String recipient, String passcode) {
        ObjectNode body = Json.read("{}").put("recipient", recipient);
        if (passcode != null) {
            body.put("passcode", passcode);
        }
        return post(body.toString());
    }

    public Response post(String body) {
        return RestAssured.given()
                .header("Origin", "https://viewer.example")
                .contentType("application/json")
                .body(body)
                .post(url());
    }

    /** The document in a sealed file: a compact JWE with dir and A256GCM (RFC 7516). */
    public ObjectNode unsealed(String jwe) {
        String[] parts = jwe.split("\\.", -1);
        assertThat(parts).hasSize(5);
        JsonNode header = Json.read(new String(decoded(parts[0]), StandardCharsets.UTF_8));
        assertThat(header.path("alg").asText()).isEqualTo("dir");
        assertThat(header.path("enc").asText()).isEqualTo("A256GCM");
        assertThat(header.path("cty").asText()).isEqualTo("application/fhir+json");
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(decoded(key()), "AES"),
                    new GCMParameterSpec(TAG_BITS, decoded(parts[2])));
            cipher.updateAAD(parts[0].getBytes(StandardCharsets.US_ASCII));
            byte[] whole = ByteBuffer.allocate(decoded(parts[3]).length + decoded(parts[4]).length)
                    .put(decoded(parts[3]))
                    .put(decoded(parts[4]))
                    .array();
            return Json.read(new String(cipher.doFinal(whole), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
