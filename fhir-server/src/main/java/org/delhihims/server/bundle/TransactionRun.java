package org.delhihims.server.bundle;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.server.StoredResource;
import org.delhihims.server.audit.AuditedEntries;
import org.delhihims.server.fhir.ExpectedVersions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * A transaction: its writes are done in one transaction of the database, then its reads and searches are answered from
 * what is there by then. A read of what does not exist fails the whole, before anything is written.
 */
final class TransactionRun {

    private final TransactionRules rules;
    private final FoundTargets targets;
    private final EntryRunner runner;
    private final IFhirSystemDao<Bundle, Meta> store;

    TransactionRun(
            TransactionRules rules, FoundTargets targets, EntryRunner runner, IFhirSystemDao<Bundle, Meta> store) {
        this.rules = rules;
        this.targets = targets;
        this.runner = runner;
        this.store = store;
    }

    Bundle run(ServletRequestDetails caller, Bundle transaction) {
        String base = caller.getFhirServerBase();
        List<EntryPlace> places = IntStream.range(0, transaction.getEntry().size())
                .mapToObj(i -> new EntryPlace(i, transaction.getEntry().get(i)))
                .toList();
        places.stream().filter(place -> place.entry().hasResource()).forEach(TransactionRun::note);
        rules.refuseUnlessTogether(places, base);
        targets.refuseUnlessApart(caller, places);
        List<EntryPlace> reads = places.stream()
                .filter(place -> place.entry().getRequest().getMethod() == HTTPVerb.GET)
                .toList();
        reads.forEach(read -> refuseUnlessThere(caller, read));
        ExpectedVersions.note(caller, TransactionRules.versionsToDelete(places, base));
        transaction.getEntry().removeIf(entry -> entry.getRequest().getMethod() == HTTPVerb.GET);
        List<BundleEntryRequestComponent> writes = transaction.getEntry().stream()
                .map(entry -> entry.getRequest().copy())
                .toList();
        Bundle response = store.transaction(caller, transaction);
        AuditedEntries audited = AuditedEntries.of(caller);
        for (int i = 0; i < writes.size(); i++) {
            BundleEntryRequestComponent write = writes.get(i);
            audited.written(
                    write.getMethod().toCode(),
                    write.getUrl(),
                    response.getEntry().get(i));
        }
        for (EntryPlace read : reads) {
            response.getEntry().add(read.index(), answerTo(caller, read));
        }
        return response;
    }

    /** A refusal later on can say which entry it is about. */
    private static void note(EntryPlace place) {
        StoredResource.cameFrom(place.entry().getResource(), place.path("resource"));
    }

    private void refuseUnlessThere(ServletRequestDetails caller, EntryPlace read) {
        EntryAddress address = EntryAddress.read(read.entry().getRequest().getUrl(), caller.getFhirServerBase());
        if (!address.isOfRecord()) {
            return;
        }
        BundleEntryComponent answer = AuditedEntries.of(caller).tried(() -> answerTo(caller, read));
        int status = Integer.parseInt(answer.getResponse().getStatus().substring(0, 3));
        if (status >= 400 && answer.getResponse().getOutcome() instanceof OperationOutcome outcome) {
            outcome.getIssue().forEach(issue -> issue.addExpression(read.path("request.url")));
            String said = outcome.getIssueFirstRep().getDetails().getText();
            BaseServerResponseException refusal = BaseServerResponseException.newInstance(status, said);
            refusal.setOperationOutcome(outcome);
            throw refusal;
        }
    }

    private BundleEntryComponent answerTo(ServletRequestDetails caller, EntryPlace read) {
        EntryAddress address = EntryAddress.read(read.entry().getRequest().getUrl(), caller.getFhirServerBase());
        return AuditedEntries.of(caller)
                .served(HTTPVerb.GET.toCode(), address.text(), () -> runner.run(caller, read.entry(), address.text()));
    }
}
