package org.delhihims.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a resource type that a resident may choose by themselves when an app asks for all of it.
 *
 * @see <a href="https://hl7.org/fhir/us/core/STU7/scopes.html">US Core: granular scopes</a>
 */
public final class SubScopes {

    private static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category|";
    private static final String CONDITION_CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category|";

    private static final Map<String, List<String>> CATEGORIES = Map.of(
            "Condition",
            List.of(
                    CONDITION_CATEGORY + "encounter-diagnosis",
                    CONDITION_CATEGORY + "problem-list-item",
                    "http://hl7.org/fhir/us/core/CodeSystem/condition-category|health-concern"),
            "Observation",
            Stream.concat(
                            Stream.of(
                                            "vital-signs",
                                            "laboratory",
                                            "social-history",
                                            "survey",
                                            "imaging",
                                            "procedure",
                                            "exam",
                                            "therapy",
                                            "activity")
                                    .map(code -> OBSERVATION_CATEGORY + code),
                            Stream.of("http://hl7.org/fhir/us/core/CodeSystem/us-core-category|sdoh"))
                    .toList());

    /** What a resident's record is made of, in the order in which people ask for it. */
    private static final List<String> TYPES = List.of(
            "Patient",
            "AllergyIntolerance",
            "Condition",
            "Observation",
            "DiagnosticReport",
            "MedicationRequest",
            "MedicationDispense",
            "Immunization",
            "Procedure",
            "Encounter",
            "Appointment",
            "DocumentReference",
            "ServiceRequest",
            "CarePlan",
            "Coverage",
            "RelatedPerson");

    private SubScopes() {}

    /**
     * The types, for a scope on all of them; the categories, for one on a type that has them. None for a type of SMART 1,
     * which could not be given in parts, and for a scope that is a part itself.
     */
    public static List<SmartScope> of(SmartScope scope) {
        if (scope.type().equals(SmartScope.ANY)) {
            return TYPES.stream()
                    .map(type -> SmartScope.parse(scope.text().replace("/*.", "/" + type + ".")))
                    .flatMap(Optional::stream)
                    .toList();
        }
        if (scope.isVersion1() || !scope.constraints().isEmpty()) {
            return List.of();
        }
        return CATEGORIES.getOrDefault(scope.type(), List.of()).stream()
                .map(category -> SmartScope.parse(scope.text() + "?category=" + category))
                .flatMap(Optional::stream)
                .toList();
    }
}
