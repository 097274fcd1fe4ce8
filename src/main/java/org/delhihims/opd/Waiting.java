package org.delhihims.opd;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.delhihims.scheduling.Band;

/**
 * Somebody who waits, at a position in a lane. Positions lie far apart, so that somebody who comes back has room between two others.
 *
 * @param number the running number of the token
 * @param lane in which line
 * @param position the lower, the earlier
 */
public record Waiting(int number, Lane lane, long position) {

    /** Who is called first within a lane. Of two at one position the lower number comes first. */
    static final Comparator<Waiting> IN_LINE =
            Comparator.comparingLong(Waiting::position).thenComparingInt(Waiting::number);

    /** Between two numbers so many others have room who come back. */
    private static final long APART = 1L << 32;
    /** More numbers than a session has. */
    private static final long BANDS_APART = APART << 20;

    private static final int SECONDS_IN_MINUTE = 60;
    private static final long NANOS_IN_MILLI = 1_000_000;
    /** Behind how many others somebody waits who was called and did not come. */
    private static final int BEHIND = 3;

    /**
     * Where somebody waits who comes to a band: after those of earlier bands, among those of the band by number.
     *
     * @param band the time in Asia/Kolkata at which the band begins
     */
    public static long positionOf(LocalTime band, int number) {
        return (band.toSecondOfDay() / SECONDS_IN_MINUTE) * BANDS_APART + number * APART;
    }

    /** Where somebody waits whose session was cut before: ahead of all bands, and among such people by number. */
    static long positionAheadOfAll(int number) {
        return number * APART - BANDS_APART;
    }

    static boolean isAheadOfAll(long position) {
        return position < 0;
    }

    /**
     * Where somebody waits who comes from another line, right behind the number that was the last when he had come there.
     *
     * @param band the time in Asia/Kolkata at which the band begins
     * @param last the number behind which he waits
     * @param came when he had come; of several behind one number who had come first is first
     */
    static long positionBehind(LocalTime band, int last, Instant came) {
        long millisOfDay = came.atZone(Band.DELHI).toLocalTime().toNanoOfDay() / NANOS_IN_MILLI;
        return positionOf(band, last) + APART / 2 + millisOfDay;
    }

    /** When the band begins that a position is in, which is not {@linkplain #isAheadOfAll ahead of all}. */
    static LocalTime bandOf(long position) {
        return LocalTime.ofSecondOfDay(position / BANDS_APART * SECONDS_IN_MINUTE);
    }

    /**
     * Where somebody waits who was skipped and comes back: behind the third who waits in the lane now, or behind the last.
     *
     * @param lane those who wait in the lane
     */
    public static long positionOfReturn(List<Waiting> lane) {
        List<Long> positions =
                lane.stream().sorted(IN_LINE).map(Waiting::position).toList();
        if (positions.isEmpty()) {
            return 0;
        }
        if (positions.size() <= BEHIND) {
            return positions.get(positions.size() - 1) + 1;
        }
        long before = positions.get(BEHIND - 1);
        long after = positions.get(BEHIND);
        return before + (after - before) / 2;
    }
}
