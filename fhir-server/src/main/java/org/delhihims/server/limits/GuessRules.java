package org.delhihims.server.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long somebody who seems to guess card numbers may look none up. */
@ConfigurationProperties("hims.guessing")
public record GuessRules(Duration blockedFor) {

    public GuessRules {
        if (blockedFor.isNegative() || blockedFor.isZero()) {
            throw new IllegalArgumentException("hims.guessing.blocked-for is out of range: " + blockedFor);
        }
    }
}
