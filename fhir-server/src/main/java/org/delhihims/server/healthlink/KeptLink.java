package org.delhihims.server.healthlink;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as its resident sees it afterwards: without the key, which is not here.
 *
 * @param openings who has opened it, the first first
 */
record KeptLink(
        UUID id,
        @Nullable String label,
        Instant made,
        Instant ends,
        int views,
        int viewsLeft,
        int attemptsLeft,
        boolean isRevoked,
        List<Opening> openings) {

    /** @param recipient what he called himself */
    record Opening(String recipient, Instant at) {}

    String state(Instant now) {
        if (isRevoked) {
            return "revoked";
        }
        if (attemptsLeft == 0) {
            return "closed";
        }
        if (viewsLeft == 0) {
            return "used-up";
        }
        return ends.isAfter(now) ? "open" : "expired";
    }
}
