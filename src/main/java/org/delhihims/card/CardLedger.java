package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * Keeps the register and the residents' records saying the same. It is asked about every stored version of a Patient,
 * in the transaction that stores it, whoever writes it.
 */
public final class CardLedger {

    private final CardRegister register;

    public CardLedger(CardRegister register) {
        this.register = register;
    }

    public void created(Patient resident) {
        enterAll(resident);
    }

    public void updated(Patient before, Patient after) {
        if (!numbersOf(after).containsAll(numbersOf(before))) {
            throw new Refusal(RULE, CardSentences.CARD_DROPPED, "Patient.identifier");
        }
        enterAll(after);
    }

    /** A record with a card is closed or merged, never deleted: its number must lead to the living record for ever. */
    public void deleted(Patient resident) {
        if (!HealthCardIdentifiers.of(resident).isEmpty()) {
            throw new Refusal(RULE, CardSentences.HOLDER_DELETED, "Patient.identifier");
        }
    }

    private void enterAll(Patient resident) {
        List<Identifier> cards = HealthCardIdentifiers.of(resident);
        if (cards.stream().filter(HealthCardIdentifiers::isCurrent).count() > 1) {
            throw at(resident, cards.get(1), RULE, CardSentences.SECOND_CURRENT_CARD);
        }
        String residentId = resident.getIdElement().getIdPart();
        // Former numbers first, so that the current one finds its place free.
        enter(resident, residentId, cards, Standing.FORMER);
        enter(resident, residentId, cards, Standing.CURRENT);
    }

    private void enter(Patient resident, String residentId, List<Identifier> cards, Standing standing) {
        for (Identifier card : cards) {
            if (HealthCardIdentifiers.isCurrent(card) != (standing == Standing.CURRENT)) {
                continue;
            }
            if (!CardNumber.isValid(card.getValue() == null ? "" : card.getValue())) {
                throw at(resident, card, RULE, CardSentences.NOT_A_CARD_NUMBER);
            }
            if (!register.enter(new CardNumber(card.getValue()), residentId, standing)) {
                throw at(resident, card, CONFLICT, CardSentences.HELD_BY_ANOTHER);
            }
        }
    }

    private static Refusal at(Patient resident, Identifier card, Refusal.Reason reason, Sentence sentence) {
        int index = resident.getIdentifier().indexOf(card);
        return new Refusal(reason, sentence, "Patient.identifier[" + index + "].value");
    }

    private static Set<String> numbersOf(Patient resident) {
        return HealthCardIdentifiers.of(resident).stream()
                .filter(Identifier::hasValue)
                .map(Identifier::getValue)
                .collect(Collectors.toSet());
    }
}
