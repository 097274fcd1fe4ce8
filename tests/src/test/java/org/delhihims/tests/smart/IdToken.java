package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/** A token of the server that has been verified as an app does it: with the keys that the server publishes. */
record IdToken(ObjectNode head, ObjectNode claims) {

    static IdToken verified(Hims hims, String token) {
        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        ObjectNode head = Json.read(text(parts[0]));
        String keys = Json.read(RestAssured.get(hims.origin() + "/.well-known/openid-configuration")
                        .asString())
                .path("jwks_uri")
                .asText();
        JsonNode key = Json.listOf(Json.read(RestAssured.get(keys).asString()).path("keys")).stream()
                .filter(candidate -> candidate.path("kid").equals(head.path("kid")))
                .findFirst()
                .orElseThrow();
        assertThat(isSigned(parts, key)).as("signature").isTrue();
        return new IdToken(head, Json.read(text(parts[1])));
    }

    private static boolean isSigned(String[] parts, JsonNode key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    List<String> audience() {
        return claims.path("aud").isArray()
                ? Json.listOf(claims.path("aud")).stream().map(JsonNode::asText).toList()
                : List.of(claims.path("aud").asText());
    }
}
