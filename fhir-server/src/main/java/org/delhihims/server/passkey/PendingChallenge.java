package org.delhihims.server.passkey;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.util.Base64UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A random number that waits in a session for a passkey to sign it: once, and not for long.
 *
 * @param text the number in base64url
 */
record PendingChallenge(String text, Instant expiresAt) implements Serializable {

    /** What browsers are told too. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int LENGTH = 32;

    /** What a challenge is for: the answer to one is none to the other. */
    enum Purpose {
        ADD,
        SIGN_IN
    }

    Challenge challenge() {
        return new DefaultChallenge(text);
    }

    static PendingChallenge begin(Purpose purpose, HttpServletRequest request, Clock clock) {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        PendingChallenge challenge = new PendingChallenge(
                Base64UrlUtil.encodeToString(bytes), clock.instant().plus(LIFE));
        request.getSession().setAttribute(name(purpose), challenge);
        return challenge;
    }

    static Optional<PendingChallenge> take(Purpose purpose, HttpServletRequest request, Clock clock) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(name(purpose)) instanceof PendingChallenge pending)) {
            return Optional.empty();
        }
        session.removeAttribute(name(purpose));
        return Optional.of(pending).filter(it -> it.expiresAt().isAfter(clock.instant()));
    }

    private static String name(Purpose purpose) {
        return "hims.passkey." + purpose;
    }
}
