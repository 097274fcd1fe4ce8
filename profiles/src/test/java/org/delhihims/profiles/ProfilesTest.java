package org.delhihims.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.profiles.Packages.FHIR;
import static org.delhihims.profiles.Packages.OURS;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** What holds for every profile and every rule, present and future. */
class ProfilesTest {

    @Test
    void everyProfileHasAnExampleThatDeclaresIt() {
        Map<String, Resource> examples = Packages.examples().stream()
                .map(Packages::read)
                .collect(Collectors.toMap(example -> example.getIdElement().getIdPart(), example -> example));

        assertThat(Packages.profiles()).isNotEmpty().allSatisfy(profile -> {
            String example = profile.getIdElement().getIdPart() + "-example";
            assertThat(examples).containsKey(example);
            assertThat(examples.get(example).getMeta().hasProfile(profile.getUrl()))
                    .isTrue();
        });
    }

    @Test
    void everyProfileAndExtensionSaysWhatItIs() {
        assertThat(Packages.ours(StructureDefinition.class)).allSatisfy(definition -> {
            assertThat(definition.getTitle()).isNotBlank();
            assertThat(definition.getDescription()).endsWith(".");
            assertThat(definition.getUrl())
                    .isEqualTo(OURS + "StructureDefinition/"
                            + definition.getIdElement().getIdPart());
        });
    }

    @Test
    void noProfileIsNamedLikeABaseType() {
        Set<String> types = FHIR.getResourceTypes();

        assertThat(Packages.profiles()).noneMatch(profile -> types.contains(profile.getName()));
    }

    @Test
    void everyRuleHasACounterExampleAndEveryCounterExampleARule() {
        Set<String> counterExamples = Packages.refused().stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toSet());

        assertThat(counterExamples).isEqualTo(sentences().keySet());
    }

    @Test
    void everyRuleIsSaidInTheTerminologyInTheSameWords() {
        Map<String, String> said = Packages.rules().getConcept().stream()
                .collect(Collectors.toMap(ConceptDefinitionComponent::getCode, ConceptDefinitionComponent::getDisplay));

        assertThat(said).isEqualTo(sentences());
    }

    @Test
    void everyRuleIsSaidInHindi() {
        assertThat(Packages.rules().getConcept())
                .allSatisfy(rule -> assertThat(rule.getDesignation())
                        .filteredOn(designation -> designation.getLanguage().equals("hi"))
                        .singleElement()
                        .satisfies(designation ->
                                assertThat(designation.getValue()).containsPattern("\\p{IsDevanagari}")));
    }

    @Test
    void everyRuleNamesAProfileThatStatesIt() {
        assertThat(Packages.rules().getConcept()).allSatisfy(rule -> {
            String home = rule.getPropertyFirstRep().getValueStringType().getValue();
            assertThat(Packages.ours(StructureDefinition.class))
                    .filteredOn(
                            definition -> definition.getIdElement().getIdPart().equals(home))
                    .singleElement()
                    .satisfies(definition -> assertThat(Packages.invariantsOf(definition))
                            .anyMatch(invariant -> invariant.getKey().equals(rule.getCode())));
        });
    }

    private static Map<String, String> sentences() {
        var sentences = new TreeMap<String, String>();
        for (StructureDefinition definition : Packages.ours(StructureDefinition.class)) {
            Packages.invariantsOf(definition)
                    .forEach(invariant -> sentences.put(invariant.getKey(), invariant.getHuman()));
        }
        return sentences;
    }
}
