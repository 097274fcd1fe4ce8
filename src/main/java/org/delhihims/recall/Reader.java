package org.delhihims.recall;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has read a record.
 *
 * @param who a reference to the person, to the organization whose system it is, or the name of a program of neither
 * @param facility the Organization's id of where he works; null at home
 * @param isResident whether it is a patient or a guardian
 */
public record Reader(String who, @Nullable String facility, boolean isResident) {

    /** By what the audit knows of an access. Nobody, if it knows neither who it was nor with what. */
    public static Optional<Reader> of(
            @Nullable String person, @Nullable String role, @Nullable String facility, @Nullable String program) {
        boolean isResident = "patient".equals(role) || "guardian".equals(role);
        if (person != null) {
            return Optional.of(new Reader(person, isResident ? null : facility, isResident));
        }
        if (facility != null) {
            return Optional.of(new Reader("Organization/" + facility, facility, false));
        }
        return Optional.ofNullable(program).map(name -> new Reader("program:" + name, null, false));
    }

    boolean isPerson() {
        return !who.startsWith("Organization/") && !who.startsWith("program:");
    }
}
