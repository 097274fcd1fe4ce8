package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasscodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "111111", "12121212", "123456", "987654321", "abcdef", "       7", "кккккк"})
    void whatManyWouldTryFirstIsRefused(String text) {
        assertThat(Passcode.chosen(text)).isEmpty();
        assertThatThrownBy(() -> new Passcode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasscodeMayBeInAnyScriptAndHasAnEnd() {
        assertThat(Passcode.chosen("मेरादिल्लीघर")).isPresent();
        assertThat(Passcode.chosen("ab1".repeat(21))).isPresent();
        assertThat(Passcode.chosen("ab1".repeat(22))).isEmpty();
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        assertThat(Passcode.chosen(" cafe\u0301-17 ")).isEqualTo(Optional.of(new Passcode("café-17")));
        assertThat(Passcode.normal("cafe\u0301-17\n")).isEqualTo("café-17");
    }

    @Test
    void onesMadeAtRandomAreGoodAndDiffer() {
        Random random = new Random(20261130);

        assertThat(Stream.generate(() -> Passcode.random(random).value()).limit(10_000))
                .allMatch(one -> one.matches("[0-9]{8}"))
                .allMatch(one -> Passcode.chosen(one).isPresent())
                .doesNotHaveDuplicates()
                .hasSize(10_000);
    }

    @Test
    void itIsNotInLogs() {
        assertThat(new Passcode("mango-17")).asString().doesNotContain("mango");
    }
}
