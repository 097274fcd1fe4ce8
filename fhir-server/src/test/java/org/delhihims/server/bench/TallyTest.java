package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void percentilesAreThoseOfTheTimes() {
        for (int millis = 1; millis <= 100; millis++) {
            tally.right(Duration.ofMillis(millis).toNanos(), 10);
        }

        assertThat(tally.millisAt(50)).isCloseTo(50, Percentage.withPercentage(0.2));
        assertThat(tally.millisAt(95)).isCloseTo(95, Percentage.withPercentage(0.2));
        assertThat(tally.millisAt(99)).isCloseTo(99, Percentage.withPercentage(0.2));
    }

    @Test
    void theRateIsOfRightAnswersOverTheTimeOfAllRounds() {
        for (int i = 0; i < 30; i++) {
            tally.right(1_000_000, 700);
        }
        tally.wrong("status 500 instead of 200");
        tally.ran(Duration.ofSeconds(1));
        tally.ran(Duration.ofMillis(500));

        assertThat(tally.perSecond()).isCloseTo(20, within(1e-9));
        assertThat(tally.bytesPerAnswer()).isEqualTo(700);
        assertThat(tally.errors()).isEqualTo(1);
    }

    @Test
    void connectionsThatWorkAtTheSameTimeAreAddedUp() {
        Tally other = new Tally();
        other.right(5_000_000, 100);
        other.wrong("no id in the Location");
        tally.right(5_000_000, 300);
        tally.wrong("no id in the Location");

        tally.join(other);

        assertThat(tally.answers()).isEqualTo(2);
        assertThat(tally.bytesPerAnswer()).isEqualTo(200);
        assertThat(tally.faults()).isEqualTo(Map.of("no id in the Location", 2));
    }

    @Test
    void nothingMeasuredIsZeroAndNoFault() {
        assertThat(tally.perSecond()).isZero();
        assertThat(tally.bytesPerAnswer()).isZero();
        assertThat(tally.millisAt(99)).isZero();
    }
}
