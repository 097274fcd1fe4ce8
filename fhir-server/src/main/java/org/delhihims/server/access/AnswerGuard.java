package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import org.delhihims.access.Decision;
import org.delhihims.access.Policy;
import org.delhihims.access.View;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds what leaves the server to the view that the policy opens, and what a write answers to what its caller may read: HAPI
 * gives back the record that a condition has found, whoever's it is. It stands at the very end, since HAPI, asked to show
 * what a condition has found, reads it in a way in which it is not changed any more.
 */
@Interceptor
public final class AnswerGuard implements RequestInterceptor {

    private final Policy policy;
    private final PolicyJudge judge;
    private final ScopeJudge scopes;

    AnswerGuard(Policy policy, PolicyJudge judge, ScopeJudge scopes) {
        this.policy = policy;
        this.judge = judge;
        this.scopes = scopes;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void hold(RequestDetails request, ResponseDetails response) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null) {
            return;
        }
        boolean isWrite = BeingWritten.isBy(request);
        if (response.getResponseResource() instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .filter(Bundle.BundleEntryComponent::hasResource)
                    .filter(entry -> !isWrite || entry.getResponse().hasLocation())
                    .forEach(entry -> entry.setResource(shown(caller, entry.getResource(), isWrite, request)));
        } else if (response.getResponseResource() instanceof Resource resource) {
            response.setResponseResource(shown(caller, resource, isWrite, request));
        }
    }

    private @Nullable Resource shown(Caller caller, Resource resource, boolean isWrite, RequestDetails request) {
        boolean isToJudge = isWrite || mayBeMasked(caller, resource);
        if (!isToJudge || resource instanceof OperationOutcome || Masking.isMasked(resource)) {
            return resource;
        }
        Decision decision = judge.seeing(caller, resource, request);
        if (isWrite && !(decision.isAllowed() && scopes.maySee(caller, resource))) {
            return null;
        }
        if (decision.view() == View.MASKED) {
            Masking.mask(resource);
        }
        return resource;
    }

    private boolean mayBeMasked(Caller caller, Resource resource) {
        return policy.rulesFor(resource.fhirType())
                .flatMap(rule -> rule.of(caller.policyRole()).stream())
                .anyMatch(one -> one.view() == View.MASKED);
    }
}
