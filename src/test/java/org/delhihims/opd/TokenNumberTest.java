package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenNumberTest {

    @Test
    void itIsWrittenWithDigitsAlone() {
        assertThat(new TokenNumber("3402", 17)).hasToString("3402-017");
        assertThat(new TokenNumber("7", 1234)).hasToString("7-1234");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int running = 1; running < 3000; running += 7) {
            TokenNumber token = new TokenNumber("3402", running);
            assertThat(TokenNumber.read(token.toString())).contains(token);
        }
        assertThat(TokenNumber.read(" ३४०२-०१७ ")).contains(new TokenNumber("3402", 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3402", "3402-", "3402-17", "3402-000", "A-017", "3402 017", "3402-0000017", "-3402-017"})
    void whatIsNoTokenNumberIsNotRead(String text) {
        assertThat(TokenNumber.read(text)).isEmpty();
    }

    @Test
    void whatIsNoTokenNumberIsNotMade() {
        assertThatThrownBy(() -> new TokenNumber("B12", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenNumber("12", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
