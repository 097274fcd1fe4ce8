package org.delhihims.card;

import static org.delhihims.card.CardState.BLOCKED;
import static org.delhihims.card.CardState.EXPIRED;
import static org.delhihims.card.CardState.PERMANENT;
import static org.delhihims.card.CardState.PRINTED;
import static org.delhihims.card.CardState.RENEWED;
import static org.delhihims.card.CardState.REPLACED;
import static org.delhihims.card.CardState.REPRINT;
import static org.delhihims.card.CardState.REQUESTED;
import static org.delhihims.card.CardState.TEMPORARY_ISSUED;
import static org.delhihims.card.CardState.UNDER_CORRECTION;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.card.CardSerials.Serial;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Patient;

/**
 * Moves the health card of a resident through its life ({@code domain.md} 3.1.2). Each move is one transaction: the register,
 * the serials, the resident's record, the task and a Provenance change together or not at all.
 */
public final class CardDesk {

    private final CardRegister register;
    private final CardSerials serials;
    private final RecordStore store;
    private final CardMint mint;
    private final CardTransitions transitions;

    public CardDesk(
            Residents residents,
            Guardians guardians,
            CardRegister register,
            CardSerials serials,
            RecordStore store,
            CardRules rules,
            CardMint mint) {
        this.register = register;
        this.serials = serials;
        this.store = store;
        this.mint = mint;
        CardReceipts receipts = new CardReceipts(residents, store, mint);
        this.transitions = new CardTransitions(residents, guardians, register, serials, receipts, rules, mint);
    }

    /** Writes down that a resident would like a card. */
    public Patient request(CardRequest request) {
        return move(request, CardDeed.REQUEST, REQUESTED);
    }

    /**
     * Gives a resident a temporary card. A resident who has a card keeps it: asking twice, or twice at once, gives the
     * same number.
     */
    public Patient issue(CardRequest request) {
        return store.inOneTransaction(() -> holderAlready(request.resident())
                .orElseGet(() -> transitions.move(request, CardDeed.ISSUE, TEMPORARY_ISSUED)));
    }

    /** Moves a card one step on its way, such as from printed to dispatched. */
    public Patient advance(CardRequest request, CardState to) {
        return move(request, CardDeed.ADVANCE, to);
    }

    /** Prints the permanent card. Its serial holds nothing before the card has arrived. */
    public Patient print(CardRequest request) {
        return move(request, CardDeed.PRINT, PRINTED);
    }

    /** Lets a temporary card serve for another term. A permanent one, whose signature ends, is to be printed again. */
    public Patient renew(CardRequest request) {
        return store.inOneTransaction(() -> {
            CardState to = lifeOf(request.resident()).permanent() ? REPRINT : RENEWED;
            return transitions.move(request, CardDeed.RENEW, to);
        });
    }

    /** Makes a card worthless at once: its number leads nobody to the record, what was signed for it is revoked. */
    public Patient block(CardRequest request) {
        return move(request, CardDeed.BLOCK, BLOCKED);
    }

    /** Gives a new card for one that was lost: with the same number, or with another one if somebody has misused it. */
    public Patient replace(CardRequest request, boolean misused) {
        return store.inOneTransaction(() -> {
            CardTransitions.Moving moving = transitions.begin(request, CardDeed.REPLACE, REPLACED);
            if (misused) {
                withdraw(moving);
            }
            return transitions.finish(moving, moving.life().movedTo(REPLACED));
        });
    }

    /** Writes down that a temporary card is over, if it is. */
    boolean expire(CardRequest request) {
        return store.inOneTransaction(() -> {
            CardLife life = lifeOf(request.resident());
            boolean isOver = life.state() != EXPIRED && life.stateOn(mint.today()) == EXPIRED;
            if (isOver) {
                transitions.move(request, CardDeed.CLOCK, EXPIRED);
            }
            return isOver;
        });
    }

    /** The card of a child that is of age since this day is to be made anew, unless that was done since. */
    boolean comeOfAge(CardRequest request, LocalDate since) {
        return store.inOneTransaction(() -> {
            boolean isDue = lifeOf(request.resident()).state() == PERMANENT
                    && transitions.isOlderThan(request.resident(), since);
            if (isDue) {
                transitions.move(request, CardDeed.CLOCK, UNDER_CORRECTION);
            }
            return isDue;
        });
    }

    /**
     * The card that holds, to be shown or printed. A card that came with the record has no serial before it is asked for.
     */
    public Serial serial(String residentId) {
        return store.inOneTransaction(() -> {
            Patient resident = transitions.living(residentId);
            CardLife life = register.lock(residentId).orElseGet(() -> CardLife.in(resident));
            if (HealthCardIdentifiers.current(resident).isEmpty()) {
                throw new Refusal(RULE, CardSentences.NO_CARD_YET);
            }
            if (!life.state().findsHolder()) {
                throw new Refusal(RULE, CardSentences.BLOCKED);
            }
            if (life.stateOn(mint.today()) == EXPIRED) {
                throw new Refusal(RULE, CardSentences.EXPIRED);
            }
            return serials.of(residentId, CardSerials.Standing.ACTIVE).orElseGet(() -> made(residentId, life));
        });
    }

    /** Refuses a card of one's own to an infant: in the first year the number stands on the card of who stands for it. */
    public void checkOwnPaper(Patient resident) {
        if (CardAge.of(resident, mint.today()) == CardAge.INFANT) {
            throw new Refusal(RULE, CardSentences.PRINTED_ON_MOTHERS, "Patient.birthDate");
        }
    }

    /** The card that was printed and is on its way. */
    public Optional<Serial> printed(String residentId) {
        return serials.of(residentId, CardSerials.Standing.ARRIVING);
    }

    private Serial made(String residentId, CardLife life) {
        serials.make(residentId, true, transitions.endOf(life));
        return serials.of(residentId, CardSerials.Standing.ACTIVE).orElseThrow();
    }

    private Patient move(CardRequest request, CardDeed deed, CardState to) {
        return store.inOneTransaction(() -> transitions.move(request, deed, to));
    }

    private CardLife lifeOf(String residentId) {
        return register.lock(residentId).orElseGet(() -> CardLife.in(transitions.known(residentId)));
    }

    /** A card on its way or in somebody's hands is not issued again. */
    private Optional<Patient> holderAlready(String residentId) {
        Optional<CardLife> kept = register.lock(residentId);
        if (!register.hasCurrent(residentId)
                || kept.filter(CardDesk::awaitsIssue).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(transitions.living(residentId));
    }

    private static boolean awaitsIssue(CardLife life) {
        return life.state() == REQUESTED
                || life.state() == CardState.DOCUMENTS_CHECKED
                || life.state() == CardState.REJECTED;
    }

    private void withdraw(CardTransitions.Moving moving) {
        HealthCardIdentifiers.current(moving.resident()).ifPresent(card -> {
            HealthCardIdentifiers.end(card, moving.today());
            HealthCardIdentifiers.show(card, REPLACED);
            register.enter(new CardNumber(card.getValue()), moving.id(), Standing.WITHDRAWN);
        });
    }
}
