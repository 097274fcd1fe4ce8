package org.delhihims.consent;

import org.jspecify.annotations.Nullable;

/**
 * What the Consents of a patient say to a question.
 *
 * @param consentId of the Consent that decided, for the audit and never for the caller; none where they are silent
 * @param namesRequester whether the facility or the person who asks is named in what permits: relationship R5 of
 *     {@code security.md} 4.4. A permit for everybody makes no relationship.
 * @param namesLabels whether what permits names the sensitive labels of the resource: the explicit consent that
 *     {@code security.md} 4.5 asks for
 */
public record ConsentRuling(Answer answer, @Nullable String consentId, boolean namesRequester, boolean namesLabels) {

    public enum Answer {
        PERMIT,
        DENY,
        /** The patient has said nothing of this: the default of the state holds. */
        SILENT
    }

    static final ConsentRuling SILENT = new ConsentRuling(Answer.SILENT, null, false, false);

    public boolean isDeny() {
        return answer == Answer.DENY;
    }

    public boolean isPermit() {
        return answer == Answer.PERMIT;
    }
}
