package org.delhihims.card;

import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/** The residents known to the state, as the card feature needs to see them. */
public interface Residents {

    Optional<Patient> resident(String id);
}
