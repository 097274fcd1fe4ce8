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
import org.delhihims.scheduling.Channel;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** What is written of a place in FHIR: the Appointment that holds it, the Task that is its entry in the queue, and the Encounter that it leads to. */
public final class OpdReceipts {

    private static final String TOKEN = Canonicals.identifierSystem("opd-token");
    private static final String FACILITY = Canonicals.identifierSystem("record-facility");
    private static final String KIND_OF_VISIT = "http://terminology.hl7.org/CodeSystem/v2-0276";
    private static final String KIND_OF_ENCOUNTER = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    private final RecordStore store;
    private final OpdRecords records;
    private final PlaceChanges changes;
    private final Clock clock;

    /** @param changes is told of all that is written here */
    public OpdReceipts(RecordStore store, OpdRecords records, PlaceChanges changes, Clock clock) {
        this.store = store;
        this.records = records;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Somebody who is about to have a place.
     *
     * @param number of the session
     * @param reason why the person is served in turns with those who wait longer, if so
     */
    record Entry(
            Session session,
            SessionBand band,
            TokenNumber number,
            String patient,
            Channel channel,
            Optional<PriorityReason> reason,
            PlaceState state,
            QueueState queue,
            Place.Booking booking) {

        Seat seat() {
            return new Seat(
                    session.id(),
                    band.id(),
                    patient,
                    channel,
                    reason.map(PriorityReason::lane).orElse(Lane.ORDINARY),
                    number.running());
        }

        String kindOfVisit() {
            if (state == PlaceState.ARRIVED) {
                return "WALKIN";
            }
            return kindOfBooking(channel);
        }
    }

    private static String kindOfBooking(Channel channel) {
        return channel == Channel.FOLLOW_UP ? "FOLLOWUP" : "ROUTINE";
    }

    /** Stores the receipts of a new place, and answers the place that they are of. */
    Place enter(Entry entry) {
        Appointment appointment = appointment(entry);
        Task task = task(
                entry.session().sitting(),
                entry.number(),
                entry.patient(),
                entry.queue(),
                records.identify(appointment));
        store.write(List.of(appointment, task));
        Seat seat = entry.seat();
        return new Place(
                new Place.Receipts(idOf(appointment), idOf(task), null),
                seat,
                entry.state(),
                entry.queue(),
                Waiting.positionOf(entry.band().from().atZone(Band.DELHI).toLocalTime(), seat.number()),
                false,
                null,
                entry.booking());
    }

    /** Stores the Appointment of somebody who joins a waitlist, which says in which time he would come, and answers its id. */
    String join(Sitting sitting, JoinRequest request, Optional<PriorityReason> reason) {
        Appointment appointment = new Appointment();
        describe(appointment, "delhi-appointment", sitting);
        appointment.setStatus(AppointmentStatus.WAITLIST);
        appointment.addServiceType(department(sitting));
        appointment.setAppointmentType(
                new CodeableConcept(new Coding(KIND_OF_VISIT, kindOfBooking(request.channel()), null)));
        reason.ifPresent(one -> appointment.setPriority(one.level()));
        appointment.addRequestedPeriod().setStartElement(time(request.from())).setEndElement(time(request.until()));
        appointment.setCreatedElement(now());
        participant(appointment, "HealthcareService/" + request.service());
        participant(appointment, "Patient/" + request.patient());
        store.write(List.of(appointment));
        return idOf(appointment);
    }

    /** Somebody who has joined a waitlist is given a place: his Appointment has a time and a number, and there is a Task. */
    Place placed(JoinedWait wait, Session session, SessionBand band, PlaceState state) {
        TokenNumber number = session.next();
        Appointment appointment = records.appointment(wait.appointment());
        move(appointment, session, band, number, state);
        Task task = task(session.sitting(), number, wait.patient(), QueueState.REQUESTED, wait.appointment());
        store.write(List.of(task, appointment));
        return new Place(
                new Place.Receipts(wait.appointment(), idOf(task), null),
                wait.seat(session.id(), band.id(), number.running()),
                state,
                QueueState.REQUESTED,
                Waiting.positionOf(band.from().atZone(Band.DELHI).toLocalTime(), number.running()),
                false,
                null,
                new Place.Booking(wait.account(), null));
    }

    /** Somebody waits no more. */
    void endWait(JoinedWait wait, PlaceState state) {
        Appointment appointment = records.appointment(wait.appointment());
        appointment.setStatus(state.status());
        store.write(List.of(appointment));
    }

    /** Somebody has come into the room: the Encounter in which the doctor writes, and the place that has it. */
    Place begin(Place place, Session session) {
        Sitting sitting = session.sitting();
        Encounter encounter = new Encounter();
        describe(encounter, "opd-encounter", sitting);
        encounter.addIdentifier(
                token(new TokenNumber(sitting.clinic(), place.seat().number())));
        encounter.setStatus(EncounterStatus.INPROGRESS);
        encounter.setClass_(new Coding(KIND_OF_ENCOUNTER, "AMB", null));
        encounter.addType(new CodeableConcept(new Coding(Canonicals.codeSystem("visit-type"), "opd", null)));
        encounter.setServiceType(department(sitting));
        encounter.setSubject(new Reference("Patient/" + place.seat().patient()));
        encounter.addAppointment(new Reference("Appointment/" + place.receipts().appointment()));
        encounter.setPeriod(new Period().setStartElement(now()));
        encounter.setServiceProvider(new Reference("Organization/" + sitting.facility()));
        store.write(List.of(encounter));
        return place.with(new Place.Receipts(
                place.receipts().appointment(), place.receipts().task(), idOf(encounter)));
    }

    /** The Encounter ends with the consultation, unless the doctor has ended it before. */
    private Optional<Encounter> ended(Place place) {
        return Optional.ofNullable(place.receipts().encounter())
                .filter(id -> place.queue() != QueueState.IN_PROGRESS)
                .map(records::encounter)
                .filter(encounter -> encounter.getStatus() == EncounterStatus.INPROGRESS)
                .map(encounter -> {
                    encounter.setStatus(EncounterStatus.FINISHED);
                    encounter.getPeriod().setEndElement(now());
                    return encounter;
                });
    }

    /** A place that was entered is kept, with its receipts. */
    void entered(Place place, Session session) {
        changes.changed(place, PlaceState.NONE, session.sitting().day());
    }

    /** Shows in the receipts of a place how far it has come. */
    void show(Place place) {
        List<Resource> changed = new ArrayList<>();
        Task task = records.task(place.receipts().task());
        if (task.getStatus() != place.queue().status()) {
            task.setStatus(place.queue().status());
            task.setLastModifiedElement(now());
            if (place.queue() == QueueState.FAILED) {
                task.setStatusReason(new CodeableConcept().setText(OpdSentences.LEFT.english()));
            }
            changed.add(task);
        }
        Appointment appointment = records.appointment(place.receipts().appointment());
        AppointmentStatus before = appointment.getStatus();
        if (before != place.state().status()) {
            appointment.setStatus(place.state().status());
            changed.add(appointment);
        }
        ended(place).ifPresent(changed::add);
        store.write(changed);
        if (before != place.state().status()) {
            changes.changed(
                    place,
                    PlaceState.of(before),
                    Band.dayOf(appointment.getStart().toInstant()));
        }
    }

    /** Shows in the receipts of a place that it is in another band, or in another clinic's. They stay the ones that people know. */
    void move(Place place, Session session, SessionBand band) {
        TokenNumber number =
                new TokenNumber(session.sitting().clinic(), place.seat().number());
        Appointment appointment = records.appointment(place.receipts().appointment());
        move(appointment, session, band, number, place.state());
        Task task = records.task(place.receipts().task());
        renumber(task.getIdentifier(), number);
        task.setStatus(place.queue().status());
        task.setOwner(new Reference("HealthcareService/" + session.sitting().service()));
        task.setLastModifiedElement(now());
        List<Resource> changed = new ArrayList<>(List.of(appointment, task));
        ended(place).ifPresent(changed::add);
        store.write(changed);
        changes.moved(place, session.sitting().day());
    }

    private static void move(
            Appointment appointment, Session session, SessionBand band, TokenNumber number, PlaceState state) {
        Appointment there = of(session, band);
        there.getExtension().forEach(one -> {
            appointment.getExtension().removeIf(old -> old.getUrl().equals(one.getUrl()));
            appointment.addExtension(one);
        });
        renumber(appointment.getIdentifier(), number);
        appointment.setStatus(state.status());
        appointment.setServiceType(there.getServiceType());
        appointment.setStartElement(there.getStartElement());
        appointment.setEndElement(there.getEndElement());
        appointment.setSlot(there.getSlot());
        appointment.getParticipant().removeIf(one -> !isPatient(one.getActor()));
        appointment.getParticipant().addAll(0, there.getParticipant());
    }

    /** A session is in another room. No receipt says in which, but who has booked was told. */
    void moveRoom(Session session) {
        changes.inAnotherRoom(session.id());
    }

    /** Shows in the Appointment of a place when its band ends now. */
    void show(Place place, SessionBand band) {
        Appointment appointment = records.appointment(place.receipts().appointment());
        appointment.setEndElement(instant(band.to()));
        store.write(List.of(appointment));
    }

    /** Bands of a session are other ones than before. Nobody is told for that alone. */
    void replan(Session session) {
        changes.replanned(session.id());
    }

    private static boolean isPatient(Reference actor) {
        return "Patient".equals(actor.getReferenceElement().getResourceType());
    }

    private static void renumber(List<Identifier> identifiers, TokenNumber number) {
        identifiers.removeIf(identifier -> TOKEN.equals(identifier.getSystem()));
        identifiers.add(0, token(number));
    }

    /** What the server proposes and does not store: a band that takes somebody, as an Appointment without a person. */
    public static Appointment proposed(Offer offer) {
        Appointment appointment = of(offer.session(), offer.band());
        appointment.setId(offer.band().slot());
        appointment.setStatus(PlaceState.PROPOSED.status());
        appointment.addExtension(Canonicals.profile("places-left"), new UnsignedIntType(offer.left()));
        Period expected = new Period();
        expected.setStartElement(time(offer.expected().from()));
        expected.setEndElement(time(offer.expected().to()));
        appointment.addExtension(Canonicals.profile("expected-call"), expected);
        return appointment;
    }

    private static Appointment appointment(Entry entry) {
        Appointment appointment = of(entry.session(), entry.band());
        appointment.addIdentifier(token(entry.number()));
        appointment.setStatus(entry.state().status());
        appointment.setAppointmentType(new CodeableConcept(new Coding(KIND_OF_VISIT, entry.kindOfVisit(), null)));
        entry.reason().ifPresent(one -> appointment.setPriority(one.level()));
        participant(appointment, "Patient/" + entry.patient());
        return appointment;
    }

    private static Appointment of(Session session, SessionBand band) {
        Sitting sitting = session.sitting();
        Appointment appointment = new Appointment();
        describe(appointment, "delhi-appointment", sitting);
        appointment.addExtension(Canonicals.profile("session-date"), day(sitting.day()));
        appointment.addServiceType(department(sitting));
        appointment.setStartElement(instant(band.from()));
        appointment.setEndElement(instant(band.to()));
        appointment.addSlot(new Reference("Slot/" + band.slot()));
        participant(appointment, "HealthcareService/" + sitting.service());
        return appointment;
    }

    private static void participant(Appointment appointment, String actor) {
        appointment.addParticipant().setActor(new Reference(actor)).setStatus(ParticipationStatus.ACCEPTED);
    }

    private Task task(Sitting sitting, TokenNumber number, String patient, QueueState queue, String appointment) {
        Task task = new Task();
        describe(task, "delhi-task", sitting);
        task.addIdentifier(token(number));
        task.setStatus(queue.status());
        task.setIntent(TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(Canonicals.codeSystem("task-kind"), "queue-entry", null)));
        task.setFocus(new Reference("Appointment/" + appointment));
        task.setFor(new Reference("Patient/" + patient));
        task.setAuthoredOnElement(now());
        task.setLastModifiedElement(now());
        task.setOwner(new Reference("HealthcareService/" + sitting.service()));
        return task;
    }

    private static CodeableConcept department(Sitting sitting) {
        return new CodeableConcept(new Coding(Canonicals.codeSystem("department"), sitting.department(), null));
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
        return time(clock.instant());
    }

    private static DateTimeType time(Instant moment) {
        return new DateTimeType(Date.from(moment), TemporalPrecisionEnum.SECOND, DELHI);
    }

    private static String idOf(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
