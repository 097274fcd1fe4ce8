package org.delhihims.consent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param facility the Organization's id
 * @param person such as {@code Practitioner/a}, {@code Patient/b} or {@code RelatedPerson/c}; none for a system
 * @param postings such as {@code PractitionerRole/d}, as far as they are known
 * @param role of {@code security.md} 4.3, such as {@code doctor}
 * @param clientKind of {@code security.md} 4.2, such as {@code staff-app}
 */
public record Requester(
        @Nullable String facility,
        @Nullable String person,
        Set<String> postings,
        @Nullable String role,
        @Nullable String clientKind) {

    public Requester {
        postings = Set.copyOf(postings);
    }

    /** Somebody of a facility, of whom no more is known or needed. */
    public static Requester of(@Nullable String facility, @Nullable String person) {
        return new Requester(facility, person, Set.of(), null, null);
    }
}
