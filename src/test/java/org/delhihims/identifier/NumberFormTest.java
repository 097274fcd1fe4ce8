package org.delhihims.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberFormTest {

    @ParameterizedTest
    @CsvSource({
        "91-0000-0000-0125, 91000000000125",
        "91 0000 0000 0125, 91000000000125",
        "91\u00A00000\u00A00000\u00A00125, 91000000000125",
        "j8369854, J8369854",
        "dl0110019900012345, DL0110019900012345",
        "९१, ९१",
    })
    void numbersAreEqualHoweverTheyAreWritten(String written, String form) {
        assertThat(NumberForm.of(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9800000101",
                "+919800000101",
                "+91 98000 00101",
                "+91-9800000101",
                "09800000101",
                "0091 9800000101",
                "919800000101"
            })
    void aMobileNumberIsItsTenDigits(String written) {
        assertThat(NumberForm.ofContact(written)).isEqualTo("9800000101");
    }

    @ParameterizedTest
    @CsvSource({
        "011-23000101, 01123000101",
        "+44 20 7946 0000, +442079460000",
        "Asha.Devi@Example.org, asha.devi@example.org",
        // Begins like a country's code and is none.
        "9123456789, 9123456789",
    })
    void otherContactsStayAsTheyAre(String written, String form) {
        assertThat(NumberForm.ofContact(written)).isEqualTo(form);
    }

    @Test
    void passportsOfAllCountriesAreProtected() {
        assertThat(ProtectedSystems.contains("http://hl7.org/fhir/sid/passport-NPL"))
                .isTrue();
        assertThat(ProtectedSystems.contains("https://delhihims.example/sid/uhid/lok-nayak"))
                .isFalse();
        assertThat(ProtectedSystems.contains(null)).isFalse();
    }
}
