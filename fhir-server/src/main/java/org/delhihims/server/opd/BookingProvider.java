package org.delhihims.server.opd;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.opd.BookingDesk;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.JoinDesk;
import org.delhihims.opd.JoinRequest;
import org.delhihims.opd.JoinedWait;
import org.delhihims.opd.OfferDesk;
import org.delhihims.opd.OfferQuery;
import org.delhihims.opd.OpdRecords;
import org.delhihims.opd.RescheduleDesk;
import org.delhihims.opd.StandingDesk;
import org.delhihims.opd.Token;
import org.delhihims.scheduling.Channel;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Finds, holds and books places of the days to come.
 *
 * @see <a href="https://profiles.ihe.net/ITI/Scheduling/">IHE ITI Scheduling 1.0.0, ITI-115 to ITI-117</a>
 */
public final class BookingProvider implements FhirProvider {

    private static final String DEPARTMENT = Canonicals.codeSystem("department");
    private static final String REFERENCE = "appointment-reference";
    private static final int FEW = 20;
    private static final int MOST = 200;

    private final OfferDesk offers;
    private final BookingDesk bookings;
    private final RescheduleDesk reschedules;
    private final JoinDesk joins;
    private final StandingDesk standings;
    private final OpdRecords records;
    private final ClinicAccess access;
    private final OpdArguments arguments;

    BookingProvider(
            OfferDesk offers,
            BookingDesk bookings,
            RescheduleDesk reschedules,
            JoinDesk joins,
            StandingDesk standings,
            OpdRecords records,
            ClinicAccess access,
            OpdArguments arguments) {
        this.offers = offers;
        this.bookings = bookings;
        this.reschedules = reschedules;
        this.joins = joins;
        this.standings = standings;
        this.records = records;
        this.access = access;
        this.arguments = arguments;
    }

    /**
     * {@code Appointment/$find} (ITI-115): bands that take somebody, the earliest first, as proposed Appointments which are not
     * stored. If nothing is left of what was asked for, the nearest elsewhere and an OperationOutcome that says so.
     */
    @Operation(name = "$find", typeName = "Appointment", idempotent = true)
    public Bundle find(
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            @OperationParam(name = "specialty", min = 0) @Nullable List<StringType> specialties,
            @OperationParam(name = "organization", min = 0) @Nullable List<Reference> organizations,
            @OperationParam(name = "service", min = 0) @Nullable List<Reference> services,
            @OperationParam(name = "practitioner", min = 0) @Nullable List<Reference> practitioners,
            @OperationParam(name = "channel", min = 0, max = 1) @Nullable CodeType channel,
            @OperationParam(name = "_count", min = 0, max = 1) @Nullable IntegerType count,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        Channel asked = arguments.channel(channel);
        OfferQuery query = new OfferQuery(
                arguments.moment(start, false, "start"),
                arguments.moment(end, true, "end"),
                specialties == null
                        ? List.of()
                        : specialties.stream().map(this::department).toList(),
                arguments.ids(organizations, "Organization", "organization"),
                arguments.ids(services, "HealthcareService", "service"),
                arguments.ids(practitioners, "Practitioner", "practitioner").stream()
                        .map(id -> "Practitioner/" + id)
                        .toList(),
                caller.isAtHome() || asked == null ? Channel.ONLINE : asked,
                count == null ? FEW : Math.max(1, Math.min(MOST, count.getValue())));
        return BookingAnswers.of(offers.find(query), request.getFhirServerBase());
    }

    /** {@code POST Appointment/$hold} (ITI-116): keeps a place for some minutes, for the one who decides. */
    @Operation(name = "$hold", typeName = "Appointment")
    public Bundle hold(
            @OperationParam(name = REFERENCE, min = 1, max = 1) @Nullable Reference appointment,
            @OperationParam(name = "patient-reference", min = 0, max = 1) @Nullable Reference patient,
            @OperationParam(name = "channel", min = 0, max = 1) @Nullable CodeType channel,
            @OperationParam(name = "reason", min = 0) @Nullable List<CodeType> reasons,
            @OperationParam(name = "identifier", min = 0, max = 1) @Nullable Identifier identifier,
            RequestDetails request) {
        return answer(bookings.hold(asked(id(appointment), patient, channel, reasons, identifier, request)), request);
    }

    /** {@code POST Appointment/$book} (ITI-117): books a place that was found, or the one that is held. */
    @Operation(name = "$book", typeName = "Appointment")
    public Bundle book(
            @OperationParam(name = REFERENCE, min = 1, max = 1) @Nullable Reference appointment,
            @OperationParam(name = "patient-reference", min = 0, max = 1) @Nullable Reference patient,
            @OperationParam(name = "channel", min = 0, max = 1) @Nullable CodeType channel,
            @OperationParam(name = "reason", min = 0) @Nullable List<CodeType> reasons,
            @OperationParam(name = "identifier", min = 0, max = 1) @Nullable Identifier identifier,
            RequestDetails request) {
        String id = id(appointment);
        if (access.isBooking(id)) {
            access.checkBooking(id, Callers.of(request).orElseThrow());
            return answer(bookings.bookHeld(id), request);
        }
        return answer(bookings.book(asked(id, patient, channel, reasons, identifier, request)), request);
    }

