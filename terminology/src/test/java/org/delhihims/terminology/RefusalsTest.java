package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    static Stream<ConceptDefinitionComponent> refusals() {
        return TerminologyPackage.codeSystem("refusal").getConcept().stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void bothLanguagesNameTheSameElement(ConceptDefinitionComponent refusal) {
        String hindi = refusal.getDesignationFirstRep().getValue();

        assertThat(hindi.contains("{0}")).isEqualTo(refusal.getDisplay().contains("{0}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsMadeOfWholeSentences(ConceptDefinitionComponent refusal) {
        // IHE PIXm (ITI-83) prescribes some word by word, and ends them so.
        assertThat(refusal.getDisplay()).endsWith(refusal.getCode().startsWith("pix-") ? "not found" : ".");
        assertThat(refusal.getDesignationFirstRep().getValue()).endsWith("।");
    }
}
