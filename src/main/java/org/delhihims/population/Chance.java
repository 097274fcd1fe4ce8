package org.delhihims.population;

import java.util.List;

/**
 * The dice of the simulation: SplitMix64, written out so that no library and no JVM can change what falls. Each family
 * has dice of its own, so that who comes before it does not matter.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number generators</a>
 */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final int DICE_OF_A_BELL = 12;

    private long state;

    Chance(long seed, long stream) {
        this.state = mix(seed) ^ mix(~stream);
    }

    /** A number from 0 to one less than the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number between two others, both included. */
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    boolean happens(int timesIn10000) {
        return below(10_000) < timesIn10000;
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** About normally distributed: the sum of twelve even dice has a standard deviation of one. */
    double bell(double mean, double deviation) {
        double sum = 0;
        for (int i = 0; i < DICE_OF_A_BELL; i++) {
            sum += (next() >>> 11) * 0x1.0p-53;
        }
        return mean + deviation * (sum - DICE_OF_A_BELL / 2.0);
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }
}
