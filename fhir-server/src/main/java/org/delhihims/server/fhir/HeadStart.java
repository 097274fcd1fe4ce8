package org.delhihims.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Reads the definitions of FHIR on a thread of its own from the moment there is a place for them, while the start goes on
 * with other things. HAPI would read them when it first needs them, with everybody waiting.
 */
final class HeadStart implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FhirContext fhir) {
            Thread thread = new Thread(() -> read(fhir), "head-start");
            thread.setDaemon(true);
            thread.start();
        }
        return bean;
    }

    private static void read(FhirContext fhir) {
        fhir.getResourceTypes().forEach(fhir::getResourceDefinition);
        fhir.getValidationSupport().fetchAllStructureDefinitions();
        // HAPI's registry of search parameters has a context of its own.
        FhirContext.forR4Cached().getValidationSupport().fetchAllSearchParameters();
    }
}
