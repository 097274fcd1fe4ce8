package org.delhihims.access;

import java.util.Locale;

/** What must hold for a record before a rule of the {@link Policy} allows something with it. */
public enum Requirement {
    /** The record is about the caller. */
    SELF,
    /** The record is about somebody the caller acts for, who needs it at that time. */
    WARD,
    /** The caller's facility treats the patient, or the caller has broken the glass. */
    TREATMENT,
    /** The patient has shown the card and confirmed it, has consented, or the caller has broken the glass. */
    PRESENTED,
    /** The record was written at the caller's facility. */
    FACILITY,
    /** The caller has named the person exactly. */
    IDENTIFIED,
    /** The patient has explicitly permitted it. */
    CONSENT,
    /** The result has been released, not only entered. */
    RELEASED;

    /** As the policy table writes it, and the record of accesses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Requirement of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
