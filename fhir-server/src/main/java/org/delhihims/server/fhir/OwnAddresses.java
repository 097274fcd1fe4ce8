package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A reference by the whole address of a record of this server is stored as type and id: the server may be moved, and it is
 * reached by more than one name.
 */
@Interceptor
public final class OwnAddresses implements StorageInterceptor {

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.NORMALIZE)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        shorten(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.NORMALIZE)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        shorten(after, request);
    }

    private static void shorten(IBaseResource resource, @Nullable RequestDetails request) {
        if (request == null || request.getFhirServerBase() == null) {
            return;
        }
        String base = request.getFhirServerBase() + "/";
        Elements.visit((Resource) resource, (path, element) -> {
            if (element instanceof Reference reference
                    && reference.hasReference()
                    && reference.getReference().startsWith(base)) {
                reference.setReference(reference.getReference().substring(base.length()));
            }
        });
    }
}
