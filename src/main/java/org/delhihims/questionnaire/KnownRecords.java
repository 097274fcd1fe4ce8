package org.delhihims.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What the state holds of one person, as far as whoever asks may see it. */
public interface KnownRecords {

    Patient patient();

    /** The visit that the form is for, or else the last one. */
    Optional<Encounter> visit();

    /** The records of a type about the person, the newest first. */
    List<Resource> about(String type);

    /** The newest Observation that has one of these codes, holds, and is not older than the moment. */
    Optional<Observation> latest(List<Coding> codes, Instant since);
}
