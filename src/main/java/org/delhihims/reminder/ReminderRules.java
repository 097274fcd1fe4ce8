package org.delhihims.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.delhihims.scheduling.Band;

/**
 * When people are told, and how often it is tried.
 *
 * @param evening the time in Asia/Kolkata at which people are reminded of the next day
 * @param firstRetry how long after the first failure it is tried again; each wait is twice as long as the one before
 * @param longestRetry the longest such wait
 * @param mostTries after which it has failed
 */
public record ReminderRules(LocalTime evening, Duration firstRetry, Duration longestRetry, int mostTries) {

    public ReminderRules {
        if (firstRetry.isZero() || firstRetry.isNegative() || longestRetry.compareTo(firstRetry) < 0 || mostTries < 1) {
            throw new IllegalArgumentException(
                    "rules of reminders out of range: " + firstRetry + ", " + longestRetry + ", " + mostTries);
        }
    }

    /** When somebody is reminded of a day in Asia/Kolkata. */
    Instant eveningBefore(LocalDate day) {
        return day.minusDays(1).atTime(evening).atZone(Band.DELHI).toInstant();
    }

    /** How long to wait after so many tries have failed. */
    Duration waitAfter(int tries) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(longestRetry) > 0 ? longestRetry : doubled;
    }
}
