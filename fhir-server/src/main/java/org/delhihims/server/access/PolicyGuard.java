package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.delhihims.access.Decision;
import org.delhihims.access.Permission;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Holds every read and every write to the policy, record by record. What may not be seen is as if it were not there. */
@Interceptor
public final class PolicyGuard implements StorageInterceptor {

    private final PolicyJudge judge;
    private final EarlierVersions versions;
    private final ChangeRules changes;
    private final ScopeRefusals refusals;

    PolicyGuard(PolicyJudge judge, EarlierVersions versions, ChangeRules changes, ScopeRefusals refusals) {
        this.judge = judge;
        this.versions = versions;
        this.changes = changes;
        this.refusals = refusals;
    }

    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void hide(IPreResourceAccessDetails found, @Nullable RequestDetails request) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null || BeingWritten.is(found, request)) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.getResource(i) instanceof Resource resource && !maySee(caller, resource, request)) {
                found.setDontReturnResourceAtIndex(i);
            }
        }
    }

    private boolean maySee(Caller caller, Resource resource, @Nullable RequestDetails request) {
        return judge.seeing(caller, versions.lastContentOf(resource), request).isAllowed();
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.POLICY)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        Callers.of(request).ifPresent(caller -> {
            if (!judge.judge(caller, Permission.CREATE, (Resource) resource, request)
                    .isAllowed()) {
                throw refusals.notWithThisRecord();
            }
        });
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.POLICY)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        Callers.of(request).ifPresent(caller -> {
            Resource earlier = versions.lastContentOf((Resource) before);
            Decision decision = decide(caller, Permission.UPDATE, earlier, request);
            changes.refuseUnlessWithin(decision.view(), earlier, (Resource) after);
        });
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.POLICY)
    public void delete(IBaseResource resource, @Nullable RequestDetails request) {
        Callers.of(request).ifPresent(caller -> decide(caller, Permission.DELETE, (Resource) resource, request));
    }

    private Decision decide(Caller caller, Permission permission, Resource resource, @Nullable RequestDetails request) {
        Decision decision = judge.judge(caller, permission, resource, request);
        if (decision.isAllowed()) {
            return decision;
        }
        if (!maySee(caller, resource, request)) {
            throw new ResourceNotFoundException(resource.getIdElement());
        }
        throw refusals.notWithThisRecord();
    }
}
