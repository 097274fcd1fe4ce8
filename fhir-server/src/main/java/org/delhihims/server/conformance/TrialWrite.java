package org.delhihims.server.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.transaction.support.TransactionTemplate;

/** A write that goes the whole way and is taken back, so that the first real one finds everything in place. */
final class TrialWrite {

    private final IFhirSystemDao<Bundle, Meta> store;
    private final TransactionTemplate transactions;

    TrialWrite(IFhirSystemDao<Bundle, Meta> store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    void run() {
        transactions.executeWithoutResult(transaction -> {
            store.transactionNested(new SystemRequestDetails(), registration());
            transaction.setRollbackOnly();
        });
    }

    private static Bundle registration() {
        Patient nobody = new Patient();
        nobody.addName().setText("Nobody");
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(nobody)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        return bundle;
    }
}
