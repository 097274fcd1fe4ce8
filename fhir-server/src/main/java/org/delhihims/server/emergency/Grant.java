package org.delhihims.server.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has opened the record of a patient in an emergency.
 *
 * @param account of the person, and {@code practitioner} that person's record
 * @param reason a code of {@link Reason}
 * @param sensitiveExplanation why what is very restricted had to be seen, too; none if that was not asked for
 */
record Grant(
        UUID id,
        String patient,
        String facility,
        String account,
        String practitioner,
        Reason reason,
        String explanation,
        @Nullable String sensitiveExplanation,
        Instant made,
        Instant ends) {

    boolean isForSensitive() {
        return sensitiveExplanation != null;
    }
}
