package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.delhihims.correction.Corrections;
import org.delhihims.server.store.CurrentRequest;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;

/** Corrections as HAPI keeps them, read in the caller's name: what he may not see is not there. */
final class JpaCorrections implements Corrections {

    private final IFhirResourceDao<Task> tasks;
    private final CurrentRequest caller;

    JpaCorrections(IFhirResourceDao<Task> tasks, CurrentRequest caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @Override
    public Optional<Task> task(String id) {
        try {
            return Optional.of(tasks.read(new IdType("Task", id), caller.details()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }
}
