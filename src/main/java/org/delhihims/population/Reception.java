package org.delhihims.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;

/** Opens visits: finds the clinic and a doctor in it, and writes the Encounter. */
final class Reception {

    private static final int BOOKED = 12;
    private static final int CHILD_UNTIL = 14;

    private final Clinics clinics;
    private final Staff staff;

    Reception(Clinics clinics, Staff staff) {
        this.clinics = clinics;
        this.staff = staff;
    }

    /** A visit of some minutes to an out-patient clinic. Clinics are closed on Sundays. */
    Visit opd(Chart chart, LocalDate day, String department, String reason, Chance chance) {
        LocalDate open = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
        LocalDateTime start = open.atTime(chance.between(9, 12), chance.between(0, 59));
        Encounter encounter = encounter("AMB", "opd", start, start.plusMinutes(chance.between(6, 25)), reason);
        Clinic clinic = clinicOf(chart, day, department, chance);
        if (chance.percent(BOOKED)) {
            encounter.addAppointment(Appointments.add(chart, clinic, start, AppointmentStatus.FULFILLED));
        }
        return open(chart, encounter, clinic, start, chance);
    }

    /** A visit to the emergency department, at any hour. */
    Visit emergency(Chart chart, LocalDate day, String reason, Chance chance) {
        LocalDateTime start = day.atTime(chance.between(0, 23), chance.between(0, 59));
        Encounter encounter = encounter("EMER", "emergency", start, start.plusMinutes(chance.between(40, 300)), reason);
        return open(chart, encounter, clinicOf(chart, day, "emergency", chance), start, chance);
    }

    /** A stay of some days in a ward. */
    Visit ward(Chart chart, LocalDate day, int days, String department, Chance chance) {
        LocalDateTime start = day.atTime(chance.between(0, 23), chance.between(0, 59));
        LocalDateTime end = day.plusDays(days).atTime(chance.between(10, 16), chance.between(0, 59));
        Encounter encounter = encounter("IMP", "inpatient", start, end, "Admission");
        return open(chart, encounter, clinicOf(chart, day, department, chance), start, chance);
    }

    private Clinic clinicOf(Chart chart, LocalDate day, String department, Chance chance) {
        boolean child = chart.resident().ageOn(day) < CHILD_UNTIL;
        String right = child && department.equals("general-medicine") ? "paediatrics" : department;
        return clinics.near(chart.district(), right, chance);
    }

    private Visit open(Chart chart, Encounter encounter, Clinic clinic, LocalDateTime start, Chance chance) {
        Reference doctor = staff.anyDoctor(clinic, chance, chart.teller());
        encounter
                .setSubject(chart.subject())
                .setServiceType(Concepts.own("department", clinic.department()))
                .setServiceProvider(clinic.organization());
        encounter.addParticipant().setIndividual(doctor);
        encounter.addLocation().setLocation(clinic.location());
        return new Visit(chart, start, clinic, chart.add(encounter), doctor);
    }

    private static Encounter encounter(
            String kind, String type, LocalDateTime start, LocalDateTime end, String reason) {
        return new Encounter()
                .setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding().setSystem(Concepts.ACT).setCode(kind))
                .addType(Concepts.own("visit-type", type))
                .setPeriod(Moments.period(start, end))
                .addReasonCode(Concepts.text(reason));
    }
}
