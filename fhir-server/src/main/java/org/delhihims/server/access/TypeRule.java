package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** What the policy ever opens to one role, as a rule of HAPI's interceptor: it decides about everything. */
final class TypeRule implements IAuthRule {

    /** What holds answers, and is no record. */
    private static final Set<String> CONTAINERS = Set.of("Bundle", "Parameters", "OperationOutcome");

    private final Policy policy;
    private final String role;

    TypeRule(Policy policy, String role) {
        this.policy = policy;
        this.role = role;
    }

    @Override
    public Verdict applyRule(
            RestOperationTypeEnum operation,
            RequestDetails request,
            @Nullable IBaseResource input,
            @Nullable IIdType inputId,
            @Nullable IBaseResource output,
            IRuleApplier applier,
            Set<AuthorizationFlagsEnum> flags,
            Pointcut where) {
        boolean allows = output == null
                ? allows(operation, request, typeOf(operation, request, input, inputId))
                : mayBeShown(output);
        return new Verdict(allows ? PolicyEnum.ALLOW : PolicyEnum.DENY, this);
    }

    private boolean allows(RestOperationTypeEnum operation, RequestDetails request, String type) {
        return switch (operation) {
            // What is in a page or a Bundle is looked at when it is shown or stored.
            case METADATA, GET_PAGE, TRANSACTION -> true;
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE ->
                request.getOperation() != null
                        && policy.mayCall(role, request.getOperation().replaceFirst("^\\$", ""));
            default ->
                Permission.ofInteraction(operation.getCode())
                        .filter(permission -> policy.mayEver(role, type, permission))
                        .isPresent();
        };
    }

    /** Who writes a type of record is shown what was written. */
    private boolean mayBeShown(IBaseResource resource) {
        String type = resource.fhirType();
        return CONTAINERS.contains(type)
                || resource.getIdElement().isLocal()
                || Stream.of(Permission.values()).anyMatch(permission -> policy.mayEver(role, type, permission));
    }

    private static String typeOf(
            RestOperationTypeEnum operation,
            RequestDetails request,
            @Nullable IBaseResource input,
            @Nullable IIdType inputId) {
        // A patch may itself be a resource.
        if (input != null && operation != RestOperationTypeEnum.PATCH) {
            return input.fhirType();
        }
        return inputId != null && inputId.hasResourceType()
                ? inputId.getResourceType()
                : String.valueOf(request.getResourceName());
    }

    @Override
    public String getName() {
        return role;
    }
}
