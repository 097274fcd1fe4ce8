package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.server.RequestInterceptor;

/**
 * Two callers who create the same thing conditionally at the same moment: one creates it, and the other, tried again,
 * finds it. Only requests that say how to find it are tried again; a stale update is never forced through.
 */
@Interceptor
public final class ConditionalRetry implements RequestInterceptor {

    private static final int TRIES = 5;

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy retry(RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        if (request != null && request.getHeader("If-None-Exist") != null) {
            strategy.setRetry(true);
            strategy.setMaxRetries(TRIES);
        }
        return strategy;
    }
}
