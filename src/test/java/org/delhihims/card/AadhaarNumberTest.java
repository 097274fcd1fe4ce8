package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.delhihims.kernel.Verhoeff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample 2341 2341 2346 passes the check and is printed in public documents as a number of nobody. */
class AadhaarNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412346",
                "2341 2341 2346",
                "2341-2341-2346",
                "his Aadhaar is 234123412346.",
                "आधार २३४१ २३४१ २३४६",
                "(234123412346)",
                "۲۳۴۱۲۳۴۱۲۳۴۶"
            })
    void aNumberInClearIsFound(String text) {
        assertThat(AadhaarNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "234123412345",
                "134123412346",
                "2341234123467",
                "XXXXXXXX2346",
                "0192f1a2-2341-7341-8346-234123412346",
                "lab234123412346",
                "2341 23412346",
                "",
                "98100 12345"
            })
    void whatOnlyLooksLikeItPasses(String text) {
        assertThat(AadhaarNumber.isIn(text)).isFalse();
    }

    @Test
    void aMobileNumberWithItsCountryCodeIsNoAadhaarNumber() {
        String mobile = mobileThatChecks();

        assertThat(AadhaarNumber.isInPhone(mobile)).isFalse();
        assertThat(AadhaarNumber.isInPhone("+" + mobile)).isFalse();
        assertThat(AadhaarNumber.isIn(mobile)).isTrue();
    }

    @Test
    void anAadhaarNumberInAPhoneFieldIsFound() {
        assertThat(AadhaarNumber.isInPhone("234123412346")).isTrue();
    }

    private static String mobileThatChecks() {
        for (long number = 919810012300L; ; number++) {
            if (Verhoeff.holds(Long.toString(number))) {
                return Long.toString(number);
            }
        }
    }
}
