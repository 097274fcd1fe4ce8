package org.delhihims.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2026,       20260101, 20261231",
        "2026-07,    20260701, 20260731",
        "2024-02,    20240201, 20240229",
        "2026-07-20, 20260720, 20260720"
    })
    void aDateReachesFromItsFirstDayToItsLast(String date, int first, int last) {
        assertThat(DayRange.ALWAYS.from(date).until(date)).isEqualTo(new DayRange(first, last));
    }

    @Test
    void oneEndMayBeOpen() {
        assertThat(DayRange.ALWAYS.from("2026-07-20").last()).isEqualTo(DayRange.ALWAYS.last());
        assertThat(DayRange.ALWAYS.until("2026-07-20").first()).isEqualTo(DayRange.ALWAYS.first());
    }

    @Test
    void itIsLimitedOnceADateIsGiven() {
        assertThat(DayRange.ALWAYS.isLimited()).isFalse();
        assertThat(DayRange.ALWAYS.from("2026").isLimited()).isTrue();
        assertThat(DayRange.ALWAYS.until("2026").isLimited()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "soon", "2026-13", "2026-02-30", "2026-7", "2026-07-20T10:00:00Z", "+12026-07-20"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> DayRange.ALWAYS.from(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DayRange.ALWAYS.until(text)).isInstanceOf(DateTimeException.class);
    }
}
