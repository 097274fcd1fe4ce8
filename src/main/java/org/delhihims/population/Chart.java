package org.delhihims.population;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.delhihims.kernel.ImportedId;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** One resident's record as it is written: each entry is given its id, which ends in the resident's shard digits. */
final class Chart {

    private final Ids ids;
    private final Resident resident;
    private final Household household;
    private final Consumer<Resource> teller;
    private final Set<String> diseases = new HashSet<>();
    private int entries;

    Chart(Ids ids, Household household, Resident resident, Consumer<Resource> teller) {
        this.ids = ids;
        this.household = household;
        this.resident = resident;
        this.teller = teller;
    }

    Resident resident() {
        return resident;
    }

    String district() {
        return household.home().locality().district();
    }

    Reference subject() {
        return new Reference("Patient/" + patientId());
    }

    ImportedId patientId() {
        return ids.of("Patient", resident.key());
    }

    /** Enters a resource, which from then on may be referred to. */
    Reference add(Resource entry) {
        String type = entry.fhirType();
        entries++;
        String id = ids.of(type, resident.key() + "/" + entries, patientId().shard())
                .value();
        entry.setId(id);
        teller.accept(entry);
        return new Reference(type + "/" + id);
    }

    /** How many entries there are: a number within the chart for what needs one, such as an appointment. */
    int entries() {
        return entries;
    }

    void has(Disease disease) {
        diseases.add(disease.code());
    }

    boolean has(String diseaseCode) {
        return diseases.contains(diseaseCode);
    }

    Consumer<Resource> teller() {
        return teller;
    }
}
