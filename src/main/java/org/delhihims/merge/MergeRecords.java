package org.delhihims.merge;

import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** The records that a merge is about. */
public interface MergeRecords {

    /** A resident's record, whoever asks: what is done with two records needs both. */
    Optional<Patient> resident(String id);

    /** Whether a resident's record is open to whoever asks. */
    boolean isOpen(String id);

    /** The task of a review, if it is open to whoever asks. */
    Optional<Task> reviewTask(String id);
}
