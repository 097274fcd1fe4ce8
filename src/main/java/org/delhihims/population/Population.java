package org.delhihims.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tells of invented residents, family by family, each resource after those it refers to. It remembers nothing of a family
 * it has told of, so a state needs no more memory than a street.
 */
public final class Population {

    private final Plan plan;
    private final Ids ids;
    private final Families families;
    private final PatientRecord patients;
    private final HealthRecords healthRecords;

    public Population(Plan plan, FacilityRegistry registry) {
        this.plan = plan;
        this.ids = Ids.ofSeed(plan.seed());
        NameBook names = new NameBook();
        Clinics clinics = new Clinics(registry, plan.asOf());
        this.families = new Families(names, new Localities(), plan.asOf());
        this.patients = new PatientRecord(new CardSeries(plan.seed()), clinics, plan.asOf());
        this.healthRecords = new HealthRecords(plan, clinics, new Staff(names, ids, plan));
    }

    /** Tells a listener of everybody, once. */
    public void tell(Consumer<Resource> listener) {
        long told = 0;
        for (long family = 0; told < plan.residents(); family++) {
            Chance chance = new Chance(plan.seed(), family);
            Household household = families.draw(family, chance, told, plan.residents() - told);
            tell(household, chance, listener);
            told += household.members().size();
        }
    }

    private void tell(Household household, Chance chance, Consumer<Resource> listener) {
        List<Patient> records = new ArrayList<>();
        for (Resident member : household.members()) {
            Patient record = patients.of(household, member, chance);
            record.setId(ids.of("Patient", member.key()).value());
            records.add(record);
            listener.accept(record);
        }
        kin(household, records, listener);
        for (Resident member : household.members()) {
            healthRecords.record(new Chart(ids, household, member, listener), household, chance);
        }
    }

    private void kin(Household household, List<Patient> records, Consumer<Resource> listener) {
        KinRecords kin = new KinRecords(ids, plan.asOf(), listener);
        for (Resident child : household.children()) {
            for (Resident parent : household.parentsOfChildren()) {
                if (kin.isMinor(child)) {
                    kin.parent(
                            household,
                            child,
                            parent,
                            records.get(household.members().indexOf(parent)));
                }
            }
        }
        kin.household(household);
    }
}
