package org.delhihims.server.login;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in, and how.
 *
 * @param account of this server, the {@code sub} of tokens: opaque, and never given to another
 * @param fhirUser such as {@code Practitioner/a}, {@code Patient/b} or {@code RelatedPerson/c}
 * @param role of {@code security.md} 4.3, such as {@code doctor}; residents are patients or guardians
 * @param facility the Organization's id a member of staff works for; none for residents
 * @param patients ids of the Patients whose record is theirs to open, themselves first; none for staff
 * @param acr how sure the sign-in was, {@code amr} by which means (RFC 8176)
 * @param session of the sign-in, the {@code sid} of tokens: it is not the cookie
 */
public record Person(
        String account,
        Kind kind,
        String fhirUser,
        String displayName,
        String role,
        @Nullable String facility,
        List<String> patients,
        String acr,
        List<String> amr,
        Instant signedInAt,
        String session)
        implements Principal, Serializable {

    public enum Kind {
        RESIDENT,
        STAFF
    }

    public Person {
        patients = List.copyOf(patients);
        amr = List.copyOf(amr);
    }

    @Override
    public String getName() {
        return account;
    }

    /** Names are kept out of logs. */
    @Override
    public String toString() {
        return "Person[" + account + "]";
    }
}
