package org.delhihims.card;

import org.hl7.fhir.r4.model.VerificationResult;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a card.
 *
 * @param resident the Patient's id
 * @param reason why, in a sentence
 * @param survey what the survey team has found at the door
 */
public record CardRequest(
        String resident,
        CardMover mover,
        @Nullable String reason,
        @Nullable VerificationResult survey) {

    public CardRequest(String resident, CardMover mover) {
        this(resident, mover, null, null);
    }
}
