package org.delhihims.opd;

/** How far a session of a clinic has come ({@code domain.md} 3.4.4). */
public enum SessionState {
    PLANNED,
    OPEN,
    PAUSED,
    /** No new tokens; those who wait are still called. */
    CLOSING,
    CLOSED,
    /** It did not take place, and everybody was offered another. */
    CANCELLED;

    /** Whether somebody may be given a token. Places of a planned session are booked, too. */
    public boolean takesPeople() {
        return this == PLANNED || this == OPEN || this == PAUSED;
    }

    /** Whether nothing happens in it any more. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
