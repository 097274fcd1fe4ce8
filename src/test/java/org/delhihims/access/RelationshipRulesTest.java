package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RelationshipRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-11-28T06:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-05T06:00:00Z");

    private final RelationshipRules rules = new RelationshipRules(Clock.fixed(NOW, ZoneId.of("Asia/Kolkata")));

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            names = {"ARRIVED", "TRIAGED", "INPROGRESS", "ONLEAVE"})
    void anOpenVisitLastsUntilItIsClosed(EncounterStatus status) {
        assertThat(rules.of(visit(status), "lok-nayak"))
                .containsExactly(
                        new Relationship("asha", "lok-nayak", Ground.ENCOUNTER, "Encounter/1", null, EARLIER, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            names = {"PLANNED", "CANCELLED", "ENTEREDINERROR", "UNKNOWN"})
    void aVisitThatIsNoneShowsNothing(EncounterStatus status) {
        assertThat(rules.of(visit(status), "lok-nayak")).isEmpty();
    }

    @Test
    void aClosedVisitEndsWhenItSaysAndNeverInTheFuture() {
        Encounter closed = visit(EncounterStatus.FINISHED);
        Encounter early = visit(EncounterStatus.FINISHED);
        closed.getPeriod().setEnd(Date.from(EARLIER.plusSeconds(600)));
        early.getPeriod().setEnd(Date.from(LATER));

        assertThat(rules.of(closed, "gtb").get(0).ends()).isEqualTo(EARLIER.plusSeconds(600));
        assertThat(rules.of(early, "gtb").get(0).ends()).isEqualTo(NOW);
        assertThat(rules.of(visit(EncounterStatus.FINISHED), "gtb").get(0).ends())
                .isEqualTo(NOW);
    }

    @Test
    void anAppointmentOpensAWeekBeforeItsDayAndClosesWithTheDayInDelhi() {
        Appointment appointment = appointment(AppointmentStatus.BOOKED);

        Relationship shown = rules.of(appointment, "lok-nayak").get(0);

        assertThat(shown.starts()).isEqualTo("2026-11-27T18:30:00Z");
        assertThat(shown.ends()).isEqualTo("2026-12-05T18:30:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            mode = Mode.EXCLUDE,
            names = {"BOOKED", "ARRIVED", "CHECKEDIN", "FULFILLED", "NULL"})
    void anAppointmentThatIsNotKeptShowsNothing(AppointmentStatus status) {
        assertThat(rules.of(appointment(status), "lok-nayak")).isEmpty();
    }

    @Test
    void anAcceptedReferralLastsUntilItIsDone() {
        Task task = referral();

        assertThat(rules.of(task, "gtb"))
                .containsExactly(new Relationship("asha", "gtb", Ground.REFERRAL, "Task/3", null, NOW, null));
        assertThat(rules.of(task.setStatus(TaskStatus.REQUESTED), "gtb")).isEmpty();
        assertThat(rules.of(task.setStatus(TaskStatus.COMPLETED), "gtb")).isEmpty();
    }

    @Test
    void aTaskOfAnotherKindIsNoReferral() {
        Task task = referral();
        task.setFocus(new Reference("Appointment/2"));

        assertThat(rules.of(task, "gtb")).isEmpty();
    }

    @Test
    void nothingElseShowsARelationship() {
        assertThat(rules.concern("Observation")).isFalse();
        assertThat(rules.of(new Observation().setSubject(new Reference("Patient/asha")), "gtb"))
                .isEmpty();
        assertThat(rules.of(new Encounter().setStatus(EncounterStatus.ARRIVED), "gtb"))
                .isEmpty();
    }

    private static Encounter visit(EncounterStatus status) {
        Encounter visit = new Encounter().setStatus(status).setSubject(new Reference("Patient/asha"));
        visit.getPeriod().setStart(Date.from(EARLIER));
        visit.setId("Encounter/1");
        return visit;
    }

    private static Appointment appointment(AppointmentStatus status) {
        Appointment appointment = new Appointment().setStatus(status).setStart(Date.from(LATER));
        List.of("Practitioner/rao", "Patient/asha")
                .forEach(actor -> appointment.addParticipant().setActor(new Reference(actor)));
        appointment.setId("Appointment/2");
        return appointment;
    }

    private static Task referral() {
        Task task = new Task()
                .setStatus(TaskStatus.ACCEPTED)
                .setFocus(new Reference("ServiceRequest/9"))
                .setFor(new Reference("Patient/asha"));
        task.setId("Task/3");
        return task;
    }
}
