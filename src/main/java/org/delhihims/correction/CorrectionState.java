package org.delhihims.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** How far a correction has come: the business status of the guide, and what the task says then. */
public enum CorrectionState {
    QUEUED(TaskStatus.READY),
    IN_REVIEW(TaskStatus.INPROGRESS),
    WAITING_FOR_INFORMATION(TaskStatus.ONHOLD),
    REQUESTER_CANCELLED(TaskStatus.CANCELLED),
    ACCEPTED(TaskStatus.INPROGRESS),
    PARTIAL_ACCEPT(TaskStatus.INPROGRESS),
    AMENDMENT_COMPLETED(TaskStatus.COMPLETED),
    DENIED(TaskStatus.REJECTED),
    DISAGREEMENT_LOGGED(TaskStatus.INPROGRESS),
    COMPLETED(TaskStatus.COMPLETED);

    private final TaskStatus taskStatus;

    CorrectionState(TaskStatus taskStatus) {
        this.taskStatus = taskStatus;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CorrectionState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Of a task that the desk has written, which always says it. */
    public static CorrectionState of(Task task) {
        return in(task.getBusinessStatus())
                .orElseThrow(() -> new IllegalStateException("a correction without a state"));
    }

    /** The state that a concept names by the guide's code. */
    public static Optional<CorrectionState> in(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> GuideCodes.STATES.equals(coding.getSystem()))
                .flatMap(coding -> of(coding.getCode()).stream())
                .findFirst();
    }

    TaskStatus taskStatus() {
        return taskStatus;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return switch (this) {
            case QUEUED, IN_REVIEW, WAITING_FOR_INFORMATION, ACCEPTED, PARTIAL_ACCEPT -> true;
            case REQUESTER_CANCELLED, AMENDMENT_COMPLETED, DENIED, DISAGREEMENT_LOGGED, COMPLETED -> false;
        };
    }

    /** Whether it is an answer of the facility to what was asked. */
    boolean isResolution() {
        return switch (this) {
            case ACCEPTED, PARTIAL_ACCEPT, DENIED, AMENDMENT_COMPLETED, DISAGREEMENT_LOGGED, COMPLETED -> true;
            case QUEUED, IN_REVIEW, WAITING_FOR_INFORMATION, REQUESTER_CANCELLED -> false;
        };
    }

    /** Whether a patient may have his disagreement kept: something has been refused. */
    boolean mayBeDisagreedWith() {
        return this == DENIED || this == PARTIAL_ACCEPT;
    }

    CodeableConcept concept() {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(GuideCodes.STATES).setCode(code());
        return concept;
    }
}
