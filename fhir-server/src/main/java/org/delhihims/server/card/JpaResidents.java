package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.delhihims.card.Residents;
import org.delhihims.server.store.CurrentRequest;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** Residents as HAPI keeps them, read in the caller's name. */
final class JpaResidents implements Residents {

    private final IFhirResourceDao<Patient> patients;
    private final CurrentRequest caller;

    JpaResidents(IFhirResourceDao<Patient> patients, CurrentRequest caller) {
        this.patients = patients;
        this.caller = caller;
    }

    @Override
    public Optional<Patient> resident(String id) {
        try {
            return Optional.of(patients.read(new IdType("Patient", id), caller.details()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }
}
