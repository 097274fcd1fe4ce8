package org.delhihims.server.secrets;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Seals what must be read again (AES-256-GCM), and hashes what must only be known again. */
public final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final BytesEncryptor cipher;
    private final SecretKey hashing;

    public SecretBox(KeyFolder keys) {
        cipher = new AesBytesEncryptor(
                new SecretKeySpec(keys.secret("sealing.key", KEY_BYTES), "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                CipherAlgorithm.GCM);
        hashing = new SecretKeySpec(keys.secret("hashing.key", KEY_BYTES), "HmacSHA256");
    }

    public byte[] seal(String clear) {
        return cipher.encrypt(clear.getBytes(StandardCharsets.UTF_8));
    }

    public String open(byte[] sealed) {
        return new String(cipher.decrypt(sealed), StandardCharsets.UTF_8);
    }

    /** The same as text, for columns of text. */
    public String sealText(String clear) {
        return text(seal(clear));
    }

    public String openText(String sealed) {
        return open(Base64.getUrlDecoder().decode(sealed));
    }

    /** For what cannot be guessed, such as a token. */
    public static String digest(String token) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For what could be guessed, such as a phone number or a code of six digits: nobody can try without the key. */
    public String mac(String value) {
        try {
            Mac mac = Mac.getInstance(hashing.getAlgorithm());
            mac.init(hashing);
            return text(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
