package org.delhihims.server.login;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who may be the resident that signs in.
 *
 * @param fhirUser {@code Patient/a}, or {@code RelatedPerson/b} of who has no record of their own
 * @param patients ids of the Patients whose record is theirs to open, themselves first
 * @param references all records that speak of this person
 * @param phone the one-time code goes to
 */
record Candidate(String fhirUser, String displayName, List<String> patients, List<String> references, String phone)
        implements Serializable {

    /** Names are kept out of logs. */
    @Override
    public String toString() {
        return "Candidate[" + fhirUser + "]";
    }
}
