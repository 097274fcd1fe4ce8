package org.delhihims.opd;

/** What is done with somebody in the queue. */
public enum QueueDeed {
    ARRIVE,
    CALL,
    /** Calls again who was called and has not come in. */
    RECALL,
    ENTER,
    /** Goes on with the next, for who was called does not come. */
    SKIP,
    RETURN,
    /** Sends to another clinic or room, in the order of the first arrival. */
    TRANSFER,
    /** The session is cut: nobody is called there any more. */
    DISPLACE,
    COMPLETE,
    LEAVE,
    CANCEL
}
