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
    private final CardReceipts receipts;
    private final CardMint mint;
    private final CardMoves moves = new CardMoves();

    public CardLedger(CardRegister register, CardSerials serials, CardReceipts receipts, CardMint mint) {
        this.register = register;
        this.serials = serials;
        this.receipts = receipts;
        this.mint = mint;
    }

    /** Whether the record says that its holder has died. */
    public static boolean isDead(Patient resident) {
        return resident.hasDeceasedDateTimeType()
                || (resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue());
    }

    /**
     * Before a version is stored: what it says of its holder may move the card, and the version itself shows that. Whoever
     * has died has no card that holds; who has another name now is to be given another card.
     */
    public void storing(Patient before, Patient after) {
        consequence(before, after).ifPresent(to -> {
            // As every move does, so that no two wait for each other: first the register, then the record.
            register.lock(after.getIdElement().getIdPart());
            HealthCardIdentifiers.current(after)
                    .ifPresent(card ->
                            HealthCardIdentifiers.show(card, CardLife.in(before).movedTo(to), mint.today()));
        });
    }

    /** Before a record is stored that is new: one of somebody who has died brings no card that holds. */
    public void storing(Patient created) {
        if (isDead(created)) {
            HealthCardIdentifiers.current(created)
                    .ifPresent(card -> HealthCardIdentifiers.show(
                            card, CardLife.in(created).movedTo(CardState.DECEASED_CLOSED), mint.today()));
        }
    }

    private Optional<CardState> consequence(Patient before, Patient after) {
        if (isDead(after)) {
            return isDead(before) ? Optional.empty() : Optional.of(CardState.DECEASED_CLOSED);
        }
        return isPrintedOtherwise(before, after)
                ? moves.following(CardLife.in(before), CardDeed.CHANGE)
                : Optional.empty();
    }

    private static boolean isPrintedOtherwise(Patient before, Patient after) {
        return HealthCardIdentifiers.current(before).isPresent()
                && !CardPrint.of(before).equals(CardPrint.of(after));
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

    /**
     * See {@link #created}.
     *
     * @param writer who has written this version, and moves the card by it
     */
    public void updated(Patient before, Patient after, boolean mayBring, CardMover writer) {
        List<Identifier> earlier = HealthCardIdentifiers.of(before);
        for (Identifier card : earlier) {
            checkKept(card, after);
        }
        String residentId = after.getIdElement().getIdPart();
        Optional<CardState> consequence = consequence(before, after);
        boolean mayChange = consequence.isEmpty() && register.isMoving(residentId);
        if (!mayChange && isChangedByHand(before, after, consequence)) {
            throw new Refusal(RULE, CardSentences.MOVED_BY_HAND, "Patient.identifier");
        }
        refuseNewNumbers(before, after, mayBring);
        CardRequest moved = new CardRequest(residentId, writer);
        consequence.ifPresentOrElse(to -> follow(before, moved, to), () -> signAnew(before, after));
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

    private void follow(Patient before, CardRequest moved, CardState to) {
        CardLife life = register.lock(moved.resident()).orElseGet(() -> CardLife.in(before));
        if (life.state() == CardState.NONE || life.state() == to) {
            return;
        }
        if (to == CardState.DECEASED_CLOSED) {
            // A number that may be in wrong hands stays worthless.
            if (!life.state().findsHolder()) {
                HealthCardIdentifiers.current(before)
                        .ifPresent(card ->
                                register.enter(new CardNumber(card.getValue()), moved.resident(), Standing.WITHDRAWN));
            }
            serials.revokeAll(moved.resident());
        }
        register.keep(moved.resident(), receipts.write(moved, life.movedTo(to), List.of()));
    }

    /** What was signed says what is no longer so; the next that is asked for says what is. */
    private void signAnew(Patient before, Patient after) {
        boolean isTemporary = !CardLife.in(before).permanent();
        if (isTemporary && isPrintedOtherwise(before, after) && !isDead(after)) {
            serials.revokeAll(after.getIdElement().getIdPart());
        }
    }

    /**
     * Whether a card that stood on the record says something else now. A new number is no change of an old one, and what the
     * version itself brings about is no change by hand.
     */
    private boolean isChangedByHand(Patient before, Patient after, Optional<CardState> consequence) {
        return HealthCardIdentifiers.of(before).stream()
                .anyMatch(card -> numbered(after, card.getValue())
                        .filter(now -> !now.equalsDeep(card))
                        .filter(now -> consequence
                                .filter(to -> now.equalsDeep(shown(card, before, to)))
                                .isEmpty())
                        .isPresent());
    }

    private Identifier shown(Identifier card, Patient before, CardState to) {
        Identifier expected = card.copy();
        if (HealthCardIdentifiers.isCurrent(card)) {
            HealthCardIdentifiers.show(expected, CardLife.in(before).movedTo(to), mint.today());
        }
        return expected;
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
