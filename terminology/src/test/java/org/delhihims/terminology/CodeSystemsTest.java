package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode.COMPLETE;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeSystemsTest {

    /** HAPI's column for the name of a concept. A longer one fails when the server stores the package. */
    private static final int LONGEST_NAME = 400;

    static Stream<String> own() {
        return TerminologyPackage.all(CodeSystem.class).stream()
                .filter(system -> system.getContent() == COMPLETE)
                .map(system -> system.getIdElement().getIdPart());
    }

    static Stream<String> all() {
        return TerminologyPackage.all(CodeSystem.class).stream()
                .map(system -> system.getIdElement().getIdPart());
    }

    @ParameterizedTest
    @MethodSource("own")
    void theValueSetOfTheSameNameHoldsEveryCode(String id) {
        CodeSystem system = TerminologyPackage.codeSystem(id);

        assertThat(TerminologyPackage.expansionOf(id))
                .extracting(ValueSetExpansionContainsComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(system.getConcept().stream()
                        .map(ConceptDefinitionComponent::getCode)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("own")
    void theAddressFollowsFromTheId(String id) {
        CodeSystem system = TerminologyPackage.codeSystem(id);

        assertThat(system.getUrl()).isEqualTo(TerminologyPackage.BASE + "CodeSystem/" + id);
        assertThat(system.getValueSet()).isEqualTo(TerminologyPackage.BASE + "ValueSet/" + id);
    }

    @ParameterizedTest
    @MethodSource("own")
    void theCaseOfALetterMatters(String id) {
        assertThat(TerminologyPackage.codeSystem(id).getCaseSensitive()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noNameIsTooLongForTheServer(String id) {
        assertThat(TerminologyPackage.codeSystem(id).getConcept())
                .extracting(ConceptDefinitionComponent::getDisplay)
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME));
    }
}
