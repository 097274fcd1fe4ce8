package org.delhihims.tests.smart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.delhihims.tests.Jwt;

/** Makes tokens out of good ones, as an attacker does. */
final class Forge {

    private Forge() {}

    static String signed(String good, Consumer<Jwt> change, PrivateKey key) {
        Jwt token = Jwt.of(good);
        change.accept(token);
        return token.signedWith(key);
    }

    static String raw(ServerKey server, String head, String claims) {
        String text = Jwt.base64(head) + "." + Jwt.base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(server.privateKey());
            signature.update(text.getBytes(UTF_8));
            return text + "." + Jwt.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String mac(String good, String secret) {
        return mac(good, secret.getBytes(UTF_8));
    }

    static String mac(String good, byte[] secret) {
        return mac(Jwt.of(good), secret);
    }

    static String mac(Jwt token, byte[] secret) {
        token.head().put("alg", "HS256");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return token.unsigned() + "."
                    + Jwt.base64(mac.doFinal(token.unsigned().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(ServerKey server, String lineEnd) {
        return "-----BEGIN PUBLIC KEY-----" + lineEnd
                + Base64.getMimeEncoder(64, lineEnd.getBytes(UTF_8))
                        .encodeToString(server.publicKey().getEncoded())
                + lineEnd + "-----END PUBLIC KEY-----";
    }

    static String cut(String good, int length) {
        return good.substring(0, good.lastIndexOf('.') + 1 + length);
    }

    static String withSignature(String good, byte[] signature) {
        byte[] plain = signature.length == 257 ? Arrays.copyOfRange(signature, 1, 257) : signature;
        return cut(good, 0) + Jwt.base64(plain);
    }

    static String elliptic(String good, String algorithm, byte[] signature) {
        Jwt token = Jwt.of(good);
        token.head().put("alg", algorithm);
        return token.unsigned() + "." + Jwt.base64(signature);
    }
}
