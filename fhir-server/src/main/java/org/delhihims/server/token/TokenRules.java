package org.delhihims.server.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long keys and tokens are good for.
 *
 * @param keyLife after which a new key signs; the old one is published until no token of it is left
 * @param refreshLife of a refresh token that outlives the session, from its last use
 * @param revokedWithin how soon a revoked token is refused on every node
 */
@ConfigurationProperties("hims.token")
public record TokenRules(Duration keyLife, Duration refreshLife, Duration revokedWithin) {

    public TokenRules {
        if (keyLife.compareTo(Duration.ofHours(1)) < 0
                || refreshLife.compareTo(Duration.ofDays(1)) < 0
                || revokedWithin.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "token rules out of range: " + keyLife + ", " + refreshLife + ", " + revokedWithin);
        }
    }
}
