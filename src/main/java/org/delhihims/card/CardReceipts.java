package org.delhihims.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** What is written of each move of a card, in the transaction that makes it: the task that issues the card, and a Provenance. */
public final class CardReceipts {

    private final Residents residents;
    private final RecordStore store;
    private final CardMint mint;

    /** @param residents among whom the tasks of their cards are found */
    public CardReceipts(Residents residents, RecordStore store, CardMint mint) {
        this.residents = residents;
        this.store = store;
        this.mint = mint;
    }

    /**
     * Stores what a move has changed, with its receipts.
     *
     * @param changed the records that the move has changed besides
     * @return where the card stands now, with the task that tells so
     */
    CardLife write(CardRequest request, CardLife next, List<? extends Resource> changed) {
        Task task = taskOf(request, next);
        CardTasks.show(task, next.state(), request.mover(), request.reason(), mint.now());
        if (request.survey() != null) {
            CardTasks.addSurvey(task, request.survey());
        }
        List<Resource> changes = new ArrayList<>(changed);
        changes.add(task);
        store.commit(changes);
        Provenance provenance =
                CardTasks.provenance(request.resident(), task, next.state(), request.mover(), mint.now());
        if (request.survey() != null) {
            CardTasks.addSurvey(provenance, request.survey());
        }
        // A task that has just begun has its id by now.
        store.commit(List.of(provenance));
        return next.carriedBy(task.getIdElement().getIdPart());
    }

    private Task taskOf(CardRequest request, CardLife life) {
        return Optional.ofNullable(life.task())
                .flatMap(residents::cardTask)
                .filter(task -> !CardTasks.isOver(task))
                .orElseGet(() -> CardTasks.begun(request.resident(), request.mover(), mint.now()));
    }
}
