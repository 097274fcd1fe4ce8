package org.delhihims.opd;

import java.util.Set;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is here and asks for a number.
 *
 * @param service the id of the HealthcareService
 * @param schedule the clinic, if one was chosen; otherwise the one of the service with the most room
 * @param patient the id of the Patient
 * @param channel by which door
 * @param reasons why the person is served in turns with those who wait longer, as far as was said; age is known
 * @param leased the number that the person was given on paper while the counter reached nobody, if so
 * @param key by which the same request is known again, if it has one
 */
public record TokenRequest(
        String service,
        @Nullable String schedule,
        String patient,
        Channel channel,
        Set<PriorityReason> reasons,
        @Nullable TokenNumber leased,
        @Nullable IssueKey key) {

    public TokenRequest {
        reasons = Set.copyOf(reasons);
    }
}
