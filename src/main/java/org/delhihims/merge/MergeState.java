package org.delhihims.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** How far two records have come on the way to being one, as the code system {@code merge-state} names it. */
public enum MergeState {
    /** Nobody has thought that the two may be one person's. */
    NONE(TaskStatus.NULL),
    SUSPECTED(TaskStatus.REQUESTED),
    REVIEW_1(TaskStatus.INPROGRESS),
    REVIEW_2(TaskStatus.INPROGRESS),
    MERGED(TaskStatus.COMPLETED),
    KEPT_APART(TaskStatus.COMPLETED),
    UNMERGE_REQUESTED(TaskStatus.INPROGRESS),
    UNMERGED(TaskStatus.COMPLETED);

    private static final String SYSTEM = Canonicals.codeSystem("merge-state");

    private final TaskStatus taskStatus;

    MergeState(TaskStatus taskStatus) {
        this.taskStatus = taskStatus;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MergeState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    TaskStatus taskStatus() {
        return taskStatus;
    }

    /** Whether the two were found to be two persons. Whoever knows better may propose them anew, the server does not. */
    boolean isApart() {
        return this == KEPT_APART || this == UNMERGED;
    }

    CodeableConcept concept() {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(SYSTEM).setCode(code());
        return concept;
    }
}
