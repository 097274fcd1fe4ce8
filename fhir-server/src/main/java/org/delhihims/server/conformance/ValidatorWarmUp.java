package org.delhihims.server.conformance;

import ca.uhn.fhir.validation.FhirValidator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Validates one example of each profile in the background after the start, so that the first caller who writes does
 * not wait for definitions to be read. The server is ready when this is done.
 */
public final class ValidatorWarmUp implements HealthIndicator {

    private final FhirValidator validator;
    private final FhirPackages packages;
    private final AtomicBoolean warm = new AtomicBoolean();

    ValidatorWarmUp(FhirValidator validator, FhirPackages packages) {
        this.validator = validator;
        this.packages = packages;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        Thread thread = new Thread(this::validateExamples, "validator-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void validateExamples() {
        packages.examples().forEach(validator::validateWithResult);
        warm.set(true);
    }

    @Override
    public Health health() {
        return warm.get()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the validator is warming up")
                        .build();
    }
}
