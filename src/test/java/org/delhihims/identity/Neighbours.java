package org.delhihims.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.population.Plan;
import org.delhihims.population.Population;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Patient;

/** Invented residents, each of whom is registered once, and who meets whom by a key. */
final class Neighbours {

    /** Set to 100000 to measure what the decision record tells; it takes minutes. */
    static final int RESIDENTS = Integer.getInteger("hims.test.residents", 2000);

    private Neighbours() {}

    static List<Patient> residents(int number) {
        List<Patient> residents = new ArrayList<>();
        new Population(new Plan(number, 46, Plan.USUAL_DAY, 1), FacilityRegistry.ofDelhi()).tell(resource -> {
            if (resource instanceof Patient patient) {
                residents.add(patient);
            }
        });
        return residents;
    }

    static Map<BlockingKey, List<Integer>> blocks(List<Set<BlockingKey>> keys) {
        Map<BlockingKey, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            for (BlockingKey key : keys.get(i)) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        return blocks;
    }
}
