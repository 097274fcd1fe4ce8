package org.delhihims.server.record;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceAccessDetails;
import ca.uhn.fhir.rest.server.interceptor.ServerInterceptorUtil;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.CompositeInterceptorBroadcaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Loads resources of any types at once, and gives those that the caller may see: whoever watches over accesses is asked as in
 * a search.
 */
final class PartsLoader {

    private final SearchBuilderFactory<JpaPid> builders;
    private final IInterceptorBroadcaster hooks;

    PartsLoader(SearchBuilderFactory<JpaPid> builders, IInterceptorBroadcaster hooks) {
        this.builders = builders;
        this.hooks = hooks;
    }

    /** In the order asked for; what is gone by now is left out. Each resource knows whether it is a match. */
    List<Resource> load(List<Part> parts, RequestDetails caller) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<JpaPid> support = keysOf(
                parts.stream().filter(part -> !part.place().tier().isMatch()).toList());
        List<IBaseResource> loaded = new ArrayList<>();
        // The type that is named matters to searches only.
        builders.newSearchBuilder("Patient", Patient.class)
                .loadResourcesByPid(keysOf(parts), support, loaded, false, caller);
        loaded.removeIf(Objects::isNull);
        askForAccess(loaded, caller);
        return ServerInterceptorUtil.fireStoragePreshowResource(loaded, caller, hooks).stream()
                .map(Resource.class::cast)
                .toList();
    }

    private static List<JpaPid> keysOf(List<Part> parts) {
        return parts.stream()
                .map(part -> JpaPid.fromIdAndResourceType(part.place().key(), part.type()))
                .toList();
    }

    private void askForAccess(List<IBaseResource> resources, RequestDetails caller) {
        IInterceptorBroadcaster all = CompositeInterceptorBroadcaster.newCompositeBroadcaster(hooks, caller);
        if (all.hasHooks(Pointcut.STORAGE_PREACCESS_RESOURCES)) {
            SimplePreResourceAccessDetails access = new SimplePreResourceAccessDetails(resources);
            HookParams question = new HookParams()
                    .add(IPreResourceAccessDetails.class, access)
                    .add(RequestDetails.class, caller)
                    .addIfMatchesType(ServletRequestDetails.class, caller);
            all.callHooks(Pointcut.STORAGE_PREACCESS_RESOURCES, question);
            access.applyFilterToList();
        }
    }
}
