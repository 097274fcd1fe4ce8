package org.delhihims.opd;

/** What is done with a session. */
public enum SessionDeed {
    OPEN,
    PAUSE,
    RESUME,
    STOP_TOKENS,
    CLOSE,
    CANCEL
}
