package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {

    private static final Instant NINE = Instant.parse("2026-11-30T03:30:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void withoutAnybodyServedThePlanIsBelieved() {
        ExpectedWait wait = ExpectedWait.of(10, List.of(), FIVE, NINE);

        assertThat(wait).isEqualTo(new ExpectedWait(NINE.plusSeconds(30 * 60), NINE.plusSeconds(70 * 60)));
        assertThat(ExpectedWait.of(10, List.of(Duration.ofHours(1)), FIVE, NINE))
                .isEqualTo(wait);
    }

    @Test
    void theFirstIsCalledFromTheBeginning() {
        assertThat(ExpectedWait.of(0, List.of(), FIVE, NINE).from()).isEqualTo(NINE);
        assertThat(ExpectedWait.of(0, List.of(), FIVE, NINE).held(NINE)).isTrue();
    }

    @Test
    void onlyTheLastTwentyCount() {
        List<Duration> served = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            served.add(Duration.ofHours(1));
        }
        for (int i = 0; i < ExpectedWait.LAST; i++) {
            served.add(FIVE);
        }

        assertThat(ExpectedWait.of(4, served, Duration.ofMinutes(1), NINE))
                .isEqualTo(new ExpectedWait(NINE.plusSeconds(20 * 60), NINE.plusSeconds(25 * 60)));
    }

    /** Doctors who take 2 to 12 minutes, most about 4: of what is said at least four in five come true, and it is worth saying. */
    @Test
    void mostOfWhatIsSaidComesTrue() {
        Random random = new Random(7);
        int said = 2_000;
        int held = 0;
        Duration widest = Duration.ZERO;
        for (int i = 0; i < said; i++) {
            int ahead = random.nextInt(30);
            ExpectedWait wait = ExpectedWait.of(ahead, services(ExpectedWait.LAST, random), FIVE, NINE);
            Instant called = NINE.plus(services(ahead, random).stream().reduce(Duration.ZERO, Duration::plus));
            held += wait.held(called) ? 1 : 0;
            Duration width = Duration.between(wait.from(), wait.to());
            widest = width.compareTo(widest) > 0 ? width : widest;
        }
        assertThat(held).isBetween(said * 80 / 100, said * 95 / 100);
        assertThat(widest).isLessThanOrEqualTo(Duration.ofMinutes(85));
    }

    private static List<Duration> services(int people, Random random) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            times.add(service(random));
        }
        return times;
    }

    private static Duration service(Random random) {
        return Duration.ofSeconds(Math.min(720, 120 + Math.round(-150 * Math.log(1 - random.nextDouble()))));
    }
}
