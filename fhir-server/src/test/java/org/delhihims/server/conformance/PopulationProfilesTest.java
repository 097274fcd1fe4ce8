package org.delhihims.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.population.Plan;
import org.delhihims.population.Population;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.Test;

/** What {@code hims generate} writes, the server's own gate lets in. */
class PopulationProfilesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirPackages PACKAGES = new FhirPackages(FHIR);
    private static final List<Resource> TOLD = told();

    @Test
    void everyInventedResourceKeepsItsProfile() {
        ProfileGate gate = new ProfileGate(
                FHIR, new RequiredProfiles(PACKAGES), validator(), new Findings(new RuleBook(PACKAGES)));

        for (Resource resource : TOLD) {
            assertThatCode(() -> gate.refuseUnlessValid(resource))
                    .as(() -> FHIR.newJsonParser().encodeResourceToString(resource))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void diagnosesAndVaccinesAreThoseOfTheTerminology() {
        for (Resource resource : TOLD) {
            if (resource instanceof Condition condition) {
                assertThat(codesOf("opd-diagnosis"))
                        .contains(code(condition.getCode().getCodingFirstRep()));
            }
            if (resource instanceof Immunization dose) {
                assertThat(codesOf("uip-vaccine"))
                        .contains(code(dose.getVaccineCode().getCodingFirstRep()));
            }
        }
    }

    private static String code(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }

    private static Set<String> codesOf(String id) {
        return PACKAGES.resources(CodeSystem.class).stream()
                .filter(system -> system.getIdElement().getIdPart().equals(id))
                .flatMap(system -> system.getConcept().stream()
                        .map(ConceptDefinitionComponent::getCode)
                        .map(code -> system.getUrl() + "|" + code))
                .collect(Collectors.toSet());
    }

    private static List<Resource> told() {
        List<Resource> told = new ArrayList<>();
        new Population(new Plan(300, 2, Plan.USUAL_DAY, Plan.USUAL_HISTORY), FacilityRegistry.ofDelhi())
                .tell(told::add);
        return told;
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        PACKAGES.resources().forEach(ours::addResource);
        ValidationSupportChain chain = new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new UnknownCodeSystemWarningValidationSupport(FHIR));
        FhirInstanceValidator module = new FhirInstanceValidator(chain);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        module.setNoExtensibleWarnings(true);
        return FHIR.newValidator().registerValidatorModule(module);
    }
}
