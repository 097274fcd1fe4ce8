package org.delhihims.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.entitlement.Entitlements;
import org.delhihims.kernel.Canonicals;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;

/** The codes that Java and the terminology package both write down are the same. */
class SharedCodesTest {

    private final FhirPackages packages = new FhirPackages(FhirContext.forR4Cached());
    private final FacilityRegistry registry = FacilityRegistry.ofDelhi();

    @Test
    void districtsAreThoseOfTheTerminology() {
        assertThat(registry.districts())
                .extracting(district -> district.code())
                .containsExactlyInAnyOrderElementsOf(codesOf("district"));
    }

    @Test
    void departmentsAreThoseOfTheTerminology() {
        assertThat(registry.departments())
                .extracting(department -> department.code())
                .containsExactlyInAnyOrderElementsOf(codesOf("department"));
    }

    @Test
    void kindsAndOwnersOfFacilitiesAreKnown() {
        assertThat(registry.facilities()).allSatisfy(facility -> {
            assertThat(codesOf("facility-kind")).contains(facility.kind().code());
            assertThat(codesOf("ownership")).contains(facility.ownership().code());
        });
    }

    @Test
    void schemesAreThoseOfTheTerminology() {
        assertThat(new Entitlements().schemes()).containsExactlyInAnyOrderElementsOf(codesOf("scheme"));
    }

    private Set<String> codesOf(String id) {
        return packages.resource(CodeSystem.class, Canonicals.codeSystem(id)).orElseThrow().getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet());
    }
}
