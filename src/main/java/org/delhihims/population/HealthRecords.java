package org.delhihims.population;

import java.util.List;

/** A resident's health record over the years of the plan. */
final class HealthRecords {

    private static final String OBESITY = "E66.9";

    private final Diseases diseases = Diseases.ofDelhi();
    private final Plan plan;
    private final ChronicCare chronic;
    private final AcuteCare acute;
    private final Motherhood motherhood;
    private final Immunisations immunisations;

    HealthRecords(Plan plan, Clinics clinics, Staff staff) {
        this.plan = plan;
        Care care = new Care(new Reception(clinics, staff), new Laboratory(), new Pharmacy(plan.asOf()));
        this.chronic = new ChronicCare(care, plan);
        this.acute = new AcuteCare(care, diseases.acute(), plan);
        this.motherhood = new Motherhood(care, plan);
        this.immunisations = new Immunisations(clinics, plan);
    }

    void record(Chart chart, Household household, Chance chance) {
        Resident resident = chart.resident();
        int age = resident.ageOn(plan.asOf());
        List<Disease> had = diseases.chronic().stream()
                .filter(disease -> chance.happens(disease.rateOf10000(resident.sex(), age)))
                .toList();
        had.forEach(chart::has);
        Body body = Body.of(resident, chart.has(OBESITY), chance);
        chronic.record(chart, body, had, chance);
        acute.record(chart, body, chance);
        motherhood.record(chart, household, body, chance);
        immunisations.record(chart, chance);
        Allergies.record(chart, plan.asOf(), chance);
    }
}
