package org.delhihims.opd;

/** In which of the lines of one queue somebody waits. */
public enum Lane {
    /** Not in the queue: an emergency goes to triage at once. A token is no triage. */
    TRIAGE,
    PRIORITY,
    ORDINARY
}
