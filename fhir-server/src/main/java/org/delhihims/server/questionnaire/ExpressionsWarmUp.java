package org.delhihims.server.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Reads R4's definitions for FHIRPath in the background after the start, so that the first form does not wait for them. */
public final class ExpressionsWarmUp {

    private final FhirContext r4;

    ExpressionsWarmUp(FhirContext r4) {
        this.r4 = r4;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        Thread thread = new Thread(r4::newFhirPath, "expressions-warm-up");
        thread.setDaemon(true);
        thread.start();
    }
}
