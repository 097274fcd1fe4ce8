package org.delhihims.card;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;

/** The numbers by which hospitals know their patients. */
public interface HospitalNumbers {

    /** Until the end of the transaction nobody else links this number. */
    void hold(Identifier number);

    /** The id of the resident on whose record the number stands. */
    Optional<String> holderOf(Identifier number);
}
