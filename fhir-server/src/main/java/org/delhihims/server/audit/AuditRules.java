package org.delhihims.server.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code hims.audit}; application.yaml says what each setting means. */
@ConfigurationProperties("hims.audit")
public record AuditRules(Path checkpoints, Duration checkpointEvery, Duration gather, Duration patience) {

    public AuditRules {
        if (checkpointEvery.toMillis() <= 0 || patience.toMillis() <= 0 || gather.isNegative()) {
            throw new IllegalArgumentException("hims.audit: times must be longer than nothing");
        }
    }
}
