package org.delhihims.correction;

/** The two who have to do with a correction. */
enum Party {
    /** The patient, or whoever acts for the patient. */
    REQUESTER,
    /** The facility that wrote the record. */
    FACILITY
}
