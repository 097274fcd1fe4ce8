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

    private static final int INVALID = 400;
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
        return forbidden("not-in-scope");
    }

    /** Refuses what no token would allow, for who calls may not do it. */
    BaseServerResponseException notForRole() {
        return forbidden("not-for-role");
    }

    /** Refuses what the role may do, but not with this record. */
    BaseServerResponseException notWithThisRecord() {
        return forbidden("not-with-this-record");
    }

    /** Refuses a search that does not say whose records it is about. */
    BaseServerResponseException nameThePatient() {
        return forbidden("name-the-patient");
    }

    BaseServerResponseException tooManyToJudge(String type) {
        return Outcomes.refusal(INVALID, IssueType.TOOCOSTLY, sentences.refusal("too-many-matches-to-judge", type), "");
    }

    private BaseServerResponseException forbidden(String sentence) {
        return Outcomes.refusal(FORBIDDEN, IssueType.FORBIDDEN, sentences.refusal(sentence, ""), "");
    }
}
