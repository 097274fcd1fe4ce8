package org.delhihims.questionnaire;

import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * A form filled in by what the state knows.
 *
 * @param remaining the linkIds of the questions that are left to ask, in the order of the form
 * @param unclear the linkIds of the questions whose expression could not be worked out; they are asked
 */
public record Populated(QuestionnaireResponse response, List<String> remaining, List<String> unclear) {

    public Populated {
        remaining = List.copyOf(remaining);
        unclear = List.copyOf(unclear);
    }
}
