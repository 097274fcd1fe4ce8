package org.delhihims.server.bundle;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.audit.AuditedEntries;
import org.delhihims.server.fhir.Answers;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * A batch: its entries are done one after the other, each by itself, and one that fails does not fail the rest.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#transaction">FHIR: batch/transaction</a>
 */
final class Batch {

    private final BundleRules rules;
    private final EntryRunner runner;
    private final Answers answers;

    Batch(BundleRules rules, EntryRunner runner, Answers answers) {
        this.rules = rules;
        this.runner = runner;
        this.answers = answers;
    }

    Bundle run(ServletRequestDetails caller, Bundle batch) {
        Bundle response = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (int i = 0; i < batch.getEntry().size(); i++) {
            response.addEntry(
                    answerTo(caller, new EntryPlace(i, batch.getEntry().get(i))));
        }
        return response;
    }

    private BundleEntryComponent answerTo(ServletRequestDetails caller, EntryPlace place) {
        AuditedEntries audited = AuditedEntries.of(caller);
        String url =
                place.entry().getRequest().hasUrl() ? place.entry().getRequest().getUrl() : "";
        EntryAddress address = EntryAddress.read(url, caller.getFhirServerBase());
        try {
            rules.refuseUnlessRequest(place, address);
        } catch (Refusal | BaseServerResponseException refusal) {
            BundleEntryComponent refused = refused(refusal);
            audited.refused(
                    methodOf(place.entry()),
                    address.text(),
                    Integer.parseInt(refused.getResponse().getStatus()));
            return refused;
        }
        BundleEntryComponent answer = audited.served(
                methodOf(place.entry()), address.text(), () -> runner.run(caller, place.entry(), address.text()));
        if (answer.getResponse().getOutcome() instanceof OperationOutcome outcome
                && place.entry().hasResource()) {
            outcome.getIssue().forEach(issue -> pointIntoBundle(issue, place));
        }
        return answer;
    }

    private static String methodOf(BundleEntryComponent entry) {
        return entry.getRequest().hasMethod() ? entry.getRequest().getMethod().toCode() : "";
    }

    private BundleEntryComponent refused(RuntimeException refusal) {
        BaseServerResponseException answer = answers.to(refusal, false);
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getResponse().setStatus(Integer.toString(answer.getStatusCode()));
        entry.getResponse().setOutcome((OperationOutcome) answer.getOperationOutcome());
        return entry;
    }

    /** The entry's request sees its resource alone; its sender sees the Bundle. */
    private static void pointIntoBundle(OperationOutcomeIssueComponent issue, EntryPlace place) {
        String type = place.entry().getResource().fhirType();
        for (StringType expression : issue.getExpression()) {
            String path = expression.getValue();
            if (path.equals(type) || path.startsWith(type + ".")) {
                expression.setValue(place.path("resource") + path.substring(type.length()));
            }
        }
    }
}
