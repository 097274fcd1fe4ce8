package org.delhihims.card;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Where the card of a resident stands in its life.
 *
 * @param permanent whether the holder's details have been verified on the spot
 * @param until the last day of a temporary card; null for a permanent one and where there is no card yet
 * @param task the id of the task that issues the card; null if there has been none
 */
public record CardLife(
        CardState state,
        boolean permanent,
        @Nullable LocalDate until,
        @Nullable String task) {

    /** A card that is verified and on its way to the holder is not held up by the end of the temporary one. */
    static final Set<CardState> EXPIRING = Collections.unmodifiableSet(EnumSet.of(
            CardState.TEMPORARY_ISSUED,
            CardState.SURVEY_DUE,
            CardState.RENEWED,
            CardState.REPLACED,
            CardState.SPLIT_AGAIN));

    static final CardLife NONE = new CardLife(CardState.NONE, false, null, null);

    /** What the record itself says: of cards that came with it and have not been moved here. */
    static CardLife in(Patient resident) {
        return HealthCardIdentifiers.living(resident).map(CardLife::in).orElse(NONE);
    }

    private static CardLife in(Identifier card) {
        boolean permanent = card.getUse() != IdentifierUse.TEMP;
        Optional<CardState> stated = HealthCardIdentifiers.stateOf(card);
        return new CardLife(
                stated.orElse(permanent ? CardState.PERMANENT : CardState.TEMPORARY_ISSUED),
                permanent,
                permanent ? null : HealthCardIdentifiers.lastDay(card).orElse(null),
                null);
    }

    /** The state on this day: a temporary card whose last day is over has expired, whoever noticed. */
    CardState stateOn(LocalDate today) {
        boolean isOver = until != null && !permanent && today.isAfter(until);
        return isOver && EXPIRING.contains(state) ? CardState.EXPIRED : state;
    }

    CardLife movedTo(CardState next) {
        return new CardLife(next, permanent, until, task);
    }

    CardLife validUntil(LocalDate last) {
        return new CardLife(state, false, last, task);
    }

    CardLife madePermanent() {
        return new CardLife(state, true, null, task);
    }

    CardLife carriedBy(String taskId) {
        return new CardLife(state, permanent, until, taskId);
    }
}
