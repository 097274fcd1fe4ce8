package org.delhihims.server.healthlink;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code hims.health-link}; application.yaml says what each setting means.
 *
 * @param fileFor under an hour, as SMART Health Links ask
 */
@ConfigurationProperties("hims.health-link")
public record HealthLinkRules(
        Duration lasts,
        Duration longest,
        int views,
        int mostViews,
        int attempts,
        int open,
        Duration fileFor,
        DataSize largestFile) {

    public HealthLinkRules {
        boolean isInRange = lasts.compareTo(Duration.ZERO) > 0
                && longest.compareTo(lasts) >= 0
                && views >= 1
                && mostViews >= views
                && attempts >= 1
                && open >= 1
                && fileFor.compareTo(Duration.ZERO) > 0
                && fileFor.compareTo(Duration.ofHours(1)) < 0
                && largestFile.toBytes() > 0;
        if (!isInRange) {
            throw new IllegalArgumentException("hims.health-link is out of range");
        }
    }
}
