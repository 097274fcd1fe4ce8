package org.delhihims.server.card;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.delhihims.card.CardLedger;
import org.delhihims.card.CardMover;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.access.Callers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** Tells the card ledger of every Patient and Task that is stored, in the same database transaction. */
@Interceptor
public final class CardLedgerInterceptor implements StorageInterceptor {

    private final CardLedger ledger;

    CardLedgerInterceptor(CardLedger ledger) {
        this.ledger = ledger;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void creating(IBaseResource resource) {
        if (resource instanceof Patient resident) {
            ledger.storing(resident);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updating(IBaseResource before, IBaseResource after) {
        if (before instanceof Patient earlier && after instanceof Patient resident) {
            ledger.storing(earlier, resident);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        if (resource instanceof Patient resident) {
            ledger.created(resident, mayBring(request));
        } else if (resource instanceof Task task) {
            ledger.taskStored(task);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof Patient earlier && after instanceof Patient resident) {
            ledger.updated(earlier, resident, mayBring(request), writer(request));
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

    private static CardMover writer(RequestDetails request) {
        return Callers.of(request)
                .filter(caller -> caller.fhirUser() != null || caller.facility() != null)
                .map(caller -> new CardMover(
                        Optional.ofNullable(caller.fhirUser()).orElseGet(() -> "Organization/" + caller.facility()),
                        caller.facility()))
                .orElse(CardMover.STATE);
    }

    /** Registers that were kept elsewhere are loaded by systems of the government; people and private hospitals ask for cards. */
    private static boolean mayBring(RequestDetails request) {
        return Callers.of(request)
                .map(caller -> !caller.isPerson() && !caller.isPrivate())
                .orElse(true);
    }
}
