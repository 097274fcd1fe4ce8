package org.delhihims.correction;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** The corrections and the records that a caller may see. */
public interface Corrections {

    /** A Task by its id, of whatever kind. */
    Optional<Task> task(String id);

    /**
     * A version of a record.
     *
     * @param reference of the record, without a version
     */
    Optional<Resource> version(String reference, long version);

    /**
     * What was said about this patient's record under one of these numbers before. Until the transaction ends nobody else is
     * answered about this patient.
     */
    Optional<Communication> saidBefore(String patient, List<Identifier> numbers);
}
