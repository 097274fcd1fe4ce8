package org.delhihims.server.recall;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code hims.recall}; application.yaml says what each setting means. */
@ConfigurationProperties("hims.recall")
public record RecallRules(Duration settledAfter) {

    public RecallRules {
        if (settledAfter.isNegative()) {
            throw new IllegalArgumentException("hims.recall: no time is shorter than nothing");
        }
    }
}
