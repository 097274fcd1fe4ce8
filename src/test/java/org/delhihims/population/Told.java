package org.delhihims.population;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Resource;

/** A small population that the tests look at together, as resources and as the lines they become. */
final class Told {

    static final Plan PLAN = new Plan(1000, 7, Plan.USUAL_DAY, Plan.USUAL_HISTORY);
    static final List<Resource> RESOURCES = of(PLAN);

    static final List<String> LINES = lines(RESOURCES).toList();

    private Told() {}

    static List<Resource> of(Plan plan) {
        List<Resource> told = new ArrayList<>();
        new Population(plan, FacilityRegistry.ofDelhi()).tell(told::add);
        return told;
    }

    static <T extends Resource> List<T> all(Class<T> type) {
        return RESOURCES.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Stream<String> lines(List<Resource> resources) {
        return resources.stream().map(FhirContext.forR4Cached().newJsonParser()::encodeResourceToString);
    }
}
