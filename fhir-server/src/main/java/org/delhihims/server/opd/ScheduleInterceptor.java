package org.delhihims.server.opd;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Schedule;

/** Makes sessions of every Schedule with a weekly plan that is stored, in the same database transaction. */
@Interceptor
public final class ScheduleInterceptor implements StorageInterceptor {

    private final ClinicRoster roster;

    ScheduleInterceptor(ClinicRoster roster) {
        this.roster = roster;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Schedule schedule) {
            roster.plan(schedule);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        if (after instanceof Schedule schedule) {
            roster.plan(schedule);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Schedule schedule) {
            roster.retire(schedule.getIdElement().getIdPart());
        }
    }
}
