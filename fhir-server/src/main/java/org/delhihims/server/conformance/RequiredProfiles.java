package org.delhihims.server.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;

/** Which Delhi profile a resource must keep, whether it declares it or not. */
final class RequiredProfiles {

    private static final Map<String, String> ENCOUNTERS = Map.of(
            "AMB", "opd-encounter",
            "EMER", "emergency-encounter",
            "IMP", "inpatient-encounter",
            "ACUTE", "inpatient-encounter",
            "NONAC", "inpatient-encounter",
            "FLD", "field-encounter",
            "HH", "field-encounter");

    /** HL7's code, and the word. */
    private static final Set<String> HOUSEHOLD = Set.of("HHOLD", "household");

    private final Map<String, String> onlyProfileOfType;

    RequiredProfiles(FhirPackages packages) {
        Map<String, List<String>> byType = packages.resources(StructureDefinition.class).stream()
                .filter(profile -> profile.getKind() == StructureDefinitionKind.RESOURCE)
                .collect(Collectors.groupingBy(
                        StructureDefinition::getType,
                        Collectors.mapping(StructureDefinition::getUrl, Collectors.toList())));
        onlyProfileOfType = byType.entrySet().stream()
                .filter(profiles -> !Set.of("Encounter", "Observation", "Group").contains(profiles.getKey()))
                .peek(RequiredProfiles::refuseUnlessOne)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, profiles -> profiles.getValue().get(0)));
    }

    Optional<String> of(Resource resource) {
        if (resource instanceof Encounter encounter) {
            String code = encounter.getClass_().getCode();
            return Optional.of(Canonicals.profile(
                    code == null ? "delhi-encounter" : ENCOUNTERS.getOrDefault(code, "delhi-encounter")));
        }
        if (resource instanceof Observation observation) {
            return Optional.of(Canonicals.profile(profileOf(observation)));
        }
        if (resource instanceof Group group) {
            boolean household = group.getCode().getCoding().stream()
                    .anyMatch(code -> code.hasCode() && HOUSEHOLD.contains(code.getCode()));
            return household ? Optional.of(Canonicals.profile("household-group")) : Optional.empty();
        }
        return Optional.ofNullable(onlyProfileOfType.get(resource.fhirType()));
    }

    private static String profileOf(Observation observation) {
        if (isIn(observation, "vital-signs")) {
            return "vital-sign-observation";
        }
        return isIn(observation, "laboratory") ? "laboratory-observation" : "delhi-observation";
    }

    private static boolean isIn(Observation observation, String category) {
        return observation.getCategory().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .anyMatch(coding -> category.equals(coding.getCode()));
    }

    private static void refuseUnlessOne(Map.Entry<String, List<String>> profiles) {
        if (profiles.getValue().size() != 1) {
            throw new IllegalStateException(
                    "more than one profile of " + profiles.getKey() + ": " + profiles.getValue());
        }
    }
}
