package org.delhihims.merge;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.card.MergedCards;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two records are of one person ({@code domain.md} 3.2). It takes two persons who say the same, to join two
 * records and to part them. Each move is one transaction: the register, both records, the card, the task and a Provenance
 * change together or not at all.
 */
public final class MergeDesk {

    private final MergeRecords records;
    private final MergeRegister register;
    private final RecordStore store;
    private final RecordMerger merger;
    private final Clock clock;
    private final MergeMoves moves = new MergeMoves();

    public MergeDesk(MergeRecords records, MergeRegister register, RecordStore store, MergedCards cards, Clock clock) {
        this.records = records;
        this.register = register;
        this.store = store;
        this.merger = new RecordMerger(records, register, cards);
        this.clock = clock;
    }

    /**
     * Asks for a review of two records, one of which must be open to whoever asks. Two that are under review, or merged, stay
     * as they are: the answer is their task.
     *
     * @param reason why they may be one person's
     */
    public Task propose(PersonPair pair, MergeMover mover, @Nullable String reason) {
        return store.inOneTransaction(() -> {
            MergeCase known = held(pair);
            if (!isOneOpen(pair)) {
                throw new Refusal(NOT_FOUND, MergeSentences.NO_SUCH_RECORD);
            }
            String task = known.isNew() ? begin(known, pair, mover, reason) : known.task();
            return records.reviewTask(String.valueOf(task))
                    .orElseThrow(() -> new Refusal(CONFLICT, MergeSentences.REVIEWED_ELSEWHERE));
        });
    }

    /** The same by the server itself, of records that look alike. A pair that has ever been thought of stays as it is. */
    public void suspect(PersonPair pair, MergeMover server, String reason) {
        store.inOneTransaction(() -> {
            MergeCase known = held(pair);
            if (known.state() == MergeState.NONE) {
                begin(known, pair, server, reason);
            }
            return known;
        });
    }

    /**
     * What a reviewer has found, to whom one of the two records must be open.
     *
     * @param verdict same, different or not-sure
     * @param remark why; who is not sure must say it
     */
    public Task review(String taskId, MergeDeed verdict, MergeMover mover, @Nullable String remark) {
        return move(taskId, verdict, mover, remark);
    }

    /** Asks to part two records that were merged, or, by another person, parts them. */
    public Task unmerge(String taskId, MergeMover mover, @Nullable String reason) {
        return move(taskId, MergeDeed.UNMERGE, mover, reason);
    }

    private MergeCase held(PersonPair pair) {
        if (pair.source().equals(pair.target())) {
            throw new Refusal(RULE, MergeSentences.ONE_RECORD, "target");
        }
        MergeCase known = register.hold(pair);
        if (records.resident(pair.source()).isEmpty()
                || records.resident(pair.target()).isEmpty()) {
            throw new Refusal(NOT_FOUND, MergeSentences.NO_SUCH_RECORD);
        }
        return known;
    }

    private boolean isOneOpen(PersonPair pair) {
        return records.isOpen(pair.source()) || records.isOpen(pair.target());
    }

    /** The task's id. */
    private String begin(MergeCase known, PersonPair pair, MergeMover mover, @Nullable String reason) {
        MergeMove move = moves.find(known.state(), MergeDeed.PROPOSE, false);
        String given = checked(move, reason);
        Instant now = clock.instant();
        Task task = MergeTasks.begun(pair, mover, given, now);
        store.commit(List.of(task));
        String id = task.getIdElement().getIdPart();
        MergeCase begun = new MergeCase(pair, move.to(), id, List.of());
        register.keep(begun);
        store.commit(List.of(MergeTasks.provenance(begun, id, mover, now)));
        return id;
    }

    private static String checked(MergeMove move, @Nullable String reason) {
        boolean isMissing = reason == null || reason.isBlank();
        if (isMissing && move.needsReason()) {
            throw new Refusal(RULE, MergeSentences.REASON_NEEDED, "reason");
        }
        return reason == null ? "" : reason.strip();
    }

    private Task move(String taskId, MergeDeed deed, MergeMover mover, @Nullable String remark) {
        String account = mover.account();
        if (account == null) {
            throw new Refusal(FORBIDDEN, MergeSentences.PERSONS_ALONE);
        }
        return store.inOneTransaction(() -> {
            PersonPair pair = register.pairOf(taskId).orElseThrow(MergeDesk::noReview);
            // The register is held before the task is read: who waits here for another sees what the other stored.
            MergeCase known = register.hold(pair);
            Task task = records.reviewTask(taskId).orElseThrow(MergeDesk::noReview);
            if (!isOneOpen(pair)) {
                throw noReview();
            }
            if (!taskId.equals(known.task())) {
                throw new Refusal(RULE, MergeSentences.REVIEW_IS_OVER);
            }
            boolean isAgreed = known.hasHeard(deed);
            MergeMove move = moves.find(known.state(), deed, isAgreed);
            if (known.hasHeard(mover, deed)) {
                throw new Refusal(RULE, MergeSentences.ANOTHER_PERSON);
            }
            checked(move, remark);
            MergeCase next = known.movedTo(move.to(), new Voice(account, mover.agent(), deed));
            commit(next, task, mover, remark);
            return records.reviewTask(taskId).orElseThrow(MergeDesk::noReview);
        });
    }

    private void commit(MergeCase next, Task task, MergeMover mover, @Nullable String remark) {
        Instant now = clock.instant();
        List<Resource> changes = new ArrayList<>(effect(next, mover));
        MergeTasks.show(task, next.state(), now);
        MergeTasks.remark(task, mover, remark, now);
        changes.add(task);
        changes.add(MergeTasks.provenance(next, task.getIdElement().getIdPart(), mover, now));
        // The register first: the ledger sees that what the records say is what the desk has decided.
        register.keep(next);
        store.commit(changes);
    }

    private List<Resource> effect(MergeCase next, MergeMover mover) {
        return switch (next.state()) {
            case MERGED -> merger.merge(next.pair(), mover);
            case UNMERGED -> merger.part(next.pair(), mover);
            case KEPT_APART -> {
                register.keepApart(next.pair());
                yield List.of();
            }
            default -> List.of();
        };
    }

    private static Refusal noReview() {
        return new Refusal(NOT_FOUND, MergeSentences.NO_SUCH_REVIEW);
    }
}
