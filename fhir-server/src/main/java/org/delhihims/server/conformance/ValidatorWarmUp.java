package org.delhihims.server.conformance;

import ca.uhn.fhir.validation.FhirValidator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Validates the examples of all profiles in the background after the start, and writes once, so that the first caller who
 * writes does not wait for definitions to be read. The server is ready when this is done.
 */
public final class ValidatorWarmUp implements HealthIndicator {

    private final FhirValidator validator;
    private final FhirPackages packages;
    private final TrialWrite write;
    private final AtomicBoolean warm = new AtomicBoolean();

    ValidatorWarmUp(FhirValidator validator, FhirPackages packages, TrialWrite write) {
        this.validator = validator;
        this.packages = packages;
        this.write = write;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        Thread thread = new Thread(this::warmUp, "validator-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void warmUp() {
        packages.examples().forEach(validator::validateWithResult);
        write.run();
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
