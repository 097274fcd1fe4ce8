package org.delhihims.server.identifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.delhihims.server.secrets.KeyFolder;

/**
 * Marks and seals numbers ({@code security.md} 4.10). A mark, {@code h1:} and sixteen bytes of HMAC-SHA-256, finds a number
 * again and tells nothing of it. What is sealed (AES-256-GCM) can be read again, and belongs to its mark: put beside
 * another it does not open. The key is in the key folder, outside of the database, for who has it can try all numbers.
 *
 * <p>The same number always makes the same seal, so that a record that is written again unchanged is seen to be unchanged.
 * The nonce is a hash of what is sealed, and so never serves for two different numbers.
 */
final class NumberSeal {

    private static final String MARK = "h1:";
    private static final int MARK_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HASH = "HmacSHA256";

    private final SecretKeySpec marking;
    private final SecretKeySpec nonces;
    private final SecretKeySpec sealing;

    NumberSeal(KeyFolder keys) {
        SecretKeySpec root = new SecretKeySpec(keys.secret("lookup.key", KEY_BYTES), HASH);
        marking = new SecretKeySpec(hash(root, "marking"), HASH);
        nonces = new SecretKeySpec(hash(root, "nonces"), HASH);
        sealing = new SecretKeySpec(hash(root, "sealing"), "AES");
    }

    /** The mark of a number, which is given in the form in which numbers of its kind are compared. */
    String mark(String kind, String number) {
        return MARK + text(Arrays.copyOf(hash(marking, kind + '\n' + number), MARK_BYTES));
    }

    String seal(String mark, String clear) {
        byte[] nonce = Arrays.copyOf(hash(nonces, mark + '\n' + clear), NONCE_BYTES);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, mark, clear.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return text(both);
    }

    /** @throws IllegalStateException if it was sealed with another key, for another mark, or is damaged */
    String open(String mark, String sealed) {
        byte[] both = Base64.getUrlDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(gcm(Cipher.DECRYPT_MODE, nonce, mark, rest), StandardCharsets.UTF_8);
    }

    private byte[] gcm(int mode, byte[] nonce, String mark, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(mark.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed number does not open. Is lookup.key of hims.keys another one?", e);
        }
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
