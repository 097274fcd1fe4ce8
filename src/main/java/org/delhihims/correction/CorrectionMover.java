package org.delhihims.correction;

import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a correction or moves one.
 *
 * @param agent a reference to the person, or to the organization whose system it is
 * @param patient the Patient's id that the caller acts for, as the patient or for the patient; null for a facility
 * @param facility the Organization's id; null at home
 */
public record CorrectionMover(
        String agent, @Nullable String patient, @Nullable String facility) {

    /** Whether it is the same person who has asked for it, in whichever role. */
    boolean hasAsked(Task task) {
        return agent.equals(task.getRequester().getReference());
    }

    Optional<Party> partyIn(Task task) {
        if (patient != null
                && patient.equals(task.getFor().getReferenceElement().getIdPart())) {
            return Optional.of(Party.REQUESTER);
        }
        boolean isOwner = facility != null
                && facility.equals(task.getOwner().getReferenceElement().getIdPart());
        return isOwner ? Optional.of(Party.FACILITY) : Optional.empty();
    }
}
