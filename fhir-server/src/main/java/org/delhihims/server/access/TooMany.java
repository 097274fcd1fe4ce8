package org.delhihims.server.access;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * The answer to who asks too often.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-4">RFC 6585, section 4: 429 Too Many Requests</a>
 */
public final class TooMany {

    static final int STATUS = 429;
    static final String RETRY_AFTER = "Retry-After";
    static final String SENTENCE = "too-many-requests";

    private TooMany() {}

    public static BaseServerResponseException refusal(RuleBook sentences, long seconds) {
        BaseServerResponseException refusal =
                Outcomes.refusal(STATUS, IssueType.THROTTLED, sentences.refusal(SENTENCE, ""), "");
        refusal.addResponseHeader(RETRY_AFTER, Long.toString(seconds));
        return refusal;
    }
}
