package org.delhihims.population;

import java.time.LocalDate;

/**
 * What is to be invented: how many residents, from which seed, with how many years of records before the day
 * {@code asOf}, which is today for everybody in the simulation.
 */
public record Plan(long residents, long seed, LocalDate asOf, int historyYears) {

    /** The day of the simulation where none is named: fixed, so that a seed means the same next year. */
    public static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 20);

    /** How many years of records there are where nothing else is asked for: about thirteen resources to a resident. */
    public static final int USUAL_HISTORY = 1;

    /** The day since which Delhi has thirteen districts, in which everybody lives. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 25);

    private static final int LONGEST_HISTORY = 20;

    public Plan {
        if (residents < 1 || historyYears < 1 || historyYears > LONGEST_HISTORY) {
            throw new IllegalArgumentException("residents must be 1 or more, years of history 1 to " + LONGEST_HISTORY);
        }
        if (asOf.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("the thirteen districts exist since " + FIRST_DAY);
        }
    }

    /** The first day of which there are records. */
    LocalDate from() {
        return asOf.minusYears(historyYears);
    }

    /** Whether something can have been recorded on a day: the day of the simulation itself has not passed yet. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(asOf);
    }
}
