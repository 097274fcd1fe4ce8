package org.delhihims.tests.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/**
 * A phone that keeps one passkey, and the browser on it. It writes what the standard says byte by byte, so that it agrees
 * with the server only if both are right.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-2/#sctn-authenticator-data">Web Authentication: authenticator data</a>
 */
final class Authenticator {

    /** What the phone may do wrong. */
    static final class Ways {

        private String origin;
        private String party = "localhost";
        private boolean isOwnerSeen = true;
        private int count = -1;
        private byte[] handle;

        Ways(Hims hims) {
            origin = hims.origin();
        }

        Ways at(String origin) {
            this.origin = origin;
            return this;
        }

        Ways forParty(String party) {
            this.party = party;
            return this;
        }

        Ways withoutSeeingTheOwner() {
            isOwnerSeen = false;
            return this;
        }

        Ways countingFrom(int count) {
            this.count = count;
            return this;
        }

        Ways handle(byte[] handle) {
            this.handle = handle.clone();
            return this;
        }
    }

    private static final HexFormat HEX = HexFormat.of();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private byte[] owner = {};
    private int signed;

    Authenticator() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return text(id);
    }

    /** Makes the passkey, and answers as the browser's script would. */
    ObjectNode create(JsonNode options, Ways ways) {
        owner = Base64.getUrlDecoder().decode(options.at("/user/id").asText());
        byte[] authenticator = concat(data(ways, HAS_CREDENTIAL, 0), new byte[16], new byte[] {0, 32}, id, cose());
        byte[] attestation = concat(
                HEX.parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x58, (byte) authenticator.length},
                authenticator);
        ObjectNode answer = answer();
        answer.putObject("response")
                .put("clientDataJSON", text(clientData("webauthn.create", options, ways)))
                .put("attestationObject", text(attestation))
                .putArray("transports")
                .add("internal");
        return answer;
    }

    /** Shows the passkey. */
    ObjectNode get(JsonNode options, Ways ways) {
        byte[] clientData = clientData("webauthn.get", options, ways);
        byte[] authenticator = data(ways, 0, ways.count >= 0 ? ways.count : ++signed);
        ObjectNode answer = answer();
        answer.putObject("response")
                .put("clientDataJSON", text(clientData))
                .put("authenticatorData", text(authenticator))
                .put("signature", text(sign(concat(authenticator, sha256(clientData)))))
                .put("userHandle", text(ways.handle == null ? owner : ways.handle));
        return answer;
    }

    private ObjectNode answer() {
        ObjectNode answer = Json.read("{}");
        answer.put("id", id()).put("rawId", id()).put("type", "public-key");
        answer.put("authenticatorAttachment", "platform").putObject("clientExtensionResults");
        return answer;
    }

    private static byte[] clientData(String type, JsonNode options, Ways ways) {
        ObjectNode data = Json.read("{}");
        data.put("type", type).put("challenge", options.path("challenge").asText());
        return data.put("origin", ways.origin)
                .put("crossOrigin", false)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] data(Ways ways, int flags, int count) {
        byte seen = (byte) (PRESENT | (ways.isOwnerSeen ? VERIFIED : 0) | flags);
        return concat(
                sha256(ways.party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {seen},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    /** An ES256 key by RFC 9053. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                HEX.parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                HEX.parseHex("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
