package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.access.Policy;
import org.delhihims.access.View;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Shows of a record no more than the view that the policy opens. */
@Interceptor
public final class Redactor implements StorageInterceptor {

    private final Policy policy;
    private final PolicyJudge judge;

    Redactor(Policy policy, PolicyJudge judge) {
        this.policy = policy;
        this.judge = judge;
    }

    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void mask(IPreResourceShowDetails shown, @Nullable RequestDetails request) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            if (shown.getResource(i) instanceof Resource resource
                    && isMasked(caller, resource, request)
                    && !Masking.isMasked(resource)) {
                Masking.mask(resource);
            }
        }
    }

    private boolean isMasked(Caller caller, Resource resource, @Nullable RequestDetails request) {
        boolean mayBe = policy.rulesFor(resource.fhirType())
                .flatMap(rule -> rule.of(caller.policyRole()).stream())
                .anyMatch(one -> one.view() == View.MASKED);
        return mayBe && judge.seeing(caller, resource, request).view() == View.MASKED;
    }
}
