package org.delhihims.server.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a presented card opens.
 *
 * @param opensFor how long the facility may use the record
 */
@ConfigurationProperties("hims.presence")
public record PresenceRules(Duration opensFor) {

    public PresenceRules {
        if (opensFor.isNegative() || opensFor.isZero()) {
            throw new IllegalArgumentException("hims.presence.opens-for must be longer than nothing");
        }
    }
}
