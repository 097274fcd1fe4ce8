package org.delhihims.registry;

/** Who owns a facility: the codes of the code system {@code ownership}. */
public enum Ownership {
    DELHI_GOVERNMENT,
    DELHI_GOVERNMENT_AUTONOMOUS,
    CENTRAL_GOVERNMENT,
    MCD,
    NDMC,
    CANTONMENT,
    PRIVATE,
    TRUST;

    public String code() {
        return Codes.codeOf(this);
    }

    static Ownership of(String code) {
        return Codes.constant(Ownership.class, code);
    }
}
