package org.delhihims.consent;

import org.jspecify.annotations.Nullable;

/**
 * Who writes a Consent.
 *
 * @param patient the id of the Patient whose record a resident has open
 * @param person a resident's own record, such as {@code Patient/a} or, of a guardian, {@code RelatedPerson/b}
 * @param facility the Organization's id of whoever writes for a hospital
 */
public record ConsentWriter(
        Kind kind,
        @Nullable String patient,
        @Nullable String person,
        @Nullable String facility) {

    public enum Kind {
        /** A resident or a guardian, with an app. */
        RESIDENT,
        /** A hospital's registrar or system, which records what was signed on paper. */
        REGISTRAR,
        /** The gateway of ABDM, with artefacts. */
        ABDM_GATEWAY,
        /** The operator, who brings in what others have kept. */
        OPERATOR,
        /** Everybody else, who reads at the most. */
        READER
    }

    /** The kind of writer behind a token ({@code security.md} 4.2 and 4.3). */
    public static Kind kindOf(@Nullable String clientKind, @Nullable String role) {
        if (clientKind == null) {
            return Kind.READER;
        }
        return switch (clientKind) {
            case "patient-app" -> Kind.RESIDENT;
            case "staff-app" -> "registrar".equals(role) ? Kind.REGISTRAR : Kind.READER;
            case "hospital-system" -> Kind.REGISTRAR;
            case "abdm-gateway" -> Kind.ABDM_GATEWAY;
            case "ops" -> Kind.OPERATOR;
            default -> Kind.READER;
        };
    }
}
