package org.delhihims.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.delhihims.kernel.Canonicals;
import org.delhihims.server.conformance.FhirPackages;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;

class RolesTest {

    /** A consent names roles by these codes. */
    @Test
    void theRolesOfStaffAreThoseOfTheTerminology() {
        CodeSystem roles = new FhirPackages(FhirContext.forR4Cached())
                .resource(CodeSystem.class, Canonicals.codeSystem("staff-role"))
                .orElseThrow();

        assertThat(roles.getConcept())
                .extracting(ConceptDefinitionComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(Roles.OF_STAFF);
    }
}
