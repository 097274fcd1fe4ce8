package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Where people stand in a lane, beside those who simply come. */
class WaitingTest {

    private static final int LAST = 999_999;
    private static final Instant TEN = Instant.parse("2026-12-07T04:30:00Z");

    @Test
    void whoseSessionWasCutStandsAheadOfTheFirstBandOfTheDayInTheOrderOfNumbers() {
        long first = Waiting.positionAheadOfAll(1);
        long last = Waiting.positionAheadOfAll(LAST);
        assertThat(first).isLessThan(last);
        assertThat(last).isLessThan(Waiting.positionOf(LocalTime.MIDNIGHT, 1));
        assertThat(Waiting.isAheadOfAll(last)).isTrue();
        assertThat(Waiting.isAheadOfAll(Waiting.positionOf(LocalTime.MIDNIGHT, 0)))
                .isFalse();
    }

    @Test
    void whoComesFromAnotherLineStandsBehindTheNumberThatWasLastWhenHeCame() {
        LocalTime nine = LocalTime.of(9, 0);
        long behindSeven = Waiting.positionBehind(nine, 7, TEN);
        assertThat(behindSeven).isBetween(Waiting.positionOf(nine, 7), Waiting.positionOf(nine, 8));
        assertThat(Waiting.positionBehind(nine, 7, TEN.plusSeconds(1))).isGreaterThan(behindSeven);
        assertThat(Waiting.positionBehind(nine, 7, Instant.parse("2026-12-07T18:29:59Z")))
                .isLessThan(Waiting.positionOf(nine, 8));
    }

    @Test
    void aPositionTellsItsBand() {
        for (LocalTime band : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(8, 30), LocalTime.of(23, 59)}) {
            assertThat(Waiting.bandOf(Waiting.positionOf(band, 1))).isEqualTo(band);
            assertThat(Waiting.bandOf(Waiting.positionOf(band, LAST))).isEqualTo(band);
        }
    }
}
