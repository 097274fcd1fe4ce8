package org.delhihims.server.http;

import ca.uhn.fhir.context.FhirContext;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What a request to the FHIR endpoint is answered that has not come as far as FHIR: an OperationOutcome in JSON. */
public final class FaultText {

    static final String FHIR = "/fhir";

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int SERVER = 500;

    private final FhirContext fhir;
    private final RuleBook sentences;

    FaultText(FhirContext fhir, RuleBook sentences) {
        this.fhir = fhir;
        this.sentences = sentences;
    }

    String of(int status) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(
                switch (status) {
                    case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED ->
                        Outcomes.issue(IssueType.NOTSUPPORTED, sentences.refusal("not-supported", ""), "");
                    default ->
                        status >= SERVER
                                ? Outcomes.issue(IssueType.EXCEPTION, sentences.refusal("internal-fault", ""), "")
                                : Outcomes.issue(
                                        IssueType.INVALID, sentences.refusal("wrong-format", "The address"), "");
                });
        return text(outcome);
    }

    /** A refusal with the sentence of this code of the code system {@code refusal}. */
    public String of(IssueType type, String code) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(type, sentences.refusal(code, ""), ""));
        return text(outcome);
    }

    private String text(OperationOutcome outcome) {
        return fhir.newJsonParser().encodeResourceToString(outcome);
    }
}
