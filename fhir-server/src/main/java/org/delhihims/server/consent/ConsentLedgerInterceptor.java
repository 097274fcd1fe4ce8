package org.delhihims.server.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.delhihims.consent.ConsentLedger;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;

/** Tells the consent ledger of every Consent that is stored, in the same database transaction. */
@Interceptor
public final class ConsentLedgerInterceptor implements StorageInterceptor {

    private final ConsentLedger ledger;

    ConsentLedgerInterceptor(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Consent consent) {
            ledger.stored(consent);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        if (after instanceof Consent consent) {
            ledger.stored(consent);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Consent consent) {
            ledger.deleted(consent);
        }
    }
}
