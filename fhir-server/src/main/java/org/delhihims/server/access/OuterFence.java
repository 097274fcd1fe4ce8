package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import java.util.List;
import org.delhihims.access.Policy;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * HAPI's own {@link AuthorizationInterceptor} around everything else ({@code security.md} 3.3): whatever the gates and guards
 * have let through by mistake, nobody writes a type of record, calls an operation or is shown a type of record that the
 * policy never opens to the role. It knows types alone; which record it may be is for the guards within.
 *
 * <p>It is asked here instead of being registered itself, since it would look at what is shown twice, and HAPI reads what a
 * condition has found once more for whoever looks before the answer is made.
 */
@Interceptor(order = OuterFence.LAST)
public final class OuterFence implements RequestInterceptor {

    /** After all others, which say more of why. */
    static final int LAST = 10_000;

    private final AuthorizationInterceptor rules;

    OuterFence(Policy policy, ScopeRefusals refusals) {
        rules = new RulesOfTypes(policy, refusals);
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void asked(RequestDetails request) {
        rules.incomingRequestPreHandled(request, Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(RequestDetails request, IBaseResource resource) {
        rules.hookResourcePreCreate(request, resource, Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(RequestDetails request, IBaseResource before, IBaseResource after) {
        rules.hookResourcePreUpdate(request, before, after, Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(RequestDetails request, IBaseResource resource) {
        rules.hookResourcePreDelete(request, resource, Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED);
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(RequestDetails request, IBaseResource answer) {
        rules.hookOutgoingResponse(request, answer, Pointcut.SERVER_OUTGOING_RESPONSE);
    }

    private static final class RulesOfTypes extends AuthorizationInterceptor {

        private final Policy policy;
        private final ScopeRefusals refusals;

        RulesOfTypes(Policy policy, ScopeRefusals refusals) {
            this.policy = policy;
            this.refusals = refusals;
        }

        @Override
        public List<IAuthRule> buildRuleList(RequestDetails request) {
            return List.of(new TypeRule(policy, roleOf(request)));
        }

        @Override
        protected void handleDeny(RequestDetails request, Verdict decision) {
            AuditNotes.of(request).decidedBy("fence:" + roleOf(request));
            throw refusals.notForRole();
        }

        private static String roleOf(RequestDetails request) {
            return Callers.of(request).map(Caller::policyRole).orElse("");
        }
    }
}
