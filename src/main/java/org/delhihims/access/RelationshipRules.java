package org.delhihims.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Reads from a resource which treatment relationships rest on it: R1 to R3 of {@code security.md} 4.4. */
public final class RelationshipRules {

    /** So long before the day of an Appointment the facility may prepare for it. */
    private static final Duration BEFORE_APPOINTMENT = Duration.ofDays(7);

    private static final Set<EncounterStatus> OPEN = EnumSet.of(
            EncounterStatus.ARRIVED, EncounterStatus.TRIAGED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    private static final Set<AppointmentStatus> BOOKED = EnumSet.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.FULFILLED);

    private static final Set<TaskStatus> ACCEPTED =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS, TaskStatus.ONHOLD);

    private final Clock clock;

    public RelationshipRules(Clock clock) {
        this.clock = clock;
    }

    /** Whether a resource of this type can show that a facility treats somebody. */
    public boolean concern(String type) {
        return type.equals("Encounter") || type.equals("Appointment") || type.equals("Task");
    }

    /**
     * The relationships that rest on a resource which has been written at a facility; none if it shows none, or no longer
     * does. A Task is taken for the acceptance of a referral: whether there is one, the caller finds out.
     */
    public List<Relationship> of(Resource resource, String facility) {
        if (resource instanceof Encounter encounter) {
            return ofVisit(encounter, facility).stream().toList();
        }
        if (resource instanceof Appointment appointment) {
            return ofAppointment(appointment, facility);
        }
        return resource instanceof Task task ? ofTask(task, facility).stream().toList() : List.of();
    }

    private Optional<Relationship> ofVisit(Encounter visit, String facility) {
        Instant begins = instant(visit.getPeriod().getStart());
        Instant ends = instant(visit.getPeriod().getEnd());
        String patient = patientOf(visit.getSubject());
        boolean isOver = visit.getStatus() == EncounterStatus.FINISHED;
        if (patient == null || !(isOver || OPEN.contains(visit.getStatus()))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(new Relationship(
                patient,
                facility,
                Ground.ENCOUNTER,
                evidence(visit),
                null,
                begins == null || begins.isAfter(now) ? now : begins,
                isOver && (ends == null || ends.isAfter(now)) ? now : ends));
    }

    private List<Relationship> ofAppointment(Appointment appointment, String facility) {
        Instant begins = instant(appointment.getStart());
        if (begins == null || !BOOKED.contains(appointment.getStatus())) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(begins, clock.getZone());
        Instant start = day.atStartOfDay(clock.getZone()).toInstant().minus(BEFORE_APPOINTMENT);
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return appointment.getParticipant().stream()
                .flatMap(participant -> Stream.ofNullable(patientOf(participant.getActor())))
                .distinct()
                .map(patient -> new Relationship(
                        patient, facility, Ground.APPOINTMENT, evidence(appointment), null, start, end))
                .toList();
    }

    private Optional<Relationship> ofTask(Task task, String facility) {
        String patient = patientOf(task.getFor());
        boolean isReferral =
                "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType());
        if (patient == null || !isReferral || !ACCEPTED.contains(task.getStatus())) {
            return Optional.empty();
        }
        return Optional.of(
                new Relationship(patient, facility, Ground.REFERRAL, evidence(task), null, clock.instant(), null));
    }

    private static String evidence(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static @Nullable String patientOf(Reference reference) {
        return "Patient".equals(reference.getReferenceElement().getResourceType())
                ? reference.getReferenceElement().getIdPart()
                : null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
