package org.delhihims.opd;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.RecordStore;
import org.delhihims.scheduling.Band;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;

/** What is written of a place in FHIR: the Appointment that holds it and the Task that is its entry in the queue. */
public final class OpdReceipts {

    private static final String TOKEN = Canonicals.identifierSystem("opd-token");
    private static final String FACILITY = Canonicals.identifierSystem("record-facility");
    private static final String KIND_OF_VISIT = "http://terminology.hl7.org/CodeSystem/v2-0276";
    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    private final RecordStore store;
    private final OpdRecords records;
    private final Clock clock;

    public OpdReceipts(RecordStore store, OpdRecords records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** Stores the receipts of somebody who has come without a booking, and answers the place that they are of. */
    Place walkIn(TokenRequest request, Session session, SessionBand band, Optional<PriorityReason> reason) {
        TokenNumber number = session.next();
        Appointment appointment = appointment(request, session, band, number);
        appointment.setStatus(PlaceState.ARRIVED.status());
        appointment.setAppointmentType(new CodeableConcept(new Coding(KIND_OF_VISIT, "WALKIN", null)));
        reason.ifPresent(one -> appointment.setPriority(one.level()));
        store.write(List.of(appointment));
        Task task = task(request.patient(), session, appointment, number);
        task.setStatus(QueueState.RECEIVED.status());
        store.write(List.of(task));
        return new Place(
                idOf(appointment),
                idOf(task),
                session.id(),
                band.id(),
                request.patient(),
                request.channel(),
                reason.map(PriorityReason::lane).orElse(Lane.ORDINARY),
                PlaceState.ARRIVED,
                QueueState.RECEIVED,
                number.running(),
                Waiting.positionOf(band.from().atZone(Band.DELHI).toLocalTime(), number.running()),
                false,
                null);
    }

    /** Shows in the receipts of a place how far it has come. */
    void show(Place place) {
        List<Resource> changed = new ArrayList<>();
        Task task = records.task(place.task());
        if (task.getStatus() != place.queue().status()) {
            task.setStatus(place.queue().status());
            task.setLastModifiedElement(now());
            if (place.queue() == QueueState.FAILED) {
                task.setStatusReason(new CodeableConcept().setText(OpdSentences.LEFT.english()));
            }
            changed.add(task);
        }
        Appointment appointment = records.appointment(place.appointment());
        if (appointment.getStatus() != place.state().status()) {
            appointment.setStatus(place.state().status());
            changed.add(appointment);
        }
        store.write(changed);
    }

    private static Appointment appointment(
            TokenRequest request, Session session, SessionBand band, TokenNumber number) {
        Sitting sitting = session.sitting();
        Appointment appointment = new Appointment();
        describe(appointment, "delhi-appointment", sitting);
        appointment.addExtension(Canonicals.profile("session-date"), day(sitting.day()));
        appointment.addIdentifier(token(number));
        appointment.addServiceType(
                new CodeableConcept(new Coding(Canonicals.codeSystem("department"), sitting.department(), null)));
        appointment.setStartElement(instant(band.from()));
        appointment.setEndElement(instant(band.to()));
        appointment.addSlot(new Reference("Slot/" + band.slot()));
        appointment
                .addParticipant()
                .setActor(new Reference("Patient/" + request.patient()))
                .setStatus(ParticipationStatus.ACCEPTED);
        appointment
                .addParticipant()
                .setActor(new Reference("HealthcareService/" + sitting.service()))
                .setStatus(ParticipationStatus.ACCEPTED);
        return appointment;
    }

    private Task task(String patient, Session session, Appointment appointment, TokenNumber number) {
        Task task = new Task();
        describe(task, "delhi-task", session.sitting());
        task.addIdentifier(token(number));
        task.setIntent(TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(Canonicals.codeSystem("task-kind"), "queue-entry", null)));
        task.setFocus(new Reference("Appointment/" + idOf(appointment)));
        task.setFor(new Reference("Patient/" + patient));
        task.setAuthoredOnElement(now());
        task.setLastModifiedElement(now());
        task.setOwner(new Reference("HealthcareService/" + session.sitting().service()));
        return task;
    }

    private static void describe(Resource resource, String profile, Sitting sitting) {
        resource.getMeta().addProfile(Canonicals.profile(profile));
        resource.getMeta().addTag(new Coding().setSystem(FACILITY).setCode(sitting.facility()));
    }

    private static Identifier token(TokenNumber number) {
        return new Identifier().setSystem(TOKEN).setValue(number.toString());
    }

    private static DateType day(LocalDate day) {
        return new DateType(day.toString());
    }

    private static InstantType instant(Instant moment) {
        return new InstantType(Date.from(moment), TemporalPrecisionEnum.SECOND, DELHI);
    }

    private DateTimeType now() {
        return new DateTimeType(Date.from(clock.instant()), TemporalPrecisionEnum.SECOND, DELHI);
    }

    private static String idOf(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
