package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedCtTest {

    @ParameterizedTest
    @ValueSource(strings = {"38341003", "44054006", "73211009", "138875005"})
    void aConceptOfTheCoreIsKnownByItsForm(String code) {
        assertThat(SnomedCt.isConceptId(code)).isTrue();
    }

    @Test
    void aConceptOfAnExtensionIsKnownByItsForm() {
        String item = "34" + "1000189" + "10";

        assertThat(SnomedCt.isConceptId(item + Verhoeff.checkDigitOf(item))).isTrue();
    }

    @ParameterizedTest
    // A description, a relationship, a wrong check digit, an Aadhaar number, letters, too short.
    @ValueSource(strings = {"754786011", "38341004", "234123412346", "3834100a", "100", ""})
    void whatIsNoConceptIsNotTakenForOne(String code) {
        assertThat(SnomedCt.isConceptId(code)).isFalse();
    }
}
