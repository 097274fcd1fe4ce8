package org.delhihims.server.store;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.server.RequestInterceptor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps the caller's request while it is served, so that what a feature reads and writes is read and written in the
 * caller's name.
 */
@Interceptor
public final class CurrentRequest implements RequestInterceptor {

    private static final String ATTRIBUTE = CurrentRequest.class.getName();

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void begins(RequestDetails details) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, details, SCOPE_REQUEST);
    }

    public RequestDetails details() {
        Object details = RequestContextHolder.currentRequestAttributes().getAttribute(ATTRIBUTE, SCOPE_REQUEST);
        if (details instanceof RequestDetails current) {
            return current;
        }
        throw new IllegalStateException("no FHIR request is being served on this thread");
    }
}
