package org.delhihims.label;

/** Whether the caller has broken the glass to this patient's record, and how far. */
public enum BreakGlass {
    NONE,
    GIVEN,
    /** With a second reason, for what is sensitive. */
    GIVEN_FOR_SENSITIVE
}
