package org.delhihims.population;

import java.time.LocalDateTime;
import java.util.Locale;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Places in the line of a clinic, in bands of half an hour. */
final class Appointments {

    private static final int BAND = 30;

    private Appointments() {}

    static Reference add(Chart chart, Clinic clinic, LocalDateTime time, AppointmentStatus status) {
        LocalDateTime band = time.withMinute(time.getMinute() / BAND * BAND);
        Appointment appointment = new Appointment()
                .setStatus(status)
                .addServiceType(Concepts.own("department", clinic.department()))
                .setAppointmentType(Concepts.ofHl7("v2-0276", "ROUTINE"))
                .setPriority(5)
                .setStartElement(Moments.instant(band))
                .setEndElement(Moments.instant(band.plusMinutes(BAND)));
        appointment
                .addIdentifier()
                .setSystem(Canonicals.identifierSystem("appointment"))
                .setValue(clinic.facility().toUpperCase(Locale.ROOT) + "-"
                        + chart.patientId().value().substring(0, 8) + "-" + chart.entries());
        appointment.addExtension(new Extension(
                Canonicals.profile("session-date"),
                new DateType(time.toLocalDate().toString())));
        addParticipant(appointment, chart.subject());
        addParticipant(appointment, clinic.service());
        return chart.add(appointment);
    }

    private static void addParticipant(Appointment appointment, Reference actor) {
        appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }
}
