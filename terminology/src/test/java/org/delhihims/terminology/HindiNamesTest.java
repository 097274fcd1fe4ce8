package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HindiNamesTest {

    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    static Stream<String> codeSystems() {
        return TerminologyPackage.all(CodeSystem.class).stream()
                .map(system -> system.getIdElement().getIdPart());
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void everyConceptHasAnEnglishAndAHindiName(String id) {
        List<String> unnamed = new ArrayList<>();

        for (ConceptDefinitionComponent concept :
                TerminologyPackage.codeSystem(id).getConcept()) {
            boolean hindi =
                    concept.getDesignation().stream().anyMatch(name -> isHindi(name.getLanguage(), name.getValue()));
            if (!hindi || DEVANAGARI.matcher(concept.getDisplay()).find()) {
                unnamed.add(concept.getCode());
            }
        }

        assertThat(unnamed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandir-tests", "vital-sign", "lab-unit", "uip-vaccine", "opd-diagnosis"})
    void everyListedCodeOfAnotherOwnerHasAHindiName(String id) {
        ValueSet list = TerminologyPackage.find(ValueSet.class, id);

        assertThat(list.getCompose().getIncludeFirstRep().getConcept())
                .isNotEmpty()
                .allSatisfy(concept -> assertThat(concept.getDesignation())
                        .as(concept.getCode())
                        .anyMatch(name -> isHindi(name.getLanguage(), name.getValue())));
    }

    private static boolean isHindi(String language, String text) {
        return language.equals("hi") && DEVANAGARI.matcher(text).find();
    }
}
