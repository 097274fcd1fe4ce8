package org.delhihims.server.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.StoredResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** Notes for each resource of a Bundle which entry it is, before the Bundle is taken apart. */
@Interceptor
public final class BundlePlaces implements RequestInterceptor {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void note(RequestDetails request, RestOperationTypeEnum interaction) {
        if (interaction != RestOperationTypeEnum.TRANSACTION || !(request.getResource() instanceof Bundle bundle)) {
            return;
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).hasResource()) {
                StoredResource.cameFrom(entries.get(i).getResource(), "Bundle.entry[" + i + "].resource");
            }
        }
    }
}
