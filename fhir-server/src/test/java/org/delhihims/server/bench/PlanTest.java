package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static Plan plan(int connections, int seconds, int warmUp, int rounds, long most) {
        return new Plan(List.of(connections), Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), rounds, most);
    }

    @Test
    void theTimeOfAFigureIsCutIntoItsRounds() {
        Plan plan = plan(4, 6, 3, 3, 900);

        assertThat(plan.turn()).isEqualTo(Duration.ofSeconds(2));
        assertThat(plan.mostInTurn()).isEqualTo(300);
        assertThat(plan.length(10)).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({
        "0,6,3,3,9",
        "65,6,3,3,9",
        "4,0,3,3,9",
        "4,601,3,3,9",
        "4,6,-1,3,9",
        "4,6,3,0,9",
        "4,6,3,101,9",
        "4,6,3,3,0"
    })
    void aLoadWithoutBoundsIsRefused(int connections, int seconds, int warmUp, int rounds, long most) {
        assertThatThrownBy(() -> plan(connections, seconds, warmUp, rounds, most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--");
    }
}
