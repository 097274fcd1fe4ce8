package org.delhihims.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * A signed text as its sender wants it, right or wrong: every part of it can be replaced.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</a>
 */
public final class Jwt {

    private static final Map<String, String> SIGNATURES = Map.of(
            "ES384", "SHA384withECDSAinP1363Format",
            "ES256", "SHA256withECDSAinP1363Format",
            "RS256", "SHA256withRSA",
            "RS384", "SHA384withRSA",
            "RS512", "SHA512withRSA");
    private static final long LIFE_SECONDS = 240;

    private final ObjectNode head = Json.read("{}");
    private final ObjectNode claims = Json.read("{}");

    private Jwt() {}

    /**
     * What a client signs to show that it is itself.
     *
     * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART: asymmetric
     *     client authentication</a>
     */
    public static Jwt assertion(String clientId, String audience) {
        Jwt assertion = new Jwt();
        assertion.head.put("typ", "JWT");
        assertion.claims.put("iss", clientId).put("sub", clientId).put("aud", audience);
        assertion.claims.put("jti", UUID.randomUUID().toString());
        assertion.claims.put("exp", Instant.now().getEpochSecond() + LIFE_SECONDS);
        return assertion;
    }

    /** The parts of a text that somebody has signed, to be changed and signed by another. */
    public static Jwt of(String text) {
        String[] parts = text.split("\\.");
        Jwt read = new Jwt();
        read.head.setAll(Json.read(decode(parts[0])));
        read.claims.setAll(Json.read(decode(parts[1])));
        return read;
    }

    public ObjectNode head() {
        return head;
    }

    public ObjectNode claims() {
        return claims;
    }

    /** Signed with a key as a JSON Web Key of the curve P-384, as {@code hims client add --new-key} writes them. */
    public String signedWith(JsonNode key) {
        head.put("alg", "ES384").put("kid", key.path("kid").asText());
        return signedWith(privateKey(key));
    }

    /** Signed in the way that the header names. */
    public String signedWith(PrivateKey key) {
        String text = unsigned();
        try {
            Signature signature =
                    Signature.getInstance(SIGNATURES.get(head.path("alg").asText()));
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Head and claims. */
    public String unsigned() {
        return base64(head.toString()) + "." + base64(claims.toString());
    }

    public static KeyPair newKey(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.startsWith("ES") ? "EC" : "RSA");
            if (algorithm.startsWith("ES")) {
                generator.initialize(new ECGenParameterSpec(algorithm.equals("ES384") ? "secp384r1" : "secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A public key as a JSON Web Key. */
    public static ObjectNode webKey(String kid, String algorithm, PublicKey key) {
        ObjectNode webKey = Json.read("{}");
        webKey.put("kid", kid).put("alg", algorithm).put("use", "sig");
        if (key instanceof RSAPublicKey rsa) {
            return webKey.put("kty", "RSA")
                    .put("n", number(rsa.getModulus(), 0))
                    .put("e", number(rsa.getPublicExponent(), 0));
        }
        ECPublicKey ec = (ECPublicKey) key;
        boolean isLong = algorithm.equals("ES384");
        return webKey.put("kty", "EC")
                .put("crv", isLong ? "P-384" : "P-256")
                .put("x", number(ec.getW().getAffineX(), isLong ? 48 : 32))
                .put("y", number(ec.getW().getAffineY(), isLong ? 48 : 32));
    }

    private static String number(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        int skipped = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        int padding = Math.max(0, length - (bytes.length - skipped));
        byte[] plain = new byte[padding + bytes.length - skipped];
        System.arraycopy(bytes, skipped, plain, padding, bytes.length - skipped);
        return base64(plain);
    }

    private static PrivateKey privateKey(JsonNode key) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp384r1"));
            BigInteger secret = new BigInteger(
                    1, Base64.getUrlDecoder().decode(key.path("d").asText()));
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
