package org.delhihims.opd;

import org.hl7.fhir.r4.model.Task.TaskStatus;

/** How far somebody has come in the live queue: the states of its Task ({@code domain.md} 3.4.4). */
public enum QueueState {
    /** A booked place of somebody who has not come yet. */
    REQUESTED(TaskStatus.REQUESTED),
    /** Waits. */
    RECEIVED(TaskStatus.RECEIVED),
    /** Is called. */
    READY(TaskStatus.READY),
    /** Is in the room. */
    IN_PROGRESS(TaskStatus.INPROGRESS),
    /** Was called and did not come; may return once. */
    ON_HOLD(TaskStatus.ONHOLD),
    COMPLETED(TaskStatus.COMPLETED),
    /** Has left without being seen. */
    FAILED(TaskStatus.FAILED),
    CANCELLED(TaskStatus.CANCELLED);

    private final TaskStatus status;

    QueueState(TaskStatus status) {
        this.status = status;
    }

    public TaskStatus status() {
        return status;
    }

    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
