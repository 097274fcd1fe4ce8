package org.delhihims.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.PositiveIntType;

/** The doses of a child by the national schedule: most come when they are due, some late, a few never. */
final class Immunisations {

    private static final int GIVEN = 93;
    private static final int LONGEST_DELAY = 20;

    private final List<Vaccine> schedule = Vaccine.schedule();
    private final Clinics clinics;
    private final Plan plan;

    Immunisations(Clinics clinics, Plan plan) {
        this.clinics = clinics;
        this.plan = plan;
    }

    /** Whoever turned seventeen before the history begins has no dose in it, so the dice are not cast. */
    void record(Chart chart, Chance chance) {
        long daysOfLife = ChronoUnit.DAYS.between(chart.resident().born(), plan.from());
        if (daysOfLife > schedule.get(schedule.size() - 1).age() + LONGEST_DELAY) {
            return;
        }
        int session = -1;
        LocalDateTime time = plan.asOf().atStartOfDay();
        Clinic clinic = clinics.near(chart.district(), "immunisation", chance);
        for (Vaccine vaccine : schedule) {
            if (vaccine.age() != session) {
                session = vaccine.age();
                int late = session == 0 ? chance.below(2) : chance.below(LONGEST_DELAY);
                time = chart.resident().born().plusDays(session + late).atTime(chance.between(9, 13), chance.below(60));
            }
            if (chance.percent(GIVEN) && plan.covers(time.toLocalDate())) {
                chart.add(dose(chart, vaccine, clinic, time));
            }
        }
    }

    /** A dose that a clinic gives and writes down itself. */
    static Immunization dose(Chart chart, Vaccine vaccine, Clinic clinic, LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        Immunization dose = new Immunization()
                .setStatus(ImmunizationStatus.COMPLETED)
                .setVaccineCode(Concepts.of("http://hl7.org/fhir/sid/cvx", vaccine.cvx(), vaccine.name()))
                .setPatient(chart.subject())
                .setOccurrence(Moments.time(time))
                .setPrimarySource(true)
                .setLocation(clinic.location())
                .setLotNumber(vaccine.vial().lot() + "-" + day.getYear() % 100 + "-" + day.getMonthValue())
                .setExpirationDateElement(new DateType(day.plusYears(1).toString()))
                .setDoseQuantity(Amount.of(vaccine.vial().quantity(), "mL"));
        dose.addPerformer().setActor(clinic.organization());
        dose.addProtocolApplied().setDoseNumber(new PositiveIntType(vaccine.dose()));
        return dose;
    }
}
