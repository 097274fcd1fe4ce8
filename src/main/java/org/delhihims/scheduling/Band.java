package org.delhihims.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A part of a session, of half an hour or an hour, in which a number of people may come. Days and times are those of Delhi; a
 * band does not reach over midnight, for numbers begin anew each day.
 *
 * @param day the day in Asia/Kolkata
 * @param from the time in Asia/Kolkata at which it begins
 * @param to the time at which it has ended, after {@code from}
 */
public record Band(LocalDate day, LocalTime from, LocalTime to) {

    /** The time zone of all days and times of clinics. */
    public static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    public Band {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a band ends after it begins: " + from + " to " + to);
        }
    }

    public Instant start() {
        return day.atTime(from).atZone(DELHI).toInstant();
    }

    public Instant end() {
        return day.atTime(to).atZone(DELHI).toInstant();
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The day in Delhi at this moment: at 18:30 UTC it is the next one. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(DELHI).toLocalDate();
    }
}
