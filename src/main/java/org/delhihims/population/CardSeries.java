package org.delhihims.population;

import org.delhihims.card.CardNumber;
import org.delhihims.kernel.Verhoeff;

/**
 * The card numbers of one seed. They look random and no two are equal: the resident's number is scrambled by a Feistel
 * network of forty bits, which maps different numbers to different ones, and again until the result is a card's body.
 */
record CardSeries(long seed) {

    private static final long BODIES = 900_000_000_000L;
    private static final long FIRST_BODY = 100_000_000_000L;
    private static final int HALF = 20;
    private static final long HALF_MASK = (1L << HALF) - 1;
    private static final int ROUNDS = 4;

    CardNumber numberOf(long resident) {
        long scrambled = scramble(resident);
        while (scrambled >= BODIES) {
            scrambled = scramble(scrambled);
        }
        String body = Long.toString(FIRST_BODY + scrambled);
        return new CardNumber(body + Verhoeff.checkDigitOf(body));
    }

    private long scramble(long value) {
        long left = (value >>> HALF) & HALF_MASK;
        long right = value & HALF_MASK;
        for (int round = 0; round < ROUNDS; round++) {
            long keyed = Chance.mix(((Chance.mix(seed) + round) << HALF) ^ right);
            long next = left ^ (keyed & HALF_MASK);
            left = right;
            right = next;
        }
        return (left << HALF) | right;
    }
}
