package org.delhihims.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T06:30:00Z");

    private final Guesses guesses = new Guesses(
            new RateLimits(rules(), TimeMeter.SYSTEM_NANOTIME),
            new GuessRules(Duration.ofMinutes(15)),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void theTenthMissShutsAnAccountOut() {
        for (int miss = 1; miss < 10; miss++) {
            guesses.missed("a");
        }
        assertThat(guesses.refusedFor("a")).isEmpty();

        guesses.missed("a");

        assertThat(guesses.refusedFor("a")).hasValue(900);
    }

    @Test
    void othersAreLetIn() {
        for (int miss = 1; miss <= 10; miss++) {
            guesses.missed("a");
        }

        assertThat(guesses.refusedFor("b")).isEmpty();
    }

    private static LimitRules rules() {
        Map<Limit, Rate> rates = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            rates.put(limit, Rate.valueOf("10/5m"));
        }
        return new LimitRules(rates);
    }
}
