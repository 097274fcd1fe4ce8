package org.delhihims.server.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of authenticator apps: six digits, a new one every thirty seconds; the one before and the one after are taken too,
 * for clocks that go wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
final class Totp {

    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** A new secret in Base32, as apps read it. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new String(Base32.encode(secret), StandardCharsets.US_ASCII);
    }

    /** The step that a code belongs to, if it is good at this time. */
    OptionalLong stepOf(String code, String secret, Instant now) {
        if (!code.matches("[0-9]{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        long seconds = generator.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        for (long step = current - 1; step <= current + 1; step++) {
            byte[] right = code(secret, Instant.ofEpochSecond(step * seconds)).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String code(String secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