    /**
     * {@code POST Appointment/$join-waitlist}: waits for a place between two times, where {@code $find} has found nothing. If there is one
     * by now, it is booked. IHE ITI Scheduling has no such operation; its parameters are named as those of {@code $find}.
     */
    @Operation(name = "$join-waitlist", typeName = "Appointment")
    public Bundle join(
            @OperationParam(name = "service", min = 1, max = 1) @Nullable Reference service,
            @OperationParam(name = "schedule", min = 0, max = 1) @Nullable Reference schedule,
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            @OperationParam(name = "patient-reference", min = 0, max = 1) @Nullable Reference patient,
            @OperationParam(name = "channel", min = 0, max = 1) @Nullable CodeType channel,
            @OperationParam(name = "reason", min = 0) @Nullable List<CodeType> reasons,
            @OperationParam(name = "identifier", min = 0, max = 1) @Nullable Identifier identifier,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String serviceId = arguments.id(service, "HealthcareService", "service");
        String scheduleId = schedule == null ? null : arguments.id(schedule, "Schedule", "schedule");
        String patientId = patientOf(patient, caller);
        AuditNotes.of(request).concerns(patientId);
        JoinRequest asked = new JoinRequest(
                serviceId,
                scheduleId,
                patientId,
                access.waitingChannel(arguments.channel(channel), serviceId, patientId, caller),
                arguments.moment(start, false, "start"),
                arguments.moment(end, true, "end"),
                arguments.reasons(reasons),
                caller.isAtHome() ? caller.account() : null,
                arguments.key(identifier, caller));
        access.checkKnownService(serviceId);
        if (scheduleId != null) {
            access.checkKnownSchedule(scheduleId, "schedule");
        }
        return BookingAnswers.of(records.appointment(joins.join(asked)), request.getFhirServerBase());
    }

    /** {@code POST Appointment/[id]/$arrive}: the person is there, and waits from now on. */
    @Operation(name = "$arrive", typeName = "Appointment")
    public Parameters arrive(@IdParam IdType appointment, RequestDetails request) {
        access.checkBooking(appointment.getIdPart(), Callers.of(request).orElseThrow());
        Token token = bookings.arrive(appointment.getIdPart());
        AuditNotes.of(request).concerns(token.place().seat().patient());
        return QueueAnswers.of(token);
    }

    /**
     * {@code GET Appointment/[id]/$token-status}: where the person stands; while he waits, also how many are called before and when
     * the call will probably come.
     */
    @Operation(name = "$token-status", typeName = "Appointment", idempotent = true)
    public Parameters tokenStatus(@IdParam IdType appointment, RequestDetails request) {
        access.checkBooking(appointment.getIdPart(), Callers.of(request).orElseThrow());
        Token token = standings.of(appointment.getIdPart());
        AuditNotes.of(request).concerns(token.place().seat().patient());
        return QueueAnswers.standing(token);
    }

    /** {@code POST Appointment/[id]/$cancel}: calls a booking off, so that somebody else may have the place, or a wait for one. */
    @Operation(name = "$cancel", typeName = "Appointment")
    public Parameters cancel(@IdParam IdType appointment, RequestDetails request) {
        access.checkBooking(appointment.getIdPart(), Callers.of(request).orElseThrow());
        Optional<JoinedWait> ended = joins.leave(appointment.getIdPart());
        if (ended.isPresent()) {
            AuditNotes.of(request).concerns(ended.get().patient());
            return QueueAnswers.ended(ended.get());
        }
        Token token = bookings.cancel(appointment.getIdPart());
        AuditNotes.of(request).concerns(token.place().seat().patient());
        return QueueAnswers.of(token.place());
    }

    /** {@code POST Appointment/[id]/$reschedule}: moves a booking to another time that was found. */
    @Operation(name = "$reschedule", typeName = "Appointment")
    public Bundle reschedule(
            @IdParam IdType appointment,
            @OperationParam(name = REFERENCE, min = 1, max = 1) @Nullable Reference other,
            RequestDetails request) {
        access.checkBooking(appointment.getIdPart(), Callers.of(request).orElseThrow());
        return answer(reschedules.reschedule(appointment.getIdPart(), id(other)), request);
    }

    private BookingRequest asked(
            String slot,
            @Nullable Reference patient,
            @Nullable CodeType channel,
            @Nullable List<CodeType> reasons,
            @Nullable Identifier identifier,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String patientId = patientOf(patient, caller);
        AuditNotes.of(request).concerns(patientId);
        return new BookingRequest(
                slot,
                patientId,
                access.bookingChannel(arguments.channel(channel), slot, patientId, caller),
                arguments.reasons(reasons),
                caller.isAtHome() ? caller.account() : null,
                arguments.key(identifier, caller));
    }

    private String patientOf(@Nullable Reference patient, Caller caller) {
        return patient == null && caller.isAtHome()
                ? String.valueOf(caller.patient())
                : arguments.id(patient, "Patient", "patient-reference");
    }

    private Bundle answer(Token token, RequestDetails request) {
        AuditNotes.of(request).concerns(token.place().seat().patient());
        return BookingAnswers.of(
                records.appointment(token.place().receipts().appointment()), request.getFhirServerBase());
    }

    private String id(@Nullable Reference appointment) {
        return arguments.id(appointment, "Appointment", REFERENCE);
    }

    /** A token of FHIR search, {@code system|code}. A code of another system names none of our departments. */
    private String department(StringType token) {
        String text = token.getValueNotNull();
        int bar = text.indexOf('|');
        if (bar < 0) {
            return text;
        }
        return Optional.of(text.substring(0, bar))
                .filter(system -> system.isEmpty() || system.equals(DEPARTMENT))
                .map(system -> text.substring(bar + 1))
                .orElseThrow(() -> arguments.invalid("wrong-code", "specialty"));
    }
}
