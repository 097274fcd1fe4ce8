package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;

class DistrictsTest {

    @Test
    void elevenDistrictsBecameThirteen() {
        assertThat(codesOf("district-2012")).hasSize(11).allMatch(code -> code.endsWith("-2012"));
        assertThat(codesOf("district-2026")).hasSize(13).allMatch(code -> code.endsWith("-2026"));
    }

    @Test
    void everyDistrictBelongsToOneOfTheTwoSets() {
        List<String> bothSets = new ArrayList<>(codesOf("district-2012"));
        bothSets.addAll(codesOf("district-2026"));

        assertThat(codesOf("district")).containsExactlyInAnyOrderElementsOf(bothSets);
    }

    @Test
    void theThirteenBeginTheDayAfterTheElevenEnd() {
        List<LocalDate> lastDays = days("-2012", "effectiveTo");
        List<LocalDate> firstDays = days("-2026", "effectiveFrom");

        assertThat(lastDays).hasSize(11);
        assertThat(firstDays).hasSize(13);
        assertThat(firstDays)
                .allSatisfy(first -> assertThat(lastDays)
                        .allSatisfy(last -> assertThat(last.plusDays(1)).isEqualTo(first)));
    }

    @Test
    void theThirteenAreStillInForce() {
        assertThat(days("-2026", "effectiveTo")).isEmpty();
    }

    @Test
    void everyOldDistrictIsMappedToDistrictsInForce() {
        List<SourceElementComponent> mapped = map().getGroupFirstRep().getElement();

        assertThat(mapped)
                .extracting(SourceElementComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(codesOf("district-2012"));
        assertThat(mapped)
                .allSatisfy(old -> assertThat(old.getTarget())
                        .isNotEmpty()
                        .extracting(TargetElementComponent::getCode)
                        .isSubsetOf(codesOf("district-2026"))
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyNewDistrictGotItsLandFromSomewhere() {
        assertThat(map().getGroupFirstRep().getElement())
                .flatExtracting(SourceElementComponent::getTarget)
                .extracting(TargetElementComponent::getCode)
                .containsAll(codesOf("district-2026"));
    }

    @Test
    void noMappingClaimsMoreThanIsKnown() {
        assertThat(map().getGroupFirstRep().getElement())
                .flatExtracting(SourceElementComponent::getTarget)
                .allSatisfy(target -> {
                    assertThat(target.getComment()).isNotBlank();
                    assertThat(target.getEquivalence().toCode()).isIn("relatedto", "inexact", "wider");
                });
    }

    @Test
    void eachOfThe39SubDivisionsLiesInOneDistrictInForce() {
        List<ConceptDefinitionComponent> subDivisions =
                TerminologyPackage.codeSystem("sub-division").getConcept();

        assertThat(subDivisions).hasSize(39);
        assertThat(subDivisions)
                .allSatisfy(subDivision -> assertThat(subDivision.getProperty())
                        .singleElement()
                        .extracting(ConceptPropertyComponent::getValue)
                        .satisfies(DistrictsTest::isADistrictInForce));
    }

    @Test
    void everyDistrictInForceHasSubDivisions() {
        assertThat(TerminologyPackage.codeSystem("sub-division").getConcept())
                .extracting(subDivision ->
                        ((Coding) subDivision.getPropertyFirstRep().getValue()).getCode())
                .containsAll(codesOf("district-2026"));
    }

    private static void isADistrictInForce(Type value) {
        assertThat(value).isInstanceOfSatisfying(Coding.class, district -> {
            assertThat(district.getSystem()).isEqualTo(TerminologyPackage.BASE + "CodeSystem/district");
            assertThat(codesOf("district-2026")).contains(district.getCode());
        });
    }

    private static ConceptMap map() {
        return TerminologyPackage.find(ConceptMap.class, "district-2012-to-2026");
    }

    private static List<String> codesOf(String valueSet) {
        return TerminologyPackage.expansionOf(valueSet).stream()
                .map(ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    private static List<LocalDate> days(String codesEndingWith, String property) {
        return TerminologyPackage.codeSystem("district").getConcept().stream()
                .filter(district -> district.getCode().endsWith(codesEndingWith))
                .flatMap(district -> district.getProperty().stream())
                .filter(candidate -> candidate.getCode().equals(property))
                .map(candidate ->
                        LocalDate.parse(candidate.getValueDateTimeType().getValueAsString()))
                .toList();
    }
}
