package org.delhihims.opd;

import java.time.Instant;
import java.util.Set;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to wait for a place.
 *
 * @param service the id of the HealthcareService
 * @param schedule the id of the one clinic that it must be, or null
 * @param from bands that end after this
 * @param until bands that begin before this
 * @param reasons why the person is served in turns with those who wait longer, as far as was said; age is known
 * @param account of the resident who asks from home, for whom there is a limit; null for a facility
 * @param key by which the same request is known again, if it has one
 */
public record JoinRequest(
        String service,
        @Nullable String schedule,
        String patient,
        Channel channel,
        Instant from,
        Instant until,
        Set<PriorityReason> reasons,
        @Nullable String account,
        @Nullable IssueKey key) {

    public JoinRequest {
        reasons = Set.copyOf(reasons);
    }
}
