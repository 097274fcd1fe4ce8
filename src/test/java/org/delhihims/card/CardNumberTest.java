package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.delhihims.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void aNewNumberHasThirteenDigitsAndChecks() {
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            CardNumber number = CardNumber.random(random);
            assertThat(number.value()).matches("[1-9][0-9]{12}");
            assertThat(CardNumber.isValid(number.value())).isTrue();
            seen.add(number.value());
        }

        assertThat(seen).hasSize(1000);
    }

    @Test
    void aNumberIsReadAsPeopleTypeIt() {
        String number = CardNumber.random(random).value();
        String grouped = number.substring(0, 4) + " " + number.substring(4, 7) + "-" + number.substring(7);
        StringBuilder devanagari = new StringBuilder();
        number.chars().forEach(c -> devanagari.appendCodePoint('०' + c - '0'));

        assertThat(CardNumber.read(grouped).value()).isEqualTo(number);
        assertThat(CardNumber.read(devanagari.toString()).value()).isEqualTo(number);
    }

    @Test
    void aMistypedDigitIsRefused() {
        String number = CardNumber.random(random).value();
        char last = number.charAt(12);
        String slip = number.substring(0, 12) + (last == '9' ? '0' : (char) (last + 1));

        assertThatThrownBy(() -> CardNumber.read(slip)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "0123456789012", "12345678901234", "abcdefghijklm", "१२३"})
    void whatIsNoCardNumberIsRefused(String typed) {
        assertThatThrownBy(() -> CardNumber.read(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID));
    }

    @Test
    void aNumberIsNotSpelledOutInLogs() {
        CardNumber number = CardNumber.random(random);

        assertThat(number.toString()).doesNotContain(number.value().substring(0, 11));
    }
}
