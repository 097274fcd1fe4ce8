package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/**
 * Keeps the register and the residents' records saying the same. It is asked about every stored version of a Patient,
 * in the transaction that stores it, whoever writes it.
 */
public final class CardLedger {

    private final CardRegister register;
    private final CardSerials serials;
    private final CardMint mint;

    public CardLedger(CardRegister register, CardSerials serials, CardMint mint) {
        this.register = register;
        this.serials = serials;
        this.mint = mint;
    }

    static boolean isDead(Patient resident) {
        return resident.hasDeceasedDateTimeType()
                || (resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue());
    }

    /** Before a version is stored: the card of somebody who has died is closed by the same version. */
    public void storing(Patient before, Patient after) {
        if (hasDied(before, after)) {
            HealthCardIdentifiers.current(after)
                    .ifPresent(card -> HealthCardIdentifiers.show(card, closed(after), mint.today()));
        }
    }

    private static boolean hasDied(Patient before, Patient after) {
        return isDead(after) && !isDead(before);
    }

    private static CardLife closed(Patient resident) {
        return CardLife.in(resident).movedTo(CardState.DECEASED_CLOSED);
    }

    /**
     * A record is new.
     *
     * @param mayBring whether the writer may bring card numbers that were given elsewhere, as a register that is loaded does
     */
    public void created(Patient resident, boolean mayBring) {
        refuseNewNumbers(new Patient(), resident, mayBring);
        enterAll(resident);
    }

    /** See {@link #created}. */
    public void updated(Patient before, Patient after, boolean mayBring) {
        List<Identifier> earlier = HealthCardIdentifiers.of(before);
        for (Identifier card : earlier) {
            checkKept(card, after);
        }
        String residentId = after.getIdElement().getIdPart();
        boolean hasDied = hasDied(before, after);
        if (changes(before, after, hasDied) && !register.isMoving(residentId)) {
            throw new Refusal(RULE, CardSentences.MOVED_BY_HAND, "Patient.identifier");
        }
        refuseNewNumbers(before, after, mayBring);
        if (hasDied) {
            close(residentId, before);
        }
        enterAll(after);
    }

    private void refuseNewNumbers(Patient before, Patient after, boolean mayBring) {
        if (mayBring) {
            return;
        }
        HealthCardIdentifiers.of(after).stream()
                .filter(card -> numbered(before, card.getValue()).isEmpty())
                .findFirst()
                .filter(card -> !register.isMoving(after.getIdElement().getIdPart()))
                .ifPresent(card -> {
                    throw at(after, card, RULE, CardSentences.NUMBER_NOT_GIVEN);
                });
    }

    private static void checkKept(Identifier card, Patient after) {
        if (card.hasValue() && numbered(after, card.getValue()).isEmpty()) {
            throw new Refusal(RULE, CardSentences.CARD_DROPPED, "Patient.identifier");
        }
    }

    private void close(String residentId, Patient before) {
        CardLife life = register.lock(residentId).orElseGet(() -> CardLife.in(before));
        if (life.state() == CardState.NONE) {
            return;
        }
        // A number that may be in wrong hands stays worthless.
        if (!life.state().findsHolder()) {
            HealthCardIdentifiers.current(before)
                    .ifPresent(card -> register.enter(new CardNumber(card.getValue()), residentId, Standing.WITHDRAWN));
        }
        register.keep(residentId, life.movedTo(CardState.DECEASED_CLOSED));
        serials.revokeAll(residentId);
    }

    /**
     * Whether a card that stood on the record says something else now. A new number is no change of an old one, and that the
     * holder's death has closed the card is no change by hand.
     */
    private static boolean changes(Patient before, Patient after, boolean hasDied) {
        return HealthCardIdentifiers.of(before).stream()
                .anyMatch(card -> numbered(after, card.getValue())
                        .filter(now -> !now.equalsDeep(card))
                        .filter(now -> !(hasDied && isClosedBy(card, now)))
                        .isPresent());
    }

    private static boolean isClosedBy(Identifier card, Identifier now) {
        return HealthCardIdentifiers.isCurrent(card)
                && HealthCardIdentifiers.stateOf(now)
                        .filter(CardState.DECEASED_CLOSED::equals)
                        .isPresent();
    }

    private static Optional<Identifier> numbered(Patient resident, String number) {
        return HealthCardIdentifiers.of(resident).stream()
                .filter(card -> number != null && number.equals(card.getValue()))
                .findFirst();
    }

    /** A record with a card is closed or merged, never deleted: its number must lead to the living record for ever. */
    public void deleted(Patient resident) {
        if (!HealthCardIdentifiers.of(resident).isEmpty()) {
            throw new Refusal(RULE, CardSentences.HOLDER_DELETED, "Patient.identifier");
        }
    }

    /** The task of a card is a receipt, which is written by what moves the card. */
    public void taskStored(Task task) {
        String resident = task.getFor().getReferenceElement().getIdPart();
        if (CardTasks.isOfCard(task) && (resident == null || !register.isMoving(resident))) {
            throw new Refusal(RULE, CardSentences.TASK_BY_HAND, "Task.code");
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
}
