package org.delhihims.reminder;

/** What somebody is told of a place. */
public enum ReminderKind {
    BOOKED,
    /** The evening before. */
    EVENING,
    /** Another room, time or day than was told before. */
    MOVED,
    /** The session is cut, and the next place of the clinic is not known yet. */
    WAITLISTED,
    CANCELLED
}
