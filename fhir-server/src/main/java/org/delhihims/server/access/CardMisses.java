package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.limits.Guesses;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;

/**
 * Counts the cards that people ask for and nobody has. A number that is none, because its check digit is wrong, was
 * mistyped and counts for nothing.
 */
@Interceptor
public final class CardMisses implements RequestInterceptor {

    private static final int NOT_FOUND = 404;

    private final Guesses guesses;

    CardMisses(Guesses guesses) {
        this.guesses = guesses;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(RequestDetails request, IBaseResource answer) {
        if (answer instanceof Bundle found && found.getType() == Bundle.BundleType.SEARCHSET && isEmpty(found)) {
            missed(request);
        }
    }

    private static boolean isEmpty(Bundle found) {
        return found.getTotal() == 0
                && found.getEntry().stream()
                        .noneMatch(entry -> entry.getSearch().getMode() == SearchEntryMode.MATCH);
    }

    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public void refused(RequestDetails request, BaseServerResponseException refusal) {
        if (refusal.getStatusCode() == NOT_FOUND) {
            missed(request);
        }
    }

    private void missed(RequestDetails request) {
        if (CardQuestion.isAskedBy(request)) {
            Callers.of(request).map(Caller::account).ifPresent(guesses::missed);
        }
    }
}
