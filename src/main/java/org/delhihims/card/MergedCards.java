package org.delhihims.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * What a merge of two records does to the card of the one that gives way, and what parting them does. The record is changed
 * and not stored: whoever merges stores it, with the receipts that are returned, in this same transaction.
 */
public final class MergedCards {

    private final Residents residents;
    private final CardRegister register;
    private final CardSerials serials;
    private final CardRules rules;
    private final CardMint mint;
    private final CardMoves moves = new CardMoves();

    public MergedCards(
            Residents residents, CardRegister register, CardSerials serials, CardRules rules, CardMint mint) {
        this.residents = residents;
        this.register = register;
        this.serials = serials;
        this.rules = rules;
        this.mint = mint;
    }

    /**
     * Closes a card. One that may be in wrong hands stays lost or blocked, lest its number lead whoever holds it to the record
     * that stays; it is a former number all the same, for a person has one card.
     */
    public List<Resource> merge(Patient source, CardMover mover) {
        CardLife life = lifeOf(source);
        Optional<Identifier> current = HealthCardIdentifiers.current(source);
        if (current.isEmpty()) {
            return List.of();
        }
        if (!life.state().holds()) {
            HealthCardIdentifiers.end(current.get(), mint.today());
            return List.of();
        }
        serials.revokeAll(idOf(source));
        return moved(source, life, CardDeed.MERGE, CardState.MERGED, mover);
    }

    /** Lets a card that a merge has closed hold again. One that is lost or blocked stays so. */
    public List<Resource> part(Patient source, CardMover mover) {
        CardLife life = lifeOf(source);
        if (life.state() != CardState.MERGED) {
            HealthCardIdentifiers.heldBack(source)
                    .ifPresent(card -> HealthCardIdentifiers.show(card, life, mint.today()));
            return List.of();
        }
        List<Resource> receipts = moved(source, life, CardDeed.SPLIT, CardState.SPLIT_AGAIN, mover);
        if (life.movedTo(CardState.SPLIT_AGAIN).stateOn(mint.today()) == CardState.SPLIT_AGAIN) {
            serials.make(idOf(source), true, mint.end(life.permanent() ? rules.permanentFor() : rules.temporaryFor()));
        }
        return receipts;
    }

    private CardLife lifeOf(Patient source) {
        return register.lock(idOf(source))
                .filter(life -> life.state() != CardState.NONE)
                .orElseGet(() -> CardLife.in(source));
    }

    private List<Resource> moved(Patient source, CardLife life, CardDeed deed, CardState to, CardMover mover) {
        LocalDate today = mint.today();
        moves.find(life.stateOn(today), life.permanent(), deed, to);
        CardLife next = life.movedTo(to);
        HealthCardIdentifiers.living(source).ifPresent(card -> HealthCardIdentifiers.show(card, next, today));
        register.keep(idOf(source), next);
        List<Resource> receipts = new ArrayList<>();
        // A card that came with its record has no task, and a merge makes none.
        Optional<Task> task = Optional.ofNullable(life.task()).flatMap(residents::cardTask);
        task.ifPresent(one -> {
            CardTasks.show(one, to, mover, null, mint.now());
            receipts.add(one);
        });
        receipts.add(CardTasks.provenance(idOf(source), task.orElseGet(Task::new), to, mover, mint.now()));
        return receipts;
    }

    private static String idOf(Patient source) {
        return source.getIdElement().getIdPart();
    }
}
