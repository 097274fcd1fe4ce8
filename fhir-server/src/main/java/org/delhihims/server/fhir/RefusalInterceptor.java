package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.delhihims.server.RequestInterceptor;

/** Every request that fails is answered in our words. */
@Interceptor
public final class RefusalInterceptor implements RequestInterceptor {

    private final Answers answers;

    RefusalInterceptor(Answers answers) {
        this.answers = answers;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException translate(RequestDetails request, Throwable thrown) {
        return answers.to(thrown, request.getHeader("If-Match") != null);
    }
}
