package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.server.RequestInterceptor;

/** Refuses what the caller's role may do with no record at all, before anything is looked for. */
@Interceptor
public final class PolicyGate implements RequestInterceptor {

    /** What is not offered to anybody, is refused as such before. */
    private static final int AFTER_WHAT_IS_OFFERED = 100;

    private final Policy policy;
    private final ScopeRefusals refusals;

    PolicyGate(Policy policy, ScopeRefusals refusals) {
        this.policy = policy;
        this.refusals = refusals;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_WHAT_IS_OFFERED)
    public void refuseUnlessEverAllowed(RequestDetails request, RestOperationTypeEnum interaction) {
        Callers.of(request)
                .filter(caller -> !allows(caller.policyRole(), request, interaction))
                .ifPresent(caller -> {
                    throw refusals.notForRole();
                });
    }

    private boolean allows(String role, RequestDetails request, RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case METADATA, TRANSACTION, GET_PAGE -> true;
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE ->
                policy.mayCall(role, operationOf(request));
            default ->
                Permission.ofInteraction(interaction.getCode())
                        .filter(permission -> request.getResourceName() != null
                                && policy.mayEver(role, request.getResourceName(), permission))
                        .isPresent();
        };
    }

    private static String operationOf(RequestDetails request) {
        String operation = request.getOperation();
        return operation == null ? "validate" : operation.replaceFirst("^\\$", "");
    }
}
