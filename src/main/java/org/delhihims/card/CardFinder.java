package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.Optional;
import org.delhihims.card.CardRegister.Entry;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Patient;

/** Finds the resident behind a card. */
public final class CardFinder {

    private final Residents residents;
    private final CardRegister register;

    public CardFinder(Residents residents, CardRegister register) {
        this.residents = residents;
        this.register = register;
    }

    /** The id of the resident this card was given to, unless it may be in wrong hands. */
    public String holderIdOf(CardNumber card) {
        return checked(entryOf(card)).residentId();
    }

    public Optional<Entry> find(CardNumber card) {
        return register.find(card);
    }

    /** Whose number it is, wherever the card may be. */
    public Entry entryOf(CardNumber card) {
        return register.find(card).orElseThrow(CardFinder::noHolder);
    }

    /** Refuses a number that may be in wrong hands. That nobody has it is for others to say. */
    public void refuseIfHeldBack(CardNumber card) {
        register.find(card).ifPresent(CardFinder::checked);
    }

    private static Entry checked(Entry entry) {
        if (entry.standing() == Standing.WITHDRAWN) {
            throw new Refusal(RULE, CardSentences.WITHDRAWN);
        }
        if (entry.isHeldBack()) {
            throw new Refusal(RULE, CardSentences.BLOCKED);
        }
        return entry;
    }

    /** The resident this card was given to, also when the number has been replaced by a newer one since. */
    public Patient holderOf(CardNumber card) {
        return residents.resident(holderIdOf(card)).orElseThrow(CardFinder::noHolder);
    }

    private static Refusal noHolder() {
        return new Refusal(NOT_FOUND, CardSentences.NO_HOLDER);
    }
}
