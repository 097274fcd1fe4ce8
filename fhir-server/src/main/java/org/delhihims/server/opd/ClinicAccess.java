package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Channel;
import org.delhihims.server.access.Caller;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may work at which clinic: those of its facility. A resident may take a number for himself and those he acts for. */
final class ClinicAccess {

    private final JdbcClient database;
    private final IFhirResourceDao<HealthcareService> services;
    private final IFhirResourceDao<Schedule> schedules;
    private final RuleBook sentences;

    ClinicAccess(
            JdbcClient database,
            IFhirResourceDao<HealthcareService> services,
            IFhirResourceDao<Schedule> schedules,
            RuleBook sentences) {
        this.database = database;
        this.services = services;
        this.schedules = schedules;
        this.sentences = sentences;
    }

    /** By which door the caller comes: people at home and their apps come online, whatever they say. */
    Channel channel(@Nullable Channel asked, String patient, Caller caller) {
        if (!caller.isAtHome()) {
            return asked == null ? Channel.COUNTER : asked;
        }
        if (!patient.equals(caller.patient())) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""), "patient");
        }
        return Channel.ONLINE;
    }

    /** A facility that books at another one refers somebody there, whatever it says. */
    Channel bookingChannel(@Nullable Channel asked, String slot, String patient, Caller caller) {
        if (caller.isAtHome()) {
            return channel(asked, patient, caller);
        }
        boolean isOwn = caller.facility() != null && !exists("""
                        select exists (select from hims.opd_band b join hims.opd_session s on s.id = b.session_id
                        where b.slot_id = ? and s.facility <> ?)
                        """, slot, caller.facility());
        return isOwn ? channel(asked, patient, caller) : Channel.REFERRAL;
    }

    /** The same for somebody who is to wait at a service. */
    Channel waitingChannel(@Nullable Channel asked, String service, String patient, Caller caller) {
        if (caller.isAtHome()) {
            return channel(asked, patient, caller);
        }
        boolean isOwn = caller.facility() != null
                && !exists(
                        "select exists (select from hims.opd_clinic where service = ? and facility <> ?)",
                        service,
                        caller.facility());
        return isOwn ? channel(asked, patient, caller) : Channel.REFERRAL;
    }

    /** Whether anybody sits there. */
    boolean hasClinic(String service) {
        return database.sql("select exists (select from hims.opd_clinic where service = ?)")
                .param(service)
                .query(Boolean.class)
                .single();
    }

    boolean isBooking(String appointment) {
        return exists("""
                select exists (select from hims.opd_place where appointment_id = ?
                union all select from hims.opd_waitlist where appointment_id = ?)
                """, appointment, appointment);
    }

    /** A booking is the clinic's, and the person's; so is a wait for one. */
    void checkBooking(String appointment, Caller caller) {
        if (!caller.isAtHome()) {
            check("""
                    select exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                    where p.appointment_id = ? and s.facility <> ?)
                    """, appointment, caller);
            check("""
                    select exists (select from hims.opd_waitlist
                    where appointment_id = ? and facility <> ? and state <> 'PLACED')
                    """, appointment, caller);
        } else if (exists(
                """
                select exists (select from hims.opd_place where appointment_id = ? and patient_id <> ?
                union all select from hims.opd_waitlist where appointment_id = ? and patient_id <> ?)
                """, appointment, String.valueOf(caller.patient()), appointment, String.valueOf(caller.patient()))) {
            // To others it is as if it were not there.
            throw new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", ""));
        }
    }

    /**
     * A service is its facility's.
     *
     * @throws Refusal NOT_FOUND if there is none, FORBIDDEN if it is another's
     */
    void checkService(String service, Caller caller) {
        String facility = String.valueOf(caller.facility());
        Boolean isOwn = database.sql("select bool_and(facility = ?) from hims.opd_clinic where service = ?")
                .params(facility, service)
                .query((row, index) -> row.getObject(1, Boolean.class))
                .list()
                .get(0);
        if (isOwn == null) {
            checkStored(services, new IdType("HealthcareService", service), null);
        }
        if (!caller.isAtHome() && (caller.facility() == null || Boolean.FALSE.equals(isOwn))) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""));
        }
    }

    /** Whether there is such a service, which may have no clinic. */
    void checkKnownService(String service) {
        if (!exists("select exists (select from hims.opd_clinic where service = ?)", service)) {
            checkStored(services, new IdType("HealthcareService", service), null);
        }
    }

    /**
     * A clinic is its facility's.
     *
     * @throws Refusal NOT_FOUND if there is none, FORBIDDEN if it is another's
     */
    void checkSchedule(String schedule, Caller caller) {
        checkKnownSchedule(schedule, null);
        check("select exists (select from hims.opd_clinic where schedule_id = ? and facility <> ?)", schedule, caller);
    }

    /** Whether there is such a Schedule, which may have no sessions. */
    void checkKnownSchedule(String schedule, @Nullable String parameter) {
        if (!exists("select exists (select from hims.opd_clinic where schedule_id = ?)", schedule)) {
            checkStored(schedules, new IdType("Schedule", schedule), parameter);
        }
    }

    private void checkStored(IFhirResourceDao<?> records, IdType id, @Nullable String parameter) {
        try {
            records.read(id, new SystemRequestDetails());
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", ""), parameter);
        }
    }

    /** A facility's clinics are its own. */
    void checkFacility(String organization, Caller caller) {
        if (!organization.equals(caller.facility())) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""));
        }
    }

    void checkTask(String task, Caller caller) {
        check("""
                select exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                where p.task_id = ? and s.facility <> ?)
                """, task, caller);
    }

    private void check(String isOfAnother, String id, Caller caller) {
        String facility = caller.facility();
        if (facility == null || exists(isOfAnother, id, facility)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""));
        }
    }

    private boolean exists(String question, Object... values) {
        return database.sql(question).params(values).query(Boolean.class).single();
    }
}
