package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.Set;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;

/** Refuses what the caller's role may do with no record at all, before anything is looked for. */
@Interceptor
public final class PolicyGate implements RequestInterceptor {

    /** What is not offered to anybody, is refused as such before. */
    private static final int AFTER_WHAT_IS_OFFERED = 100;

    private static final String AUDITOR = "auditor";

    private static final Map<HTTPVerb, Permission> WRITES = Map.of(
            HTTPVerb.POST, Permission.CREATE,
            HTTPVerb.PUT, Permission.UPDATE,
            HTTPVerb.PATCH, Permission.UPDATE,
            HTTPVerb.DELETE, Permission.DELETE);

    private static final Set<String> ON_A_PATIENT = Set.of("access-log", "consent-decision");

    private final Policy policy;
    private final OpenRecords records;
    private final ScopeRefusals refusals;

    PolicyGate(Policy policy, OpenRecords records, ScopeRefusals refusals) {
        this.policy = policy;
        this.records = records;
        this.refusals = refusals;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_WHAT_IS_OFFERED)
    public void refuseUnlessEverAllowed(RequestDetails request, RestOperationTypeEnum interaction) {
        Callers.of(request)
                .filter(caller -> !allows(caller.policyRole(), request, interaction))
                .ifPresent(caller -> {
                    AuditNotes.of(request).decidedBy("role:" + caller.policyRole());
                    throw refusals.notForRole();
                });
        Callers.of(request).ifPresent(caller -> refuseUnlessOpen(caller, request, interaction));
    }

    private boolean allows(String role, RequestDetails request, RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case METADATA, GET_PAGE -> true;
            case TRANSACTION -> !(request.getResource() instanceof Bundle bundle) || allowsWrites(role, bundle);
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE ->
                policy.mayCall(role, operationOf(request));
            default ->
                Permission.ofInteraction(interaction.getCode())
                        .filter(permission -> request.getResourceName() != null
                                && policy.mayEver(role, request.getResourceName(), permission))
                        .isPresent();
        };
    }

    /** Entries of a batch are requests of their own, and so are those of a transaction that read. */
    private boolean allowsWrites(String role, Bundle bundle) {
        return bundle.getType() != BundleType.TRANSACTION
                || bundle.getEntry().stream().allMatch(entry -> allowsWrite(role, entry.getRequest()));
    }

    private boolean allowsWrite(String role, BundleEntryRequestComponent entry) {
        Permission needed = entry.getMethod() == null ? null : WRITES.get(entry.getMethod());
        if (needed == null || entry.getUrl() == null) {
            return true;
        }
        String type = entry.getUrl().replaceFirst("^/", "").replaceFirst("[/?].*", "");
        // What is offered to nobody is refused as such by whoever knows what is offered.
        return !policy.isEverAllowed(type, needed) || policy.mayEver(role, type, needed);
    }

    /**
     * A history, an operation on a patient and a search of who saw a record are for whom that record is open. The first two
     * HAPI would answer without looking at it.
     */
    private void refuseUnlessOpen(Caller caller, RequestDetails request, RestOperationTypeEnum interaction) {
        boolean isHistory = interaction == RestOperationTypeEnum.HISTORY_INSTANCE;
        boolean isOnPatient = interaction == RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE
                && ON_A_PATIENT.contains(operationOf(request))
                && !AUDITOR.equals(caller.policyRole());
        if (isHistory || isOnPatient) {
            IdType record =
                    new IdType(request.getResourceName(), request.getId().getIdPart());
            records.refuseUnlessOpen(caller, record, request);
        }
        boolean isOfAccesses = interaction == RestOperationTypeEnum.SEARCH_TYPE
                && "AuditEvent".equals(request.getResourceName())
                && !AUDITOR.equals(caller.policyRole());
        if (isOfAccesses) {
            String[] patients = request.getParameters().get("patient");
            if (patients == null || patients.length != 1) {
                throw refusals.nameThePatient();
            }
            records.refuseUnlessOpen(caller, new IdType("Patient", new IdType(patients[0]).getIdPart()), request);
        }
    }

    private static String operationOf(RequestDetails request) {
        String operation = request.getOperation();
        return operation == null ? "validate" : operation.replaceFirst("^\\$", "");
    }
}
