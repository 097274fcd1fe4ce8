package org.delhihims.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardSeriesTest {

    @Test
    void noTwoResidentsOfASeedShareACard() {
        CardSeries cards = new CardSeries(9);
        Set<String> numbers = new HashSet<>();
        for (long resident = 0; resident < 200_000; resident++) {
            numbers.add(cards.numberOf(resident).value());
        }

        assertThat(numbers).hasSize(200_000);
    }

    @Test
    void anotherSeedHasOtherCards() {
        assertThat(new CardSeries(1).numberOf(0)).isNotEqualTo(new CardSeries(2).numberOf(0));
    }

    @Test
    void neighboursHaveNumbersFarApart() {
        CardSeries cards = new CardSeries(1);
        String one = cards.numberOf(0).value();
        String next = cards.numberOf(1).value();

        assertThat(one.substring(0, 4)).isNotEqualTo(next.substring(0, 4));
    }
}
