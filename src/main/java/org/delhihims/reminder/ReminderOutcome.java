package org.delhihims.reminder;

/** What has become of a reminder that was due. */
public enum ReminderOutcome {
    SENT,
    /** There is nothing to remind of any more, or something newer is told instead. */
    DROPPED,
    /** No way leads to the person. */
    UNREACHABLE,
    /** It was not taken, and is tried again later. */
    POSTPONED,
    /** It was refused, or tried too often. */
    FAILED
}
