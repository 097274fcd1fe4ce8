package org.delhihims.opd;

import java.util.Set;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a place in a band.
 *
 * @param slot the id of the band's Slot
 * @param patient the id of the Patient
 * @param channel by which door
 * @param reasons why the person is served in turns with those who wait longer, as far as was said; age is known
 * @param account of the resident who asks from home, for whom there is a limit; null for a facility
 * @param key by which the same request is known again, if it has one
 */
public record BookingRequest(
        String slot,
        String patient,
        Channel channel,
        Set<PriorityReason> reasons,
        @Nullable String account,
        @Nullable IssueKey key) {

    public BookingRequest {
        reasons = Set.copyOf(reasons);
    }
}
