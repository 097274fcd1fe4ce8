package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.List;
import java.util.stream.Collectors;
import org.delhihims.access.Alternative;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/**
 * {@code GET /metadata} with a token answers what the caller's kind of client may do, by the same table that decides it: what
 * is not declared there is refused to it ({@code security.md} 3.3, InteractionGate). Without a token it answers all that the
 * server can do.
 */
@Interceptor
public final class RoleStatement implements RequestInterceptor {

    private final Policy policy;

    RoleStatement(Policy policy) {
        this.policy = policy;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void narrow(RequestDetails request, ResponseDetails response) {
        if (response.getResponseResource() instanceof CapabilityStatement statement) {
            Callers.of(request).ifPresent(caller -> response.setResponseResource(of(caller.policyRole(), statement)));
        }
    }

    /** The whole statement, of which HAPI keeps one for all, stays as it is. */
    private CapabilityStatement of(String role, CapabilityStatement whole) {
        CapabilityStatement statement = whole.copy();
        policy.role(role)
                .ifPresent(known ->
                        statement.getImplementation().setDescription("Delhi HIMS, as for: " + known.english()));
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        rest.getOperation().removeIf(operation -> !policy.mayCall(role, operation.getName()));
        rest.getResource().forEach(resource -> narrow(role, resource));
        rest.getResource().removeIf(resource -> !resource.hasInteraction() && !resource.hasOperation());
        return statement;
    }

    private void narrow(String role, CapabilityStatementRestResourceComponent resource) {
        String type = resource.getType();
        resource.getInteraction().removeIf(interaction -> !mayEver(role, type, interaction.getCode()));
        resource.getOperation().removeIf(operation -> !mayCall(role, operation));
        if (!policy.mayEver(role, type, Permission.SEARCH)) {
            resource.setSearchParam(null).setSearchInclude(null).setSearchRevInclude(null);
        }
        if (!policy.mayEver(role, type, Permission.CREATE)) {
            resource.setConditionalCreateElement(null);
        }
        if (!policy.mayEver(role, type, Permission.UPDATE)) {
            resource.setConditionalUpdateElement(null).setUpdateCreateElement(null);
        }
        if (!policy.mayEver(role, type, Permission.DELETE)) {
            resource.setConditionalDelete(ConditionalDeleteStatus.NULL);
        }
        String cells = cells(role, type);
        if (!cells.isEmpty()) {
            resource.setDocumentation((resource.hasDocumentation() ? resource.getDocumentation() + "\n\n" : "")
                    + "Open to you: " + cells);
        }
    }

    private boolean mayEver(String role, String type, TypeRestfulInteraction interaction) {
        return Permission.ofInteraction(interaction.toCode())
                .filter(permission -> policy.mayEver(role, type, permission))
                .isPresent();
    }

    private boolean mayCall(String role, CapabilityStatementRestResourceOperationComponent operation) {
        return policy.mayCall(role, operation.getName());
    }

    /** As on the page of the policy, where the letters and conditions are explained. */
    private String cells(String role, String type) {
        List<List<Alternative>> rules =
                policy.rulesFor(type).map(rule -> rule.of(role)).distinct().toList();
        return rules.stream()
                .filter(rule -> !rule.isEmpty())
                .map(rule -> rule.stream().map(one -> "`" + one + "`").collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", by category "));
    }
}
