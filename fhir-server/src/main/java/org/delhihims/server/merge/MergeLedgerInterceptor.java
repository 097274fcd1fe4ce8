package org.delhihims.server.merge;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.delhihims.merge.MergeLedger;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** Tells the merge ledger of every Patient and Task that is stored, in the same database transaction. */
@Interceptor
public final class MergeLedgerInterceptor implements StorageInterceptor {

    private final MergeLedger ledger;

    MergeLedgerInterceptor(MergeLedger ledger) {
        this.ledger = ledger;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Task task) {
            ledger.taskStored(task);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        if (before instanceof Patient earlier && after instanceof Patient resident) {
            ledger.updated(earlier, resident);
        } else if (before instanceof Task earlier && after instanceof Task task) {
            ledger.taskStored(earlier);
            ledger.taskStored(task);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Patient resident) {
            ledger.deleted(resident);
        } else if (resource instanceof Task task) {
            ledger.taskStored(task);
        }
    }
}
