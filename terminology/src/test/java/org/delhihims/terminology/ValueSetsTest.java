package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueSetsTest {

    static Stream<String> lists() {
        return TerminologyPackage.all(ValueSet.class).stream()
                .filter(list -> list.getCompose().getIncludeFirstRep().hasConcept())
                .map(list -> list.getIdElement().getIdPart());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListExpandsToTheCodesItNames(String id) {
        List<String> named = TerminologyPackage.find(ValueSet.class, id).getCompose().getInclude().stream()
                .flatMap(part -> part.getConcept().stream())
                .map(ConceptReferenceComponent::getCode)
                .toList();

        assertThat(TerminologyPackage.expansionOf(id))
                .extracting(ValueSetExpansionContainsComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeOfAnExpansionHasAName(String id) {
        assertThat(TerminologyPackage.expansionOf(id))
                .allSatisfy(
                        code -> assertThat(code.getDisplay()).as(code.getCode()).isNotBlank());
    }

    @Test
    void theHealthCardIsNoDrivingLicence() {
        assertThat(TerminologyPackage.expansionOf("health-card-identifier-type"))
                .extracting(ValueSetExpansionContainsComponent::getCode)
                .containsExactly("HC");
    }
}
