package org.delhihims.server.opd;

import java.util.Optional;
import org.delhihims.card.Residents;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** Whoever is asked for is a resident of whom nothing is known. */
final class EverybodyIsKnown implements Residents {

    @Override
    public Optional<Patient> resident(String id) {
        return Optional.of(new Patient());
    }

    @Override
    public Optional<Task> cardTask(String id) {
        return Optional.empty();
    }
}
