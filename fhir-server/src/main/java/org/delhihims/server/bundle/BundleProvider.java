package org.delhihims.server.bundle;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.delhihims.kernel.Iri;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** {@code POST [base]}: a batch or a transaction. */
public final class BundleProvider implements FhirProvider {

    private final BundleRules rules;
    private final Batch batch;
    private final TransactionRun transaction;

    BundleProvider(BundleRules rules, Batch batch, TransactionRun transaction) {
        this.rules = rules;
        this.batch = batch;
        this.transaction = transaction;
    }

    @Transaction
    public IBaseBundle run(RequestDetails caller, @TransactionParam IBaseBundle requests) {
        Bundle bundle = (Bundle) requests;
        rules.refuseUnlessRequests(bundle);
        ServletRequestDetails request = (ServletRequestDetails) caller;
        bundle.getEntry().forEach(entry -> address(entry.getRequest(), request.getFhirServerBase()));
        return bundle.getType() == BundleType.BATCH ? batch.run(request, bundle) : transaction.run(request, bundle);
    }

    /** Addresses and conditions in a body may be whole and in any script; HAPI reads them as relative and ASCII. */
    private static void address(BundleEntryRequestComponent request, String base) {
        if (request.hasUrl()) {
            request.setUrl(EntryAddress.read(Iri.toUri(request.getUrl()), base).text());
        }
        if (request.hasIfNoneExist()) {
            request.setIfNoneExist(Iri.toUri(request.getIfNoneExist()));
        }
    }
}
