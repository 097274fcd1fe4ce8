package org.delhihims.server.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Optional;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what a caller's request stores, in the same database transaction: if the server is killed before it has chained
 * the access, the next one finds it there. What the server stores for itself is no access.
 */
@Interceptor
public final class AuditedWrites implements StorageInterceptor {

    private final AuditIntents intents;

    AuditedWrites(AuditIntents intents) {
        this.intents = intents;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        note("create", resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note("update", after, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        note("delete", resource, request);
    }

    private void note(String interaction, IBaseResource stored, RequestDetails request) {
        if (!(request instanceof ServletRequestDetails servlet) || !(stored instanceof Resource resource)) {
            return;
        }
        Optional<AuditTrail> trail = AuditTrail.of(servlet.getServletRequest());
        if (trail.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        AuditNotes.Write write = new AuditNotes.Write(
                interaction, resource.fhirType(), resource.getIdElement().getIdPart(), ConcernedPatients.of(resource));
        WrittenTogether.inThisTransaction(() -> new WrittenTogether(trail.get(), AuditNotes.of(request), intents))
                .add(write);
    }
}
