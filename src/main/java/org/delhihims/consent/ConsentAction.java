package org.delhihims.consent;

/** What is to be done with a record ({@code http://terminology.hl7.org/CodeSystem/consentaction}). */
public enum ConsentAction {
    /** Look at what is there. */
    ACCESS,
    /** Write something down. */
    COLLECT,
    /** Hand what is there to somebody else. */
    DISCLOSE
}
