package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Refuses what a token does not allow, as RFC 6750 (section 3.1) gives the form. */
final class ScopeRefusals {

    private static final int FORBIDDEN = 403;

    private final RuleBook sentences;

    ScopeRefusals(RuleBook sentences) {
        this.sentences = sentences;
    }

    BaseServerResponseException refusal(@Nullable RequestDetails request) {
        if (request instanceof ServletRequestDetails servlet && servlet.getServletResponse() != null) {
            servlet.getServletResponse()
                    .setHeader("WWW-Authenticate", "Bearer realm=\"hims\", error=\"insufficient_scope\"");
        }
        return Outcomes.refusal(FORBIDDEN, IssueType.FORBIDDEN, sentences.refusal("not-in-scope", ""), "");
    }
}
