package org.delhihims.server.healthlink;

import java.time.Instant;
import java.util.UUID;
import org.delhihims.credential.SealedFile;
import org.jspecify.annotations.Nullable;

/** A link as it is kept first. There is no place in it for the key, nor for the secret of its address. */
record NewLink(
        UUID id,
        String patient,
        String addressHash,
        String passcodeHash,
        @Nullable String label,
        Instant made,
        Instant ends,
        int views,
        int attempts,
        SealedFile file) {}
