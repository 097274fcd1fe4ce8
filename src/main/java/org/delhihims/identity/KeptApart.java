package org.delhihims.identity;

import org.hl7.fhir.r4.model.Patient;

/** The pairs of records of which somebody found that they are two persons. They are not suggested again. */
@FunctionalInterface
public interface KeptApart {

    /** Whether a pair is on record, in whichever order. */
    boolean contains(Patient one, Patient other);
}
