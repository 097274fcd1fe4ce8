package org.delhihims.label;

/**
 * How far a record may go, from the least to the most secret. What is normal carries no label at all.
 *
 * @see <a href="https://terminology.hl7.org/CodeSystem-v3-Confidentiality.html">v3 Confidentiality</a>
 */
public enum Confidentiality {
    /** Normal. */
    N("normal"),
    /** Restricted: for those who treat the patient. */
    R("restricted"),
    /** Very restricted: for the team that has made the record. */
    V("very restricted");

    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private final String display;

    Confidentiality(String display) {
        this.display = display;
    }

    public String display() {
        return display;
    }

    Confidentiality or(Confidentiality other) {
        return compareTo(other) < 0 ? other : this;
    }
}
