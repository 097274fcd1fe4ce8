package org.delhihims.entitlement;

/** How a scheme stands to a person. What is not known never makes {@link #NOT_ENTITLED}. */
public enum EntitlementStatus {
    ENTITLED("entitled"),
    /** Every condition holds by the record; papers are still to be shown. */
    LIKELY("likely"),
    NOT_ENTITLED("not-entitled"),
    /** Something that matters is not known. */
    CANNOT_BE_SAID("cannot-be-said");

    private final String code;

    EntitlementStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
