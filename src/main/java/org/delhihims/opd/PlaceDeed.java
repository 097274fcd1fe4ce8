package org.delhihims.opd;

/** What is done with somebody's place. */
public enum PlaceDeed {
    PROPOSE,
    HOLD,
    BOOK,
    /** A hold has ended and nobody has booked, or the day has ended without an offer. */
    EXPIRE,
    /** Somebody comes without a booking and is given a token. */
    WALK_IN,
    ARRIVE,
    CHECK_IN,
    FULFIL,
    CANCEL,
    /** The session is over and nobody came. */
    MISS,
    /** The session is cut: the person waits for an offer, before all others. */
    DISPLACE,
    WAIT,
    /** The person has gone home before being seen. */
    LEAVE
}
