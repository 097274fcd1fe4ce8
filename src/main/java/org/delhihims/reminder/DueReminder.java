package org.delhihims.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.delhihims.opd.PlaceState;
import org.delhihims.scheduling.Band;
import org.delhihims.slip.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that somebody has taken to send it.
 *
 * @param key the same however often it is sent
 * @param appointment the id of the Appointment
 * @param day the day in Asia/Kolkata that it reminds of, if it does
 * @param tried how often it was taken, with this time
 * @param isOutdone whether something newer is to be told of the same place
 */
public record DueReminder(
        long number,
        String key,
        String appointment,
        ReminderKind kind,
        @Nullable LocalDate day,
        int tried,
        boolean isOutdone) {

    /** Whether the person still wants to know, as the visit is now. */
    boolean isOf(Visit visit, Instant now) {
        return !isOutdone
                && switch (kind) {
                    case BOOKED, MOVED ->
                        visit.state() == PlaceState.BOOKED && visit.to().isAfter(now);
                    case EVENING ->
                        visit.state() == PlaceState.BOOKED
                                && visit.day().equals(day)
                                && visit.from().isAfter(now);
                    case WAITLISTED -> visit.state() == PlaceState.WAITLIST && !isPast(visit, now);
                    case CANCELLED -> visit.state() == PlaceState.CANCELLED && !isPast(visit, now);
                };
    }

    /** Whoever waits while a session is cut may have waited beyond his band. */
    private static boolean isPast(Visit visit, Instant now) {
        return visit.day().isBefore(Band.dayOf(now));
    }
}
