package org.delhihims.population;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;

/** What is measured at a visit before the doctor sees the patient: by age, and by what the patient comes with. */
final class VitalSigns {

    private static final int ADULT = 18;
    private static final double DAYS_OF_YEAR = 365.25;

    private VitalSigns() {}

    static void measure(Visit visit, Body body, List<String> signs, Chance chance) {
        if (visit.age() >= ADULT) {
            bloodPressure(visit, chance);
        }
        if (visit.age() < ADULT || chance.percent(30)) {
            weight(visit, body, chance);
        }
        if (signs.contains("fever")) {
            one(visit, "8310-5", "Body temperature", Amount.of(chance.bell(38.5, 0.5), 1, "Cel"));
        }
        if (signs.contains("breath")) {
            double percent = Math.max(82, Math.min(99, chance.bell(94, 2.2)));
            one(visit, "2708-6", "Oxygen saturation", Amount.of(percent, 0, "%"));
        }
        if (chance.percent(signs.isEmpty() ? 20 : 50)) {
            double faster = signs.contains("fever") ? 16 : 0;
            one(visit, "8867-4", "Pulse", Amount.of(restingPulse(visit.age()) + faster + chance.bell(0, 7), 0, "/min"));
        }
    }

    static void bloodPressure(Visit visit, Chance chance) {
        boolean high = visit.chart().has("I10");
        double upper = Math.max(92, chance.bell(high ? 142 : 112 + visit.age() * 0.15, high ? 13 : 8));
        double lower = Math.min(upper - 18, Math.max(56, chance.bell(high ? 89 : 74, high ? 7 : 6)));
        Observation pressure = sign(visit, "85354-9", "Blood pressure");
        component(pressure, "8480-6", "Systolic", upper);
        component(pressure, "8462-4", "Diastolic", lower);
        visit.chart().add(pressure);
    }

    static void weight(Visit visit, Body body, Chance chance) {
        double age = ChronoUnit.DAYS.between(visit.resident().born(), visit.day()) / DAYS_OF_YEAR;
        one(visit, "29463-7", "Body weight", Amount.of(body.weightAt(age) + chance.bell(0, 0.15), 1, "kg"));
        if (age < ADULT) {
            one(visit, "8302-2", "Body height", Amount.of(body.heightAt(age), 0, "cm"));
        }
    }

    private static double restingPulse(int age) {
        return age < 2 ? 122 : age < 6 ? 104 : age < 13 ? 88 : 76;
    }

    private static void one(Visit visit, String loinc, String name, Quantity amount) {
        visit.chart().add(sign(visit, loinc, name).setValue(amount));
    }

    private static Observation sign(Visit visit, String loinc, String name) {
        return new Observation()
                .setStatus(ObservationStatus.FINAL)
                .addCategory(Concepts.ofHl7("observation-category", "vital-signs"))
                .setCode(Concepts.of(Concepts.LOINC, loinc, name))
                .setSubject(visit.chart().subject())
                .setEncounter(visit.encounter())
                .setEffective(Moments.time(visit.start()))
                .addPerformer(visit.clinic().organization());
    }

    private static void component(Observation pressure, String loinc, String name, double value) {
        pressure.addComponent()
                .setCode(Concepts.of(Concepts.LOINC, loinc, name))
                .setValue(Amount.of(value, 0, "mm[Hg]"));
    }
}
