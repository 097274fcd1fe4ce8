package org.delhihims.server.login;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account of a member of staff, as it is kept. */
record Account(
        UUID id,
        String username,
        @Nullable String passwordHash,
        @Nullable String totpSecret,
        int failures,
        int locks,
        @Nullable Instant lockedUntil,
        String fhirUser,
        String role,
        @Nullable String facility,
        String displayName,
        boolean active) {

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Names and secrets are kept out of logs. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
