package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.delhihims.label.Labels;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes of which patients a record has a label, so that of all others not every record must be looked at. */
@Interceptor
public final class LabelledPatients implements StorageInterceptor {

    private final PatientRecords patients;
    private final JdbcClient database;

    LabelledPatients(PatientRecords patients, JdbcClient database) {
        this.patients = patients;
        this.database = database;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        note((Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        note((Resource) after);
    }

    private void note(Resource resource) {
        if (!resource.hasMeta() || Labels.in(resource.getMeta().getSecurity()).equals(Labels.NONE)) {
            return;
        }
        for (String patient : patients.of(resource)) {
            database.sql("insert into hims.labelled_patient (patient_id) values (?) on conflict do nothing")
                    .param(patient)
                    .update();
        }
    }
}
