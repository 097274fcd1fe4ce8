package org.delhihims.server.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.delhihims.server.token.Revocations.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature when it comes for the first time, and each time whether it has expired or was revoked. A
 * system sends the same token some thousand times.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int TOKENS = 20_000;
    /** Beyond this no token of ours goes, and nobody's time need be spent on reading it. */
    private static final int LONGEST = 16_384;
    /** RFC 7515, section 7.1. */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final JwtDecoder decoder;
    private final Revocations revocations;
    private final Clock clock;
    private final Duration skew;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(TOKENS).build();

    VerifiedTokens(JwtDecoder decoder, Revocations revocations, Clock clock, Duration skew) {
        this.decoder = decoder;
        this.revocations = revocations;
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public Jwt decode(String text) {
        if (text.length() > LONGEST) {
            throw new BadJwtException("The token is too long.");
        }
        Jwt token = verified.getIfPresent(text);
        if (token == null) {
            // The decoder would read over what does not belong there.
            if (!COMPACT.matcher(text).matches()) {
                throw new BadJwtException("The token is malformed.");
            }
            token = decoder.decode(text);
            verified.put(text, token);
        }
        Instant end = token.getExpiresAt();
        if (end == null || clock.instant().minus(skew).isAfter(end)) {
            verified.invalidate(text);
            throw new BadJwtException("The token has expired.");
        }
        if (isRevoked(token)) {
            throw new BadJwtException("The token was revoked.");
        }
        return token;
    }

    private boolean isRevoked(Jwt token) {
        return isRevoked(Kind.GRANT, token.getClaimAsString(Claims.GRANT))
                || isRevoked(Kind.CLIENT, token.getClaimAsString(Claims.CLIENT))
                || isRevoked(Kind.ACCOUNT, token.getSubject())
                || isRevoked(Kind.SESSION, token.getClaimAsString(Claims.SESSION));
    }

    private boolean isRevoked(Kind kind, @Nullable String subject) {
        return subject != null && revocations.isRevoked(kind, subject);
    }
}
