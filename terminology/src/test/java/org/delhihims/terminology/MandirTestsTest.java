package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport.CodeValidationResult;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandirTestsTest {

    private static final String LOINC = "http://loinc.org";

    @Test
    void thereAreTwentyThreeKindsOfTests() {
        assertThat(TerminologyPackage.expansionOf("mandir-tests"))
                .hasSize(23)
                .allMatch(test -> test.getSystem().equals(LOINC));
    }

    /** The last digit of a LOINC code is a Luhn check digit over the others. */
    @ParameterizedTest
    @ValueSource(strings = {"mandir-tests", "vital-sign"})
    void everyLoincCodeKeepsItsCheckDigit(String list) {
        assertThat(TerminologyPackage.expansionOf(list))
                .allSatisfy(test -> assertThat(luhnSum(test.getCode()) % 10)
                        .as(test.getCode())
                        .isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "718-7   | Hemoglobin [Mass/volume] in Blood",
                "882-1   | ABO and Rh group [Type] in Blood",
                "75377-2 | Dengue virus NS1 Ag [Presence] in Serum, Plasma or Blood by Rapid immunoassay",
                "3091-6  | Urea [Mass/volume] in Serum or Plasma"
            })
    void aTestIsKnownByItsLoincCodeAndName(String code, String name) {
        CodeValidationResult answer = validate(LOINC, code);

        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getDisplay()).isEqualTo(name);
    }

    /** Codes that public repositories use for the dengue NS1 test, and urea nitrogen where urea is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"91064-6", "75365-4", "42239-4", "72258-8", "69741-7", "3094-0", "883-9"})
    void aCodeOftenMistakenForOneOfOursIsRefused(String code) {
        assertThat(validate(LOINC, code).isOk()).isFalse();
    }

    @Test
    void thePregnancyTestIsNotTheRaceCodeOfTheSameDigits() {
        assertThat(validate("urn:oid:2.16.840.1.113883.6.238", "2106-3").isOk()).isFalse();
    }

    @Test
    void theSupplementNamesTheTestsAsTheListsDo() {
        Map<String, String> listed = Stream.of("mandir-tests", "vital-sign")
                .map(id -> TerminologyPackage.find(ValueSet.class, id))
                .flatMap(list -> list.getCompose().getIncludeFirstRep().getConcept().stream())
                .collect(Collectors.toMap(
                        ConceptReferenceComponent::getCode,
                        test -> test.getDesignationFirstRep().getValue()));

        Map<String, String> supplement = TerminologyPackage.codeSystem("loinc-hindi").getConcept().stream()
                .collect(Collectors.toMap(
                        ConceptDefinitionComponent::getCode,
                        test -> test.getDesignationFirstRep().getValue()));

        assertThat(supplement).isEqualTo(listed);
    }

    private static int luhnSum(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    private static CodeValidationResult validate(String system, String code) {
        CodeValidationResult answer = TerminologyPackage.support()
                .validateCode(
                        new ValidationSupportContext(TerminologyPackage.support()),
                        new ConceptValidationOptions(),
                        system,
                        code,
                        null,
                        TerminologyPackage.BASE + "ValueSet/mandir-tests");
        return answer == null ? new CodeValidationResult().setSeverity(IssueSeverity.ERROR) : answer;
    }
}
