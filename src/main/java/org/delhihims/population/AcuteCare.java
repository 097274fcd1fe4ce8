package org.delhihims.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.delhihims.population.Care.Orders;

/** Diseases that come, each in its season, and go. */
final class AcuteCare {

    private static final int SHORTEST_STAY = 2;
    private static final int LONGEST_STAY = 6;

    private static final int MOST_DRAWS = 50;

    private final Care care;
    private final List<Disease> diseases;
    private final Plan plan;

    AcuteCare(Care care, List<Disease> diseases, Plan plan) {
        this.care = care;
        this.diseases = diseases;
        this.plan = plan;
    }

    void record(Chart chart, Body body, Chance chance) {
        for (int year = 0; year < plan.historyYears(); year++) {
            LocalDate start = plan.from().plusYears(year);
            int days = (int) ChronoUnit.DAYS.between(start, start.plusYears(1));
            for (Disease disease : diseases) {
                LocalDate day = inSeason(disease, start, days, chance);
                int age = chart.resident().ageOn(day);
                boolean born = chart.resident().born().isBefore(day);
                if (born && chance.happens(disease.rateOf10000(chart.resident().sex(), age))) {
                    episode(chart, body, disease, day, chance);
                }
            }
        }
    }

    /** Out of season only one day in so many is kept as the disease comes more often in its season. */
    private static LocalDate inSeason(Disease disease, LocalDate start, int days, Chance chance) {
        List<Integer> months = disease.incidence().months();
        LocalDate day = start.plusDays(chance.below(days));
        for (int draw = 1; draw < MOST_DRAWS; draw++) {
            if (months.isEmpty()
                    || months.contains(day.getMonthValue())
                    || chance.below(disease.incidence().season()) == 0) {
                return day;
            }
            day = start.plusDays(chance.below(days));
        }
        return day;
    }

    private void episode(Chart chart, Body body, Disease disease, LocalDate day, Chance chance) {
        int stay = disease.care().place().equals("ward") ? chance.between(SHORTEST_STAY, LONGEST_STAY) : 0;
        Orders orders = new Orders(
                disease.care().signs(), disease.care().tests(), disease.care().remedies());
        for (int i = 0; i < disease.course().visits(); i++) {
            LocalDate again = day.plusDays((long) i * disease.course().every());
            if (!plan.covers(again.plusDays(stay + 1))) {
                return;
            }
            Visit visit = visit(chart, disease, again, stay, chance);
            if (i == 0) {
                diagnose(visit, disease, chance);
            }
            care.give(visit, body, orders, i == 0, chance);
        }
    }

    private Visit visit(Chart chart, Disease disease, LocalDate day, int stay, Chance chance) {
        return switch (disease.care().place()) {
            case "emergency" -> care.reception().emergency(chart, day, disease.name(), chance);
            case "ward" ->
                care.reception().ward(chart, day, stay, disease.care().department(), chance);
            default -> care.reception().opd(chart, day, disease.care().department(), disease.name(), chance);
        };
    }

    private void diagnose(Visit visit, Disease disease, Chance chance) {
        LocalDate felt = visit.day().minusDays(chance.below(4));
        LocalDate since = felt.isBefore(visit.resident().born()) ? visit.day() : felt;
        LocalDate over = since.plusDays(disease.course().days());
        Diagnoses.found(
                visit,
                disease.code(),
                disease.name(),
                since,
                over.isBefore(plan.asOf()) ? Optional.of(over) : Optional.empty());
    }
}
