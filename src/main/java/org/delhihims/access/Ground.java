package org.delhihims.access;

/** What a treatment relationship rests on ({@code security.md} 4.4). */
public enum Ground {
    /** R1 while the Encounter is open; R2 for a while after it has ended. */
    ENCOUNTER,
    /** R1: an Appointment today or in the next days. */
    APPOINTMENT,
    /** R3: a ServiceRequest that refers the patient to the facility. */
    REFERRAL,
    /** R4: the patient was there with the health card and confirmed it. */
    CARD,
    /** R6: one person has broken the glass. */
    BREAK_GLASS,
    /** The same, with a second reason for what is very restricted. */
    BREAK_GLASS_SENSITIVE;

    public boolean isEmergency() {
        return this == BREAK_GLASS || this == BREAK_GLASS_SENSITIVE;
    }
}
