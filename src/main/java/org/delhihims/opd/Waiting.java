package org.delhihims.opd;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

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
