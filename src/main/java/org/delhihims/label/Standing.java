package org.delhihims.label;

/** In what relation a caller stands to the patient of a record. */
public enum Standing {
    PATIENT,
    /** A parent of a child, or whoever acts for a ward. */
    GUARDIAN,
    /** Anyone who calls for the health system. */
    STAFF
}
