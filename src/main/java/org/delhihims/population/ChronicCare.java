package org.delhihims.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.delhihims.population.Care.Orders;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/** Diseases that stay: found one day, and seen again every few months, all of one department together. */
final class ChronicCare {

    private static final int FOUND_WITHIN_DAYS = 10 * 365;
    private static final int EARLY_OR_LATE = 20;
    private static final int BOOKABLE_DAYS = 60;
    private static final int BOOKED = 55;

    private final Care care;
    private final Plan plan;

    ChronicCare(Care care, Plan plan) {
        this.care = care;
        this.plan = plan;
    }

    void record(Chart chart, Body body, List<Disease> diseases, Chance chance) {
        Map<String, List<Disease>> byDepartment = new LinkedHashMap<>();
        LocalDate firstFound = plan.asOf();
        for (Disease disease : diseases) {
            LocalDate found = found(chart.resident(), disease, chance);
            firstFound = found.isBefore(firstFound) ? found : firstFound;
            Diagnoses.problem(chart, disease, found);
            byDepartment
                    .computeIfAbsent(disease.care().department(), department -> new ArrayList<>())
                    .add(disease);
        }
        LocalDate since = firstFound.isBefore(plan.from()) ? plan.from() : firstFound;
        for (List<Disease> together : byDepartment.values()) {
            followUp(chart, body, together, since, chance);
        }
    }

    private LocalDate found(Resident resident, Disease disease, Chance chance) {
        long daysAtRisk = ChronoUnit.DAYS.between(resident.born().plusYears(disease.youngest()), plan.asOf());
        return plan.asOf().minusDays(1 + chance.below((int) Math.max(1, Math.min(FOUND_WITHIN_DAYS, daysAtRisk))));
    }

    private void followUp(Chart chart, Body body, List<Disease> diseases, LocalDate since, Chance chance) {
        Disease first = diseases.get(0);
        int every = diseases.stream()
                .mapToInt(disease -> disease.course().every())
                .min()
                .orElseThrow();
        Orders orders = new Orders(
                all(diseases, disease -> disease.care().signs()),
                all(diseases, disease -> disease.care().tests()),
                all(diseases, disease -> disease.care().remedies()));
        LocalDate day = since.plusDays(chance.below(every));
        Optional<Clinic> clinic = Optional.empty();
        while (plan.covers(day)) {
            Visit visit = care.reception().opd(chart, day, first.care().department(), first.name(), chance);
            care.give(visit, body, orders, true, chance);
            clinic = Optional.of(visit.clinic());
            day = day.plusDays(every + chance.between(-EARLY_OR_LATE, EARLY_OR_LATE));
        }
        if (clinic.isPresent()) {
            bookNext(chart, clinic.get(), day, chance);
        }
    }

    private void bookNext(Chart chart, Clinic clinic, LocalDate day, Chance chance) {
        LocalDate open = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        boolean bookable =
                open.isAfter(plan.asOf()) && open.isBefore(plan.asOf().plusDays(BOOKABLE_DAYS));
        if (bookable && chance.percent(BOOKED)) {
            Appointments.add(
                    chart, clinic, open.atTime(chance.between(9, 12), chance.below(60)), AppointmentStatus.BOOKED);
        }
    }

    private static List<String> all(List<Disease> diseases, Function<Disease, List<String>> part) {
        return diseases.stream()
                .flatMap(disease -> part.apply(disease).stream())
                .distinct()
                .toList();
    }
}
