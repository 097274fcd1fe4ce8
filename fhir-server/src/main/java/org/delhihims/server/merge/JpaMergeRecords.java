package org.delhihims.server.merge;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.merge.MergeRecords;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/**
 * The records of a merge as HAPI keeps them. Patients are read in the server's name, since a reviewer of one facility decides
 * about two; what is open to him, and the task, are read in his, so that a review is done where it was asked for.
 */
final class JpaMergeRecords implements MergeRecords {

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<Task> tasks;
    private final Supplier<RequestDetails> reviewer;

    JpaMergeRecords(
            IFhirResourceDao<Patient> patients, IFhirResourceDao<Task> tasks, Supplier<RequestDetails> reviewer) {
        this.patients = patients;
        this.tasks = tasks;
        this.reviewer = reviewer;
    }

    @Override
    public Optional<Patient> resident(String id) {
        return read(patients, new IdType("Patient", id), new SystemRequestDetails());
    }

    @Override
    public boolean isOpen(String id) {
        return read(patients, new IdType("Patient", id), reviewer.get()).isPresent();
    }

    @Override
    public Optional<Task> reviewTask(String id) {
        return read(tasks, new IdType("Task", id), reviewer.get());
    }

    private static <T extends IBaseResource> Optional<T> read(
            IFhirResourceDao<T> dao, IdType id, RequestDetails request) {
        try {
            return Optional.of(dao.read(id, request));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }
}
