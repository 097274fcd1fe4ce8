package org.delhihims.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.population.Care.Orders;

/** Pregnancies and births: the care before a birth, the birth itself, and the pregnancy that is under way. */
final class Motherhood {

    private static final int PREGNANCY = 280;

    /** On which days of a pregnancy a woman is seen: four contacts, the first in the third month. */
    private static final int[] CONTACTS = {72, 140, 200, 245};

    private static final int STAY = 2;
    private static final String CLINIC = "obstetrics-gynaecology";
    private static final Orders CONTACT =
            new Orders(List.of(), List.of("718-7", "41653-7"), List.of("iron-folate", "calcium"));

    private final Care care;
    private final Vaccine tetanus = Vaccine.schedule().stream()
            .filter(vaccine -> vaccine.name().equals("Td"))
            .findFirst()
            .orElseThrow();
    private final Plan plan;

    Motherhood(Care care, Plan plan) {
        this.care = care;
        this.plan = plan;
    }

    void record(Chart chart, Household household, Body body, Chance chance) {
        Resident resident = chart.resident();
        if (!resident.isFemale()) {
            return;
        }
        if (household.parentsOfChildren().contains(resident)) {
            for (Resident child : household.children()) {
                carry(chart, body, child.born().minusDays(PREGNANCY), Optional.of(child.born()), chance);
                birth(chart, child.born(), chance);
            }
        }
        resident.life().pregnantSince().ifPresent(since -> carry(chart, body, since, Optional.empty(), chance));
    }

    private void carry(Chart chart, Body body, LocalDate since, Optional<LocalDate> born, Chance chance) {
        boolean first = true;
        for (int contact : CONTACTS) {
            LocalDate day = since.plusDays(contact + chance.below(10));
            if (!plan.covers(day)) {
                continue;
            }
            Visit visit = care.reception().opd(chart, day, CLINIC, "Pregnancy check-up", chance);
            if (first) {
                Diagnoses.found(visit, "Z34.9", "Check-up in a normal pregnancy", since.plusDays(40), born);
                chart.add(Immunisations.dose(chart, tetanus, visit.clinic(), visit.after(25)));
            }
            VitalSigns.weight(visit, body, chance);
            care.give(visit, body, CONTACT, chance.percent(40), chance);
            first = false;
        }
    }

    private void birth(Chart chart, LocalDate day, Chance chance) {
        if (plan.covers(day) && plan.covers(day.plusDays(STAY + 1))) {
            Visit stay = care.reception().ward(chart, day, STAY, CLINIC, chance);
            Diagnoses.found(stay, "O80.9", "Normal birth of one child", day, Optional.of(day));
            VitalSigns.bloodPressure(stay, chance);
        }
    }
}
