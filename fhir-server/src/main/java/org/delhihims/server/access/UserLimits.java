package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.OptionalLong;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.limits.Guesses;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;

/**
 * Holds each person to how often one can mean to search, and to look up a card, whatever app is used ({@code security.md}
 * 4.10). Entries of a Bundle count like requests. Systems without a person have a rate of their own, {@link SystemLimit}.
 */
@Interceptor
public final class UserLimits implements RequestInterceptor {

    private final RateLimits limits;
    private final Guesses guesses;
    private final RuleBook sentences;

    UserLimits(RateLimits limits, Guesses guesses, RuleBook sentences) {
        this.limits = limits;
        this.guesses = guesses;
        this.sentences = sentences;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void refuseIfTooOften(RequestDetails request, RestOperationTypeEnum interaction) {
        Callers.of(request).map(Caller::account).ifPresent(account -> {
            if (isSearch(interaction)) {
                refuse(limits.refusedFor(Limit.SEARCH_PER_USER, account));
            }
            if ("$break-glass".equals(request.getOperation())) {
                refuse(limits.refusedFor(Limit.BREAK_GLASS_PER_USER, account));
            }
            if (CardQuestion.isAskedBy(request)) {
                refuse(guesses.refusedFor(account));
                refuse(limits.refusedFor(Limit.CARD_LOOKUP_PER_USER_MINUTE, account));
                refuse(limits.refusedFor(Limit.CARD_LOOKUP_PER_USER_HOUR, account));
            }
        });
    }

    private static boolean isSearch(RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case SEARCH_TYPE, SEARCH_SYSTEM, HISTORY_TYPE, HISTORY_SYSTEM, GET_PAGE -> true;
            default -> false;
        };
    }

    private void refuse(OptionalLong wait) {
        wait.ifPresent(seconds -> {
            throw TooMany.refusal(sentences, seconds);
        });
    }
}
