package org.delhihims.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.random.RandomGenerator;

/** Makes new card numbers. The randomness must be secure and the clock's zone is the one people live by. */
public record CardMint(RandomGenerator random, Clock clock) {

    CardNumber next() {
        return CardNumber.random(random);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** The end of the day on which a term that begins today is over. */
    Instant end(Period term) {
        return endOf(today().plus(term));
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
