package org.delhihims.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Makes new card numbers. The randomness must be secure and the clock's zone is the one people live by. */
public record CardMint(RandomGenerator random, Clock clock) {

    CardNumber next() {
        return CardNumber.random(random);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
