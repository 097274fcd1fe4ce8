package org.delhihims.card;

import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** The residents known to the state, as the card feature needs to see them. */
public interface Residents {

    Optional<Patient> resident(String id);

    /** The task that issues a card. */
    Optional<Task> cardTask(String id);
}
