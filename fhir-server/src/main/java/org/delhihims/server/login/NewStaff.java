package org.delhihims.server.login;

import org.jspecify.annotations.Nullable;

/** A member of staff who is to have an account. */
record NewStaff(
        String username,
        @Nullable String passwordHash,
        @Nullable String totpSecret,
        String fhirUser,
        String role,
        @Nullable String facility,
        String displayName,
        @Nullable String issuer,
        @Nullable String subject) {}
