package org.delhihims.opd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When somebody will probably be called: a span of time, for one exact minute would be a lie. Four calls in five are to come within it. It is computed from how long the last
 * people were with the doctor, and compared afterwards with when the call came.
 *
 * <p>Source: {@code domain.md} 3.4.5.
 *
 * @param from not before
 * @param to probably until then
 */
public record ExpectedWait(Instant from, Instant to) {

    /** How many of the last service times count. */
    public static final int LAST = 20;

    /** Of fewer people nothing can be learnt, and the plan is believed. */
    private static final int FEWEST = 5;

    /** Four times in five what strays by chance strays less than this many standard deviations. */
    private static final double FOUR_IN_FIVE = 1.28;

    private static final long STEP = Duration.ofMinutes(5).toSeconds();

    /** The span for somebody with so many people ahead, and nobody who may still come before. */
    public static ExpectedWait of(int ahead, List<Duration> served, Duration planned, Instant begin) {
        return of(ahead, ahead, served, planned, begin);
    }

    /**
     * The span for somebody with these people ahead.
     *
     * @param ahead how many are called before, of those who wait now
     * @param atMost how many with those who will probably come and are called before, and with who is in the room
     * @param served how long each person took, the latest last; no more than {@link #LAST} are looked at
     * @param planned how long one takes by plan, for as long as hardly anybody was served
     * @param begin from when on people are called: now, or when the session opens
     */
    public static ExpectedWait of(int ahead, int atMost, List<Duration> served, Duration planned, Instant begin) {
        List<Duration> last = served.subList(Math.max(0, served.size() - LAST), served.size());
        boolean isKnown = last.size() >= FEWEST;
        double mean = isKnown ? mean(last) : planned.toSeconds();
        double deviation = isKnown ? deviation(last, mean) : planned.toSeconds() / 2.0;
        int known = Math.max(FEWEST, last.size());
        // Of those who may still come before, any number is as likely as another.
        double people = (ahead + atMost) / 2.0;
        double open = mean * (atMost - ahead);
        double stray = FOUR_IN_FIVE * Math.sqrt(variance(people, deviation, known) + open * open / 12);
        Instant from = roundedDown(begin.plusSeconds(Math.round(Math.max(0, mean * people - stray))));
        Instant to = roundedUp(begin.plusSeconds(Math.round(mean * people + stray)));
        return new ExpectedWait(from, to.isAfter(from) ? to : from.plusSeconds(STEP));
    }

    /** Whether the call came when it was said to come. */
    public boolean held(Instant called) {
        return !called.isBefore(from) && !called.isAfter(to);
    }

    /** The people ahead differ from each other, and all of them from the few of whom the mean was learnt. */
    private static double variance(double people, double deviation, int known) {
        return deviation * deviation * (people + people * people / known);
    }

    private static double mean(List<Duration> times) {
        return times.stream().mapToLong(Duration::toSeconds).average().orElseThrow();
    }

    private static double deviation(List<Duration> times, double mean) {
        double squares = times.stream()
                .mapToDouble(time -> time.toSeconds() - mean)
                .map(difference -> difference * difference)
                .sum();
        return Math.sqrt(squares / (times.size() - 1));
    }

    private static Instant roundedDown(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), STEP) * STEP);
    }

    private static Instant roundedUp(Instant moment) {
        Instant down = roundedDown(moment);
        return down.equals(moment) ? moment : down.plusSeconds(STEP);
    }
}
