package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import java.util.List;
import org.delhihims.access.Policy;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.audit.AuditNotes;

/**
 * HAPI's own interceptor around everything else ({@code security.md} 3.3): whatever the gates and guards have let through by
 * mistake, nobody writes a type of record, calls an operation or is shown a type of record that the policy never opens to
 * the role. It knows types alone; which record it may be is for the guards within.
 */
@Interceptor(order = OuterFence.LAST)
public final class OuterFence extends AuthorizationInterceptor implements RequestInterceptor {

    /** After all others, which say more of why. */
    static final int LAST = 10_000;

    private final Policy policy;
    private final ScopeRefusals refusals;

    OuterFence(Policy policy, ScopeRefusals refusals) {
        this.policy = policy;
        this.refusals = refusals;
    }

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails request) {
        String role = Callers.of(request).map(Caller::policyRole).orElse("");
        return List.of(new TypeRule(policy, role));
    }

    /** What the server reads to draw its pages is no interaction of anybody, and HAPI's own method takes it for a fault. */
    @Override
    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void hookPreShow(RequestDetails request, IPreResourceShowDetails shown, Pointcut where) {
        if (request.getRestOperationType() != null) {
            super.hookPreShow(request, shown, where);
        }
    }

    @Override
    protected void handleDeny(RequestDetails request, Verdict decision) {
        AuditNotes.of(request)
                .decidedBy(
                        "fence:" + Callers.of(request).map(Caller::policyRole).orElse(""));
        throw refusals.notForRole();
    }
}
