package org.delhihims.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "0.000", "9.80", "3.14159265358979323846264338327950288", "120", "-0.10"})
    void aNumberStaysAsItWasWritten(String number) throws NotJson {
        String text = "{\"value\":" + number + "}";

        assertThat(JsonText.write(JsonText.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | is not a JSON object",
                "{\"name\":\"Asha | its end is missing",
                "{\"name\":Asha} | breaks off at column",
                "{\"name\":1,\"name\":2} | is not JSON",
                "{} {} | is not JSON"
            })
    void whatIsNoSingleObjectIsRefusedWithoutQuotingIt(String text, String sentence) {
        assertThatThrownBy(() -> JsonText.read(text))
                .isInstanceOf(NotJson.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("Asha");
    }

    @Test
    void aTextWithoutItsEndIsUnfinishedAndABrokenOneIsNot() {
        assertThat(JsonText.isUnfinished("{\"a\":")).isTrue();
        assertThat(JsonText.isUnfinished("{")).isTrue();
        assertThat(JsonText.isUnfinished("{\"a\":1}")).isFalse();
        assertThat(JsonText.isUnfinished("{]")).isFalse();
    }
}
