package org.delhihims.server.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.consent.ConsentRules;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.jspecify.annotations.Nullable;

/** Holds whoever writes a Consent to the {@link ConsentRules}. */
@Interceptor
public final class ConsentGuard implements StorageInterceptor {

    private final ConsentWriters writers;

    ConsentGuard(ConsentWriters writers) {
        this.writers = writers;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Consent consent) {
            writers.of(request)
                    .ifPresentOrElse(
                            writer -> ConsentRules.refuseUnlessMayCreate(writer, consent),
                            () -> ConsentRules.refuseUnlessUnderstood(consent));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (before instanceof Consent earlier && after instanceof Consent consent) {
            writers.of(request)
                    .ifPresentOrElse(
                            writer -> ConsentRules.refuseUnlessMayUpdate(writer, earlier, consent),
                            () -> ConsentRules.refuseUnlessUnderstood(consent));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.FEATURES)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Consent) {
            writers.of(request).ifPresent(ConsentRules::refuseUnlessMayDelete);
        }
    }
}
