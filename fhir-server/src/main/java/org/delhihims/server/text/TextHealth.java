package org.delhihims.server.text;

import java.util.Locale;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Shows the operator whether texts are found. The server as a whole is well without: it says so where it is asked for text. */
final class TextHealth implements HealthIndicator {

    private final TextKeeper keeper;

    TextHealth(TextKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        TextState.Progress progress = keeper.progress();
        Status status = progress.phase() == TextState.Phase.READY
                ? Status.UP
                : new Status(progress.phase().name());
        return Health.status(status)
                .withDetail("phase", progress.phase().name().toLowerCase(Locale.ROOT))
                .withDetail("indexed", progress.indexed())
                .withDetail("total", progress.total())
                .withDetail("waiting", keeper.changes().size())
                .build();
    }
}
