package org.delhihims.server.correction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code hims.correction}; application.yaml says what each setting means. */
@ConfigurationProperties("hims.correction")
public record CorrectionSettings(Duration decidedWithin) {}
