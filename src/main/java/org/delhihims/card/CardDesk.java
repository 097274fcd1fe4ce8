package org.delhihims.card;

import static org.delhihims.card.CardState.BLOCKED;
import static org.delhihims.card.CardState.NONE;
import static org.delhihims.card.CardState.PERMANENT;
import static org.delhihims.card.CardState.PRINTED;
import static org.delhihims.card.CardState.RENEWED;
import static org.delhihims.card.CardState.REPLACED;
import static org.delhihims.card.CardState.REQUESTED;
import static org.delhihims.card.CardState.TEMPORARY_ISSUED;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.card.CardSerials.Serial;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Task;

/**
 * Moves the health card of a resident through its life ({@code domain.md} 3.1.2). Each move is one transaction: the register,
 * the serials, the resident's record, the task and a Provenance change together or not at all.
 */
public final class CardDesk {

    private final Residents residents;
    private final Guardians guardians;
    private final CardRegister register;
    private final CardSerials serials;
    private final RecordStore store;
    private final CardRules rules;
    private final CardMint mint;
    private final CardMoves moves = new CardMoves();

    public CardDesk(
            Residents residents,
            Guardians guardians,
            CardRegister register,
            CardSerials serials,
            RecordStore store,
            CardRules rules,
            CardMint mint) {
        this.residents = residents;
        this.guardians = guardians;
        this.register = register;
        this.serials = serials;
        this.store = store;
        this.rules = rules;
        this.mint = mint;
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
        return move(request, CardDeed.ISSUE, TEMPORARY_ISSUED);
    }

    /** Moves a card one step on its way, such as from printed to dispatched. */
    public Patient advance(CardRequest request, CardState to) {
        return move(request, CardDeed.ADVANCE, to);
    }

    /** Prints the permanent card. Its serial holds nothing before the card has arrived. */
    public Patient print(CardRequest request) {
        return move(request, CardDeed.PRINT, PRINTED);
    }

    /** Lets a temporary card serve for another term. */
    public Patient renew(CardRequest request) {
        return move(request, CardDeed.RENEW, RENEWED);
    }

    /** Makes a card worthless at once: its number leads nobody to the record, what was signed for it is revoked. */
    public Patient block(CardRequest request) {
        return move(request, CardDeed.BLOCK, BLOCKED);
    }

    /** Gives a new card for one that was lost: with the same number, or with another one if somebody has misused it. */
    public Patient replace(CardRequest request, boolean misused) {
        return store.inOneTransaction(() -> {
            Moving moving = begin(request, CardDeed.REPLACE, REPLACED);
            if (misused) {
                withdraw(moving);
            }
            return finish(moving, moving.life.movedTo(REPLACED));
        });
    }

    /**
     * The card that holds, to be shown or printed. A card that came with the record has no serial before it is asked for.
     */
    public Serial serial(String residentId) {
        return store.inOneTransaction(() -> {
            Patient resident = living(residentId);
            CardLife life = register.lock(residentId).orElseGet(() -> CardLife.in(resident));
            if (HealthCardIdentifiers.current(resident).isEmpty()) {
                throw new Refusal(RULE, CardSentences.NO_CARD_YET);
            }
            if (!life.state().findsHolder()) {
                throw new Refusal(RULE, CardSentences.BLOCKED);
            }
            if (life.stateOn(mint.today()) == CardState.EXPIRED) {
                throw new Refusal(RULE, CardSentences.EXPIRED);
            }
            return serials.of(residentId, CardSerials.Standing.ACTIVE).orElseGet(() -> made(residentId, life));
        });
    }

    /** The card that was printed and is on its way. */
    public Optional<Serial> printed(String residentId) {
        return serials.of(residentId, CardSerials.Standing.ARRIVING);
    }

    private Serial made(String residentId, CardLife life) {
        serials.make(residentId, true, endOf(life));
        return serials.of(residentId, CardSerials.Standing.ACTIVE).orElseThrow();
    }

    private Patient move(CardRequest request, CardDeed deed, CardState to) {
        return store.inOneTransaction(() -> {
            if (deed == CardDeed.ISSUE) {
                Optional<Patient> holder = holderAlready(request.resident());
                if (holder.isPresent()) {
                    return holder.get();
                }
            }
            Moving moving = begin(request, deed, to);
            return finish(moving, after(moving, to));
        });
    }

