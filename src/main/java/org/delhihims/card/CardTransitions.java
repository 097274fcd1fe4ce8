package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.card.CardSerials.Standing;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/** The steps of a move, in the order that every move takes them: it is begun, judged and finished in one transaction. */
final class CardTransitions {

    /** What takes away needs no record that is in use. */
    private static final Set<CardDeed> BY_ANY_RECORD = Set.of(CardDeed.BLOCK, CardDeed.CLOCK);

    private final Residents residents;
    private final Guardians guardians;
    private final CardRegister register;
    private final CardSerials serials;
    private final CardReceipts receipts;
    private final CardRules rules;
    private final CardMint mint;
    private final CardMoves moves = new CardMoves();

    CardTransitions(
            Residents residents,
            Guardians guardians,
            CardRegister register,
            CardSerials serials,
            CardReceipts receipts,
            CardRules rules,
            CardMint mint) {
        this.residents = residents;
        this.guardians = guardians;
        this.register = register;
        this.serials = serials;
        this.receipts = receipts;
        this.rules = rules;
        this.mint = mint;
    }

    /** A move that has begun: nobody else moves this card until the transaction is over. */
    record Moving(CardRequest request, Patient resident, CardLife life, LocalDate today) {

        String id() {
            return request.resident();
        }
    }

    Patient move(CardRequest request, CardDeed deed, CardState to) {
        Moving moving = begin(request, deed, to);
        return finish(moving, after(moving, to));
    }

    Moving begin(CardRequest request, CardDeed deed, CardState to) {
        // The register is asked before the record is read: callers who wait here for another see what he stored.
        Optional<CardLife> kept = register.lock(request.resident());
        Patient resident = BY_ANY_RECORD.contains(deed) ? known(request.resident()) : living(request.resident());
        LocalDate today = mint.today();
        CardLife life = kept.orElseGet(() -> CardLife.in(resident));
        // What the clock writes down, the clock has said before.
        CardState from = deed == CardDeed.CLOCK ? life.state() : life.stateOn(today);
        CardMove move = moves.find(from, life.permanent(), deed, to);
        checkNeeds(move, request);
        checkAge(resident, deed, today);
        if (deed == CardDeed.RENEW) {
            checkDue(request.resident(), life, today);
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

    /** A card that was never signed here has no end, and is renewed for a correction alone. */
    private void checkDue(String residentId, CardLife life, LocalDate today) {
        Optional<LocalDate> end = life.permanent()
                ? serials.of(residentId, Standing.ACTIVE).map(serial -> mint.dayOf(serial.expires()))
                : Optional.ofNullable(life.until());
        boolean isEarly = end.map(last -> today.isBefore(last.minus(rules.renewedBefore())))
                .orElse(life.permanent());
        if (isEarly) {
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

    Patient finish(Moving moving, CardLife next) {
        Optional<Identifier> card = HealthCardIdentifiers.living(moving.resident);
        if (card.isPresent() || next.state() == CardState.TEMPORARY_ISSUED || next.state() == CardState.REPLACED) {
            show(card.orElseGet(() -> number(moving)), moving, next);
        }
        makeSerials(moving, next);
        register.keep(moving.id(), receipts.write(moving.request, next, List.of(moving.resident)));
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
    Instant endOf(CardLife life) {
        if (life.until() != null) {
            return mint.endOf(life.until());
        }
        boolean isPermanentHere = life.permanent() && life.task() != null;
        return mint.end(isPermanentHere ? rules.permanentFor() : rules.temporaryFor());
    }

    /** Whether the card that the resident holds was made before this day. */
    boolean isOlderThan(String residentId, LocalDate day) {
        return serials.of(residentId, Standing.ACTIVE)
                .filter(serial -> mint.dayOf(serial.made()).isBefore(day))
                .isPresent();
    }

    Patient known(String residentId) {
        return residents.resident(residentId).orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_SUCH_RESIDENT));
    }

    Patient living(String residentId) {
        Patient resident = known(residentId);
        boolean inactive = resident.hasActive() && !resident.getActive();
        boolean replaced = resident.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
        if (inactive || CardLedger.isDead(resident) || replaced) {
            throw new Refusal(RULE, CardSentences.RECORD_IS_CLOSED);
        }
        return resident;
    }
}
