package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.VerificationResult;
import org.hl7.fhir.r4.model.VerificationResult.Status;
import org.jspecify.annotations.Nullable;

/** What the survey team found at the door of a resident, as evidence for a permanent card. */
final class CardSurvey {

    private CardSurvey() {}

    /** Refuses unless the survey is of this resident and found the details to be right. */
    static void check(@Nullable VerificationResult survey, String residentId) {
        if (survey == null) {
            throw new Refusal(RULE, CardSentences.SURVEY_NEEDED, "survey");
        }
        boolean isOfResident = survey.getTarget().stream()
                .anyMatch(target -> ("Patient/" + residentId)
                        .equals(target.getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue()));
        if (!isOfResident) {
            throw new Refusal(RULE, CardSentences.SURVEY_OF_ANOTHER, "survey");
        }
        if (survey.getStatus() != Status.VALIDATED) {
            throw new Refusal(RULE, CardSentences.SURVEY_NOT_DONE, "survey");
        }
    }
}
