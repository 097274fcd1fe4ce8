package org.delhihims.server.store;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.delhihims.kernel.RecordStore;
import org.delhihims.server.conformance.ProfileGate;
import org.delhihims.server.fhir.RecordIds;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record store over HAPI: a commit is one FHIR transaction, an update is bound to the version that was read. It is done in
 * the name of the request that the supplier gives.
 */
final class HapiRecordStore implements RecordStore {

    private static final int TRIES = 8;

    /** More than these cost less in a Bundle. */
    private static final int FEW = 4;

    private final IFhirSystemDao<Bundle, Meta> store;
    private final IHapiTransactionService transactions;
    private final EntityManager session;
    private final DaoRegistry records;
    private final RecordIds ids;
    private final Supplier<RequestDetails> caller;

    HapiRecordStore(
            IFhirSystemDao<Bundle, Meta> store,
            IHapiTransactionService transactions,
            EntityManager session,
            DaoRegistry records,
            RecordIds ids,
            Supplier<RequestDetails> caller) {
        this.store = store;
        this.transactions = transactions;
        this.session = session;
        this.records = records;
        this.ids = ids;
        this.caller = caller;
    }

    @Override
    public void commit(List<? extends Resource> changes) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        changes.forEach(
                resource -> describe(bundle.addEntry().setResource(resource).getRequest(), resource));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // What waits in the session goes first: Hibernate would sort index rows of a record that waits,
            // and of one that is new here, before the row of the new one to which they belong.
            session.flush();
            store.transactionNested(caller.get(), bundle);
        } else {
            store.transaction(caller.get(), bundle);
        }
    }

    @Override
    public void write(List<? extends Resource> receipts) {
        receipts.forEach(ProfileGate::trust);
        if (receipts.size() > FEW) {
            // What all of them refer to is looked for at once.
            commit(receipts);
        } else {
            List<? extends Resource> made =
                    receipts.stream().filter(receipt -> !receipt.hasId()).toList();
            List<? extends Resource> changed =
                    receipts.stream().filter(Resource::hasId).toList();
            // What one of them refers to need not be looked for again for the next.
            TransactionDetails transaction = new TransactionDetails();
            session.flush();
            made.forEach(receipt -> write(receipt, transaction));
            if (!made.isEmpty() && !changed.isEmpty()) {
                // As in a commit: what is new, before index rows of what is not.
                session.flush();
            }
            changed.forEach(receipt -> write(receipt, transaction));
        }
    }

    private void write(Resource receipt, TransactionDetails transaction) {
        IFhirResourceDao<Resource> dao = daoOf(receipt);
        if (receipt.hasId()) {
            dao.update(receipt, null, true, false, caller.get(), transaction);
        } else {
            ids.identify(receipt);
            dao.create(receipt, null, true, caller.get(), transaction);
        }
    }

    @SuppressWarnings("unchecked")
    private IFhirResourceDao<Resource> daoOf(Resource resource) {
        return records.getResourceDao((Class<Resource>) resource.getClass());
    }

    private static void describe(BundleEntryRequestComponent request, Resource resource) {
        if (!resource.hasId()) {
            request.setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
            return;
        }
        request.setMethod(HTTPVerb.PUT)
                .setUrl(resource.getIdElement().toUnqualifiedVersionless().getValue());
        if (resource.getMeta().hasVersionId()) {
            request.setIfMatch("W/\"" + resource.getMeta().getVersionId() + "\"");
        }
    }

    @Override
    public <T> T inOneTransaction(Supplier<T> deed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.withRequest(caller.get()).execute(deed::get);
            } catch (ResourceVersionConflictException conflict) {
                if (attempt == TRIES) {
                    throw conflict;
                }
            }
        }
    }
}
