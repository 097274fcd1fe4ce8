package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.delhihims.kernel.ImportedId;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * An update creates a resource only under the id of an imported one, so that an import which is run again finds what it
 * has written. Any other id is the server's to give, and an update of what does not exist stays what it is.
 */
@Interceptor
public final class ImportedIds implements StorageInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_CLIENT_ASSIGNED_ID)
    public void refuseUnlessImported(IBaseResource resource, @Nullable RequestDetails caller) {
        boolean isServerItself = caller == null || caller instanceof SystemRequestDetails;
        String id = resource.getIdElement().getIdPart();
        if (!isServerItself && !ImportedId.isValid(id)) {
            throw new ResourceNotFoundException(resource.getIdElement());
        }
    }
}
