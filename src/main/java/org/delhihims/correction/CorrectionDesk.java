package org.delhihims.correction;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.correction.CorrectionMove.Need;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests for correction to the facility that wrote the record, and moves them to their end. Each step is one
 * transaction: the task, what was said and a Provenance are stored together or not at all. The desk changes no record itself:
 * its author does, and shows the corrected version ({@code domain.md} 3.2.3).
 */
public final class CorrectionDesk {

    private final Corrections corrections;
    private final RecordStore store;
    private final CorrectionRules rules;
    private final Clock clock;
    private final CorrectionMoves moves = new CorrectionMoves();

    public CorrectionDesk(Corrections corrections, RecordStore store, CorrectionRules rules, Clock clock) {
        this.corrections = corrections;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Begins a correction. Answers what was said, which names the task in {@code about}. What comes a second time under the
     * sender's own number has the answer of the first.
     */
    public Communication ask(CorrectionRequest request) {
        return once(request.patient(), request.words(), () -> {
            Instant now = clock.instant();
            Task task = CorrectionTasks.begun(
                    CorrectionKind.REQUEST,
                    request.patient(),
                    request.mover().agent(),
                    request.facility(),
                    now,
                    now.plus(rules.decidedWithin()));
            CorrectionTasks.isAbout(task, Amendment.reference(request.record()), Amendment.version(request.record()));
            return begin(CorrectionKind.REQUEST, task, request.words(), request.mover(), now);
        });
    }

    /** Has a disagreement kept: a task of its own, which names the one that was decided in {@code reasonReference}. */
    public Communication disagree(String taskId, Communication words, CorrectionMover mover) {
        return once(mover.patient(), words, () -> {
            Instant now = clock.instant();
            Task decided = known(taskId);
            if (party(mover, decided) != Party.REQUESTER) {
                throw new Refusal(FORBIDDEN, CorrectionSentences.FOR_THE_PATIENT);
            }
            if (kind(decided) != CorrectionKind.REQUEST
                    || !CorrectionState.of(decided).mayBeDisagreedWith()) {
                throw new Refusal(RULE, CorrectionSentences.NOT_DENIED, "Communication.about");
            }
            if (CorrectionTasks.hasHeard(decided, CorrectionKind.DISAGREEMENT)) {
                throw new Refusal(RULE, CorrectionSentences.DISAGREED_ALREADY, "Communication.about");
            }
            Task task = CorrectionTasks.begun(
                    CorrectionKind.DISAGREEMENT,
                    decided.getFor().getReferenceElement().getIdPart(),
                    mover.agent(),
                    decided.getOwner().getReferenceElement().getIdPart(),
                    now,
                    now.plus(rules.decidedWithin()));
            task.setFocus(decided.getFocus().copy());
            task.setReasonReference(new Reference(CorrectionTasks.reference(decided)));
            Communication message = begin(CorrectionKind.DISAGREEMENT, task, words, mover, now);
            CorrectionTasks.heard(
                    decided,
                    CorrectionKind.DISAGREEMENT,
                    "Communication/" + message.getIdElement().getIdPart());
            store.commit(List.of(decided));
            return message;
        });
    }

    /** Takes one step. What the table does not have, or has for the other party, is refused. */
    public Task advance(CorrectionStep step) {
        return store.inOneTransaction(() -> {
            take(step);
            return known(step.task());
        });
    }

    /** Answers a question of the facility: a step back into review, with words. Answers what was said. */
    public Communication answer(String taskId, Communication words, CorrectionMover mover) {
        CorrectionStep step = new CorrectionStep(taskId, CorrectionState.IN_REVIEW, mover, words, null);
        return once(mover.patient(), words, () -> take(step).orElseThrow());
    }

    /** A message that comes again, since its sender has not had the answer, is answered again and not kept again. */
    private Communication once(@Nullable String patient, Communication words, Supplier<Communication> deed) {
        List<Identifier> numbers = words.getIdentifier().stream()
                .filter(CorrectionMessages::isNumber)
                .toList();
        return store.inOneTransaction(() -> patient == null || numbers.isEmpty()
                ? deed.get()
                : corrections.saidBefore(patient, numbers).orElseGet(deed));
    }

    private Optional<Communication> take(CorrectionStep step) {
        Instant now = clock.instant();
        Task task = known(step.task());
        CorrectionKind kind = kind(task);
        Party party = party(step.mover(), task);
        CorrectionMove move = moves.find(kind, CorrectionState.of(task), step.to(), party);
        if (party == Party.FACILITY && step.mover().hasAsked(task)) {
            throw new Refusal(FORBIDDEN, CorrectionSentences.ASKED_BY_YOURSELF);
        }
        if (move.needs() == Need.MESSAGE && step.words() == null) {
            throw new Refusal(RULE, CorrectionSentences.MESSAGE_NEEDED, "message");
        }
        if (move.needs() == Need.EVIDENCE) {
            Amendment.check(task, step.evidence(), corrections);
        }
        Communication said = step.words() == null ? null : said(kind, party, task, step.words(), step.mover(), now);
        if (move.needs() == Need.EVIDENCE && step.evidence() != null) {
            CorrectionTasks.corrected(task, Amendment.reference(step.evidence()), Amendment.version(step.evidence()));
        }
        finish(task, kind, party, move.to(), said, step.mover(), now);
        return Optional.ofNullable(said);
    }

    private Communication begin(
            CorrectionKind kind, Task task, Communication words, CorrectionMover mover, Instant now) {
        String patient = task.getFor().getReferenceElement().getIdPart();
        String facility = task.getOwner().getReferenceElement().getIdPart();
        Communication message = CorrectionMessages.toFacility(kind, patient, facility, words, mover.agent(), now);
        store.commit(List.of(message));
        String said = "Communication/" + message.getIdElement().getIdPart();
        CorrectionTasks.heard(task, kind, said);
        CorrectionTasks.show(task, CorrectionState.QUEUED, null, now);
        store.commit(List.of(task));
        message.addAbout(new Reference(CorrectionTasks.reference(task)));
        store.commit(List.of(message, CorrectionTasks.provenance(task, CorrectionState.QUEUED, mover, now)));
        return message;
    }

    private Communication said(
            CorrectionKind kind, Party party, Task task, Communication words, CorrectionMover mover, Instant now) {
        Communication message = switch (party) {
            case REQUESTER ->
                CorrectionMessages.toFacility(
                        kind,
                        task.getFor().getReferenceElement().getIdPart(),
                        task.getOwner().getReferenceElement().getIdPart(),
                        words,
                        mover.agent(),
                        now);
            case FACILITY -> CorrectionMessages.toRequester(kind, task, words, now);
        };
        message.addAbout(new Reference(CorrectionTasks.reference(task)));
        store.commit(List.of(message));
        return message;
    }

    private void finish(
            Task task,
            CorrectionKind kind,
            Party party,
            CorrectionState to,
            @Nullable Communication said,
            CorrectionMover mover,
            Instant now) {
        if (said != null) {
            String message = "Communication/" + said.getIdElement().getIdPart();
            if (party == Party.REQUESTER) {
                CorrectionTasks.heard(task, kind, message);
            } else if (to.isResolution()) {
                CorrectionTasks.answered(task, message);
            }
        }
        CorrectionTasks.show(task, to, said == null ? null : CorrectionMessages.text(said), now);
        store.commit(List.of(task, CorrectionTasks.provenance(task, to, mover, now)));
    }

    private Task known(String taskId) {
        return corrections
                .task(taskId)
                .filter(task -> CorrectionKind.of(task).isPresent())
                .orElseThrow(() -> new Refusal(NOT_FOUND, CorrectionSentences.NO_SUCH_CORRECTION));
    }

    private static CorrectionKind kind(Task task) {
        return CorrectionKind.of(task).orElseThrow();
    }

    private static Party party(CorrectionMover mover, Task task) {
        return mover.partyIn(task).orElseThrow(() -> new Refusal(FORBIDDEN, CorrectionSentences.NOT_CONCERNED));
    }
}
