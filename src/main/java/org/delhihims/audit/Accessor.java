package org.delhihims.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who made an access.
 *
 * @param client the program that called, and {@code kind} its class; of somebody with a health link, whom nobody knows,
 *     what he calls himself
 * @param account of the person it spoke for; none for a system
 * @param facility the Organization's id of the system or of the member of staff
 */
public record Accessor(
        @Nullable String client,
        @Nullable String kind,
        @Nullable String account,
        @Nullable String fhirUser,
        @Nullable String role,
        @Nullable String facility) {

    private static final String LINK_READER = "health-link";

    /** Somebody whom a resident has given a health link, by the name that he says. */
    public static Accessor withLink(String name) {
        return new Accessor(name, LINK_READER, null, null, null, null);
    }

    boolean hasLink() {
        return LINK_READER.equals(kind);
    }

    /** Somebody who has shown no token, or none that counts. */
    public static final Accessor UNKNOWN = new Accessor(null, null, null, null, null, null);
}
