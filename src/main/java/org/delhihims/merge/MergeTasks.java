package org.delhihims.merge;

import java.time.Instant;
import java.util.Date;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/** The receipts of a review: its task, and who moved it. The task is about nobody's record: neither of the two shows it. */
final class MergeTasks {

    private static final String TASK_KIND = Canonicals.codeSystem("task-kind");
    private static final String MERGE_REVIEW = "merge-review";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private MergeTasks() {}

    static boolean isOfMerge(Task task) {
        return task.getCode().hasCoding(TASK_KIND, MERGE_REVIEW);
    }

    static Task begun(PersonPair pair, MergeMover mover, String reason, Instant now) {
        Task task = new Task().setIntent(TaskIntent.ORDER).setAuthoredOn(Date.from(now));
        task.getCode().addCoding().setSystem(TASK_KIND).setCode(MERGE_REVIEW);
        task.setDescription(reason);
        task.setFocus(patient(pair.source()));
        name(task, "source", pair.source());
        name(task, "target", pair.target());
        task.setRequester(new Reference(mover.agent()));
        task.setOwner(new Reference(
                "Organization/" + (mover.facility() == null ? "delhi-health-department" : mover.facility())));
        show(task, MergeState.SUSPECTED, now);
        return task;
    }

    private static void name(Task task, String part, String residentId) {
        Task.ParameterComponent input = task.addInput().setValue(patient(residentId));
        input.getType().setText(part);
    }

    static void show(Task task, MergeState state, Instant now) {
        task.setStatus(state.taskStatus());
        task.setBusinessStatus(state.concept());
        task.setLastModified(Date.from(now));
    }

    /** What somebody has said beside the verdict. */
    static void remark(Task task, MergeMover mover, @Nullable String remark, Instant now) {
        if (remark != null && !remark.isBlank()) {
            task.addNote()
                    .setAuthor(new Reference(mover.agent()))
                    .setTime(Date.from(now))
                    .setText(remark.strip());
        }
    }

    /** Who made a move. Of the move that joins or parts two records, both tell it. */
    static Provenance provenance(MergeCase now, String taskId, MergeMover mover, Instant when) {
        Provenance provenance = new Provenance()
                .setRecorded(Date.from(when))
                .setActivity(now.state().concept());
        provenance.addTarget(new Reference("Task/" + taskId));
        if (now.state() == MergeState.MERGED || now.state() == MergeState.UNMERGED) {
            provenance.addTarget(patient(now.pair().source()));
            provenance.addTarget(patient(now.pair().target()));
        }
        Provenance.ProvenanceAgentComponent agent = provenance.addAgent().setWho(new Reference(mover.agent()));
        agent.getType().addCoding().setSystem(PARTICIPATION).setCode("performer");
        if (mover.facility() != null) {
            agent.setOnBehalfOf(new Reference("Organization/" + mover.facility()));
        }
        return provenance;
    }

    static Reference patient(String id) {
        return new Reference("Patient/" + id);
    }
}
