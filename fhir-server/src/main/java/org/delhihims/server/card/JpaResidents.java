package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.card.Residents;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;

/** Residents as HAPI keeps them, read in the caller's name or in the server's. */
final class JpaResidents implements Residents {

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<Task> tasks;
    private final Supplier<RequestDetails> reader;
    private final Supplier<RequestDetails> server;

    /**
     * @param reader in whose name records of residents are read
     * @param server in whose name the tasks of their cards are, which are receipts of the server's own
     */
    JpaResidents(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Task> tasks,
            Supplier<RequestDetails> reader,
            Supplier<RequestDetails> server) {
        this.patients = patients;
        this.tasks = tasks;
        this.reader = reader;
        this.server = server;
    }

    @Override
    public Optional<Patient> resident(String id) {
        return read(patients, new IdType("Patient", id), reader.get());
    }

    @Override
    public Optional<Task> cardTask(String id) {
        return read(tasks, new IdType("Task", id), server.get());
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
