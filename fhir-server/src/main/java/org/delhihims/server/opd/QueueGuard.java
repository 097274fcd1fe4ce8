package org.delhihims.server.opd;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.SessionLedger;
import org.delhihims.opd.Waitlist;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.access.Callers;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What stands in the counters is changed by the operations alone: a receipt that somebody else writes would say what is not so. */
@Interceptor
public final class QueueGuard implements StorageInterceptor {

    private final SessionLedger ledger;
    private final JdbcIssuedSlips slips;
    private final Waitlist waitlist;
    private final RuleBook sentences;

    QueueGuard(SessionLedger ledger, JdbcIssuedSlips slips, Waitlist waitlist, RuleBook sentences) {
        this.ledger = ledger;
        this.slips = slips;
        this.waitlist = waitlist;
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updating(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuseByHand(before, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.FEATURES)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        refuseByHand(resource, request);
    }

    private void refuseByHand(IBaseResource resource, @Nullable RequestDetails request) {
        if (Callers.of(request).isPresent() && isCounted(resource)) {
            throw new Refusal(
                    Refusal.Reason.RULE,
                    sentences.refusal("queue-by-hand", resource.fhirType()),
                    resource.fhirType() + ".status");
        }
    }

    private boolean isCounted(IBaseResource resource) {
        String id = resource.getIdElement().getIdPart();
        if (resource instanceof Appointment) {
            return ledger.place(id).isPresent() || waitlist.stateOf(id).isPresent();
        }
        if (resource instanceof Task) {
            return ledger.placeInQueue(id).isPresent();
        }
        if (resource instanceof DocumentReference) {
            return slips.hasDocument(id);
        }
        return resource instanceof Slot && ledger.hasBand(id);
    }
}
