package org.delhihims.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * How far a health card has come in its life, as the code system {@code card-state} names it, and what the task that issues
 * the card says then. No state changes what care its holder gets.
 */
public enum CardState {
    /** The resident has no card and has asked for none. */
    NONE(TaskStatus.NULL, true),
    REQUESTED(TaskStatus.REQUESTED, true),
    DOCUMENTS_CHECKED(TaskStatus.ACCEPTED, true),
    TEMPORARY_ISSUED(TaskStatus.INPROGRESS, true),
    SURVEY_DUE(TaskStatus.INPROGRESS, true),
    SURVEY_DONE(TaskStatus.INPROGRESS, true),
    PRINTED(TaskStatus.INPROGRESS, true),
    DISPATCHED(TaskStatus.INPROGRESS, true),
    DELIVERED(TaskStatus.INPROGRESS, true),
    PERMANENT(TaskStatus.COMPLETED, true),
    REJECTED(TaskStatus.REJECTED, true),
    EXPIRED(TaskStatus.ONHOLD, true),
    RENEWED(TaskStatus.INPROGRESS, true),
    LOST(TaskStatus.INPROGRESS, false),
    BLOCKED(TaskStatus.INPROGRESS, false),
    REPLACED(TaskStatus.INPROGRESS, true),
    UNDER_CORRECTION(TaskStatus.INPROGRESS, true),
    REPRINT(TaskStatus.INPROGRESS, true),
    DECEASED_CLOSED(TaskStatus.COMPLETED, true),
    MERGED(TaskStatus.CANCELLED, true),
    SPLIT_AGAIN(TaskStatus.INPROGRESS, true);

    static final String SYSTEM = Canonicals.codeSystem("card-state");

    private final TaskStatus taskStatus;
    private final boolean findsHolder;

    CardState(TaskStatus taskStatus, boolean findsHolder) {
        this.taskStatus = taskStatus;
        this.findsHolder = findsHolder;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CardState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    TaskStatus taskStatus() {
        return taskStatus;
    }

    /** Whether the number leads to its holder's record. It does not while somebody else may have the card in hand. */
    public boolean findsHolder() {
        return findsHolder;
    }

    /** Whether the card is at the end of its life, its number kept only to lead to the record. */
    boolean isClosed() {
        return this == DECEASED_CLOSED || this == MERGED;
    }

    /** Whether the card in its holder's hand is good. */
    boolean holds() {
        return findsHolder && !isClosed();
    }

    CodeableConcept concept() {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(SYSTEM).setCode(code());
        return concept;
    }
}
