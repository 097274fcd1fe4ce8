package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private static final String UCUM = "http://unitsofmeasure.org";

    static Stream<String> units() {
        return TerminologyPackage.expansionOf("lab-unit").stream().map(ValueSetExpansionContainsComponent::getCode);
    }

    @ParameterizedTest
    @MethodSource("units")
    void everyUnitIsUcum(String unit) {
        assertThat(isKnown(unit, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmHg", "K/µL", "INR", "gm%"})
    void aUnitWrittenLooselyIsRefused(String unit) {
        assertThat(isKnown(unit, TerminologyPackage.BASE + "ValueSet/lab-unit")).isFalse();
    }

    private static boolean isKnown(String unit, String valueSet) {
        var answer = TerminologyPackage.support()
                .validateCode(
                        new ValidationSupportContext(TerminologyPackage.support()),
                        new ConceptValidationOptions(),
                        UCUM,
                        unit,
                        null,
                        valueSet);
        return answer != null && answer.isOk();
    }
}
