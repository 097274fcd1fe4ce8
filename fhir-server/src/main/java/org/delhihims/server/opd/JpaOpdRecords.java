package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.delhihims.opd.OpdRecords;
import org.delhihims.server.fhir.RecordIds;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** Appointments and Tasks of queues as HAPI keeps them, read in the server's name. */
final class JpaOpdRecords implements OpdRecords {

    private final IFhirResourceDao<Appointment> appointments;
    private final IFhirResourceDao<Task> tasks;
    private final IFhirResourceDao<Encounter> encounters;
    private final RecordIds ids;

    JpaOpdRecords(
            IFhirResourceDao<Appointment> appointments,
            IFhirResourceDao<Task> tasks,
            IFhirResourceDao<Encounter> encounters,
            RecordIds ids) {
        this.appointments = appointments;
        this.tasks = tasks;
        this.encounters = encounters;
        this.ids = ids;
    }

    @Override
    public Appointment appointment(String id) {
        return appointments.read(new IdType("Appointment", id), new SystemRequestDetails());
    }

    @Override
    public Task task(String id) {
        return tasks.read(new IdType("Task", id), new SystemRequestDetails());
    }

    @Override
    public Encounter encounter(String id) {
        return encounters.read(new IdType("Encounter", id), new SystemRequestDetails());
    }

    @Override
    public String identify(Resource receipt) {
        return ids.identify(receipt);
    }
}
