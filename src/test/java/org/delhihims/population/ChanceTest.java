package org.delhihims.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void theSameSeedFallsTheSame() {
        Chance one = new Chance(42, 3);
        Chance other = new Chance(42, 3);

        assertThat(IntStream.range(0, 50).map(i -> one.below(1000)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> other.below(1000)).toList());
    }

    @Test
    void neighbouringFamiliesFallDifferently() {
        Set<Integer> first = new HashSet<>();
        for (int family = 0; family < 1000; family++) {
            first.add(new Chance(42, family).below(Integer.MAX_VALUE));
        }

        assertThat(first).hasSizeGreaterThan(995);
    }

    @Test
    void bothEndsOfARangeAreReached() {
        Chance chance = new Chance(1, 1);

        assertThat(IntStream.range(0, 200)
                        .map(i -> chance.between(3, 5))
                        .boxed()
                        .distinct())
                .containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void aBellHasItsMeanAndDeviation() {
        Chance chance = new Chance(1, 1);
        double[] values = IntStream.range(0, 20_000)
                .mapToDouble(i -> chance.bell(100, 15))
                .toArray();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(99.5, 100.5);
        assertThat(Math.sqrt(variance)).isBetween(14.5, 15.5);
    }
}
