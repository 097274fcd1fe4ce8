package org.delhihims.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What people are still to be told. It is written in the transaction of the change that it tells of, and says neither whom nor what: both
 * are looked up when it is sent.
 */
public interface ReminderOutbox {

    /** Somebody is to be told of what is done to a place in this transaction. Of one kind that is told once. */
    void tell(String appointment, ReminderKind kind, Instant due);

    /** All who have booked a place of a session are to be told of what is done to it in this transaction. */
    void tellAll(long session, ReminderKind kind, Instant due);

    /** Somebody is to be reminded of a day, once. */
    void remind(String appointment, LocalDate day, Instant due);

    /**
     * Takes one that is due. Nobody else is given it for some time; after that whoever has taken it is thought to be gone, and it is due
     * again.
     */
    Optional<DueReminder> take(Instant now, Duration time);

    /** It is over, unless somebody else has taken it since. */
    void end(DueReminder reminder, ReminderOutcome outcome, Instant now);

    /** It is due again later, unless somebody else has taken it since. */
    void postpone(DueReminder reminder, Instant due);
}
