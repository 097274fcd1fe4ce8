package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.Clinics;
import org.delhihims.scheduling.DayChange;
import org.delhihims.server.access.FacilityTag;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the sessions of clinics made as many days ahead as people may book. */
final class ClinicRoster {

    private final IFhirResourceDao<Schedule> schedules;
    private final IFhirResourceDao<HealthcareService> services;
    private final SessionPlanner planner;
    private final JdbcClient database;
    private final ServerStore store;
    private final OpdSettings settings;
    private final RuleBook sentences;
    private final Clock clock;

    ClinicRoster(
            IFhirResourceDao<Schedule> schedules,
            IFhirResourceDao<HealthcareService> services,
            SessionPlanner planner,
            JdbcClient database,
            ServerStore store,
            OpdSettings settings,
            RuleBook sentences,
            Clock clock) {
        this.schedules = schedules;
        this.services = services;
        this.planner = planner;
        this.database = database;
        this.store = store;
        this.settings = settings;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Makes the sessions of a Schedule that is being stored, in the transaction that stores it. One that is not active any more, or has
     * no plan any more, keeps none.
     */
    void plan(Schedule schedule) {
        LocalDate today = Band.dayOf(clock.instant());
        Optional<Clinic> clinic = clinic(schedule);
        if (clinic.isPresent()) {
            planner.plan(clinic.get(), home(clinic.get(), schedule), today, lastDay(today));
        } else {
            retire(schedule.getIdElement().getIdPart());
        }
    }

    /** The clinic of a Schedule takes nobody any more. */
    void retire(String schedule) {
        planner.retire(schedule, Band.dayOf(clock.instant()));
    }

    /**
     * Something is other than planned on a day: stored and held to in one transaction.
     *
     * @throws Refusal as {@link SessionPlanner#change}, and RULE if the Schedule has no sessions
     */
    SessionPlanner.Changed change(String id, LocalDate day, DayChange change) {
        return planned(id, (clinic, home, today) -> planner.change(clinic, home, day, change, today, lastDay(today)));
    }

    /**
     * A leave is taken back.
     *
     * @param beside what else was told with it
     * @throws Refusal as {@link SessionPlanner#restore}, and RULE if the Schedule has no sessions
     */
    SessionPlanner.Changed restore(String id, LocalDate day, DayChange beside) {
        return planned(id, (clinic, home, today) -> planner.restore(clinic, home, day, beside, today, lastDay(today)));
    }

    @FunctionalInterface
    private interface Planned {

        SessionPlanner.Changed by(Clinic clinic, SessionPlanner.Home home, LocalDate today);
    }

    private SessionPlanner.Changed planned(String id, Planned planned) {
        return store.inOneTransaction(() -> {
            LocalDate today = Band.dayOf(clock.instant());
            Schedule schedule = read(id);
            Clinic clinic = clinic(schedule)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Reason.RULE, sentences.refusal("required-element", "weekly-plan"), "Schedule"));
            return planned.by(clinic, home(clinic, schedule), today);
        });
    }

    /** A facility keeps a holiday; its clinics are planned again within a minute. How many there are is told. */
    int keepHoliday(String facility, LocalDate day) {
        return store.inOneTransaction(() -> planner.keepHoliday(facility, day, Band.dayOf(clock.instant())));
    }

    /** A facility does not keep a holiday after all; its clinics are planned again within a minute. */
    SessionPlanner.Restored restoreHoliday(String facility, LocalDate day) {
        return store.inOneTransaction(() -> planner.restoreHoliday(facility, day, Band.dayOf(clock.instant())));
    }

    private LocalDate lastDay(LocalDate today) {
        return today.plusDays(settings.bookableDays());
    }

    private static Optional<Clinic> clinic(Schedule schedule) {
        return Clinics.of(schedule).filter(clinic -> !schedule.hasActive() || schedule.getActive());
    }

    private Schedule read(String id) {
        return schedules.read(new IdType("Schedule", id), new SystemRequestDetails());
    }

    private SessionPlanner.Home home(Clinic clinic, Schedule schedule) {
        HealthcareService service = service(clinic.service());
        String facility = service.getProvidedBy().getReferenceElement().getIdPart();
        Optional<String> writtenAt = FacilityTag.of(schedule);
        if (facility == null || !writtenAt.map(facility::equals).orElse(true)) {
            throw new Refusal(
                    Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""), "Schedule.actor");
        }
        return new SessionPlanner.Home(
                facility, service.getTypeFirstRep().getCodingFirstRep().getCode());
    }

    private HealthcareService service(String id) {
        try {
            return services.read(new IdType("HealthcareService", id), new SystemRequestDetails());
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    sentences.refusal("unknown-reference-target", "Schedule.actor"),
                    "Schedule.actor");
        }
    }

    /** The clinics whose sessions are not made for all days that may be booked: all of them, after midnight in Delhi. */
    List<String> due() {
        return database.sql("select schedule_id from hims.opd_clinic where planned_until < ?")
                .param(Band.dayOf(clock.instant()).plusDays(settings.bookableDays()))
                .query(String.class)
                .list();
    }

    /** Makes what is missing of the sessions of one clinic. */
    void planAhead(String schedule) {
        store.inOneTransaction(() -> {
            plan(read(schedule));
            return schedule;
        });
    }
}