    /** A card on its way or in somebody's hands is not issued again. */
    private Optional<Patient> holderAlready(String residentId) {
        Optional<CardLife> kept = register.lock(residentId);
        if (!register.hasCurrent(residentId)
                || kept.filter(CardDesk::awaitsIssue).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(living(residentId));
    }

    private static boolean awaitsIssue(CardLife life) {
        return life.state() == REQUESTED
                || life.state() == CardState.DOCUMENTS_CHECKED
                || life.state() == CardState.REJECTED;
    }

    private Moving begin(CardRequest request, CardDeed deed, CardState to) {
        // The register is asked before the record is read: callers who wait here for another see what he stored.
        Optional<CardLife> kept = register.lock(request.resident());
        Patient resident = deed == CardDeed.BLOCK ? known(request.resident()) : living(request.resident());
        LocalDate today = mint.today();
        CardLife life = kept.filter(one -> one.state() != NONE).orElseGet(() -> CardLife.in(resident));
        CardMove move = moves.find(life.stateOn(today), life.permanent(), deed, to);
        checkNeeds(move, request);
        checkAge(resident, deed, today);
        if (deed == CardDeed.RENEW) {
            checkDue(life, today);
        }
        return new Moving(request, resident, life, today);
    }

    private static void checkNeeds(CardMove move, CardRequest request) {
        switch (move.needs()) {
            case REASON -> {
                if (request.reason() == null || request.reason().isBlank()) {
                    throw new Refusal(RULE, CardSentences.REASON_NEEDED, "reason");
                }
            }
            case SURVEY -> CardSurvey.check(request.survey(), request.resident());
            case NOTHING -> {}
        }
    }

    private void checkAge(Patient resident, CardDeed deed, LocalDate today) {
        CardAge age = CardAge.of(resident, today);
        if (deed == CardDeed.PRINT && age == CardAge.INFANT) {
            throw new Refusal(RULE, CardSentences.PRINTED_ON_MOTHERS, "Patient.birthDate");
        }
        if (deed == CardDeed.ISSUE && age != CardAge.ADULT && !hasGuardian(resident)) {
            throw new Refusal(RULE, CardSentences.GUARDIAN_NEEDED, "Patient.contact");
        }
    }

    private boolean hasGuardian(Patient resident) {
        return resident.getContact().stream().anyMatch(Patient.ContactComponent::hasOrganization)
                || guardians.exist(resident.getIdElement().getIdPart());
    }

    private void checkDue(CardLife life, LocalDate today) {
        if (life.until() != null && today.isBefore(life.until().minus(rules.renewedBefore()))) {
            throw new Refusal(RULE, CardSentences.RENEWED_TOO_EARLY);
        }
    }

    private CardLife after(Moving moving, CardState to) {
        CardLife next = moving.life.movedTo(to);
        return switch (to) {
            case TEMPORARY_ISSUED, RENEWED -> next.validUntil(moving.today.plus(rules.temporaryFor()));
            case PERMANENT -> next.madePermanent();
            default -> next;
        };
    }

    private void withdraw(Moving moving) {
        HealthCardIdentifiers.current(moving.resident).ifPresent(card -> {
            HealthCardIdentifiers.end(card, moving.today);
            HealthCardIdentifiers.show(card, REPLACED);
            register.enter(new CardNumber(card.getValue()), moving.id(), Standing.WITHDRAWN);
        });
    }

    private Patient finish(Moving moving, CardLife next) {
        Optional<Identifier> card = HealthCardIdentifiers.living(moving.resident);
        if (card.isPresent() || next.state() == TEMPORARY_ISSUED || next.state() == REPLACED) {
            show(card.orElseGet(() -> number(moving)), moving, next);
        }
        makeSerials(moving, next);
        Task task = taskOf(moving);
        CardTasks.show(task, next.state(), moving.request.mover(), moving.request.reason(), mint.now());
        store.commit(List.of(
                moving.resident,
                task,
                CardTasks.provenance(moving.id(), task, next.state(), moving.request.mover(), mint.now())));
        register.keep(moving.id(), next.carriedBy(task.getIdElement().getIdPart()));
        return known(moving.id());
    }

    /** What was the number of a record that gave way stays a former one, also when its card is blocked. */
    private static void show(Identifier card, Moving moving, CardLife next) {
        if (moving.life.state() == CardState.MERGED) {
            HealthCardIdentifiers.show(card, next.state());
        } else {
            HealthCardIdentifiers.show(card, next, moving.today);
        }
    }

    private Identifier number(Moving moving) {
        CardNumber number = mint.next();
        while (!register.give(number, moving.id())) {
            number = mint.next();
        }
        Identifier card = HealthCardIdentifiers.given(number, moving.today);
        moving.resident.addIdentifier(card);
        return card;
    }

    private void makeSerials(Moving moving, CardLife next) {
        String residentId = moving.id();
        if (moving.life.state().isClosed() && next.state().holds()) {
            serials.make(residentId, true, endOf(next));
            return;
        }
        switch (next.state()) {
            case TEMPORARY_ISSUED, RENEWED, REPLACED, SPLIT_AGAIN -> {
                serials.revokeAll(residentId);
                serials.make(residentId, true, endOf(next));
            }
            case PRINTED -> serials.make(residentId, false, mint.end(rules.permanentFor()));
            case DELIVERED -> serials.activateArrived(residentId);
            case BLOCKED, REJECTED, DECEASED_CLOSED, MERGED -> serials.revokeAll(residentId);
            default -> {}
        }
    }

    /** A signature ends with the card. One that nobody here has made permanent is signed for a temporary card's time. */
    private Instant endOf(CardLife life) {
        if (life.until() != null) {
            return mint.endOf(life.until());
        }
        boolean isPermanentHere = life.permanent() && life.task() != null;
        return mint.end(isPermanentHere ? rules.permanentFor() : rules.temporaryFor());
    }

    private Task taskOf(Moving moving) {
        return Optional.ofNullable(moving.life.task())
                .flatMap(residents::cardTask)
                .filter(task -> !CardTasks.isOver(task))
                .orElseGet(() -> CardTasks.begun(moving.id(), moving.request.mover(), mint.now()));
    }

    private Patient known(String residentId) {
        return residents.resident(residentId).orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_SUCH_RESIDENT));
    }

    private Patient living(String residentId) {
        Patient resident = known(residentId);
        boolean inactive = resident.hasActive() && !resident.getActive();
        boolean replaced = resident.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
        if (inactive || CardLedger.isDead(resident) || replaced) {
            throw new Refusal(RULE, CardSentences.RECORD_IS_CLOSED);
        }
        return resident;
    }

    /** A move that has begun: nobody else moves this card until it is done. */
    private record Moving(CardRequest request, Patient resident, CardLife life, LocalDate today) {

        String id() {
            return request.resident();
        }
    }
}
