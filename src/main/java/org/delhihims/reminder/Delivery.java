package org.delhihims.reminder;

/** What a way has answered. */
public enum Delivery {
    TAKEN,
    /** Not now, or nobody knows: it is sent again, with the same key. */
    UNKNOWN,
    /** Never. */
    REFUSED
}
