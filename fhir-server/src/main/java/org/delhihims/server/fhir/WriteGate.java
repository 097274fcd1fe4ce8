package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.jspecify.annotations.Nullable;

/**
 * Callers write only what the guide lets them write, whether by a request of its own or within a Bundle. Definitions, for
 * example, come with the server.
 */
@Interceptor
public final class WriteGate implements StorageInterceptor {

    private final Guide guide;

    WriteGate(Guide guide) {
        this.guide = guide;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.TYPE)
    public void created(IBaseResource resource, @Nullable RequestDetails caller) {
        refuseUnlessAllowed(resource, TypeRestfulInteraction.CREATE, caller);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.TYPE)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails caller) {
        refuseUnlessAllowed(after, TypeRestfulInteraction.UPDATE, caller);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.TYPE)
    public void deleted(IBaseResource resource, @Nullable RequestDetails caller) {
        refuseUnlessAllowed(resource, TypeRestfulInteraction.DELETE, caller);
    }

    private void refuseUnlessAllowed(
            IBaseResource resource, TypeRestfulInteraction interaction, @Nullable RequestDetails caller) {
        boolean isServerItself = caller == null || caller instanceof SystemRequestDetails;
        if (!isServerItself && !guide.allows(resource.fhirType(), interaction)) {
            throw new MethodNotAllowedException("The interaction " + interaction.toCode() + " is not offered on "
                    + resource.fhirType() + ". See /metadata for those that are.");
        }
    }
}
