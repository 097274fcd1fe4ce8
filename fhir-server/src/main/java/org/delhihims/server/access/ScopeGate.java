package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.delhihims.access.Permission;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.Bundle;

/** Refuses interactions that no scope of the token allows, before anything is looked for. */
@Interceptor
public final class ScopeGate implements RequestInterceptor {

    /** Codes are no secret: whoever may call at all may ask what they mean. */
    private static final Set<String> FOR_EVERY_TOKEN =
            Set.of("validate", "expand", "lookup", "validate-code", "subsumes", "translate", "queue-status");

    private final ScopeRefusals refusals;

    ScopeGate(ScopeRefusals refusals) {
        this.refusals = refusals;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void refuseUnlessInScope(RequestDetails request, RestOperationTypeEnum interaction) {
        if (interaction == RestOperationTypeEnum.METADATA) {
            return;
        }
        Callers.of(request)
                .filter(caller -> !allows(caller, request, interaction))
                .ifPresent(caller -> {
                    throw refusals.refusal(request);
                });
    }

    private static boolean allows(Caller caller, RequestDetails request, RestOperationTypeEnum interaction) {
        String type = request.getResourceName() == null ? "*" : request.getResourceName();
        return switch (interaction) {
            case TRANSACTION -> !(request.getResource() instanceof Bundle bundle) || allows(caller, bundle);
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE ->
                allowsOperation(caller, type, request);
            case READ, VREAD, HISTORY_INSTANCE -> caller.grant().allows(type, Permission.READ);
            case SEARCH_TYPE -> caller.grant().allows(type, Permission.SEARCH) && asksOnlyForOwn(caller, type, request);
            case HISTORY_TYPE, HISTORY_SYSTEM, SEARCH_SYSTEM ->
                caller.grant().allows(type, Permission.SEARCH) && !caller.seesPartOf(type, Permission.SEARCH);
            case CREATE -> caller.grant().allows(type, Permission.CREATE) && mayLookFirst(caller, type, request);
            case UPDATE, PATCH -> caller.grant().allows(type, Permission.UPDATE);
            case DELETE -> caller.grant().allows(type, Permission.DELETE);
            default -> caller.seesEverything();
        };
    }

    private static String operationOf(RequestDetails request) {
        String operation = request.getOperation();
        if (operation == null) {
            return "validate";
        }
        return operation.startsWith("$") ? operation.substring(1) : operation;
    }

    private static boolean allowsOperation(Caller caller, String type, RequestDetails request) {
        String operation = operationOf(request);
        if (FOR_EVERY_TOKEN.contains(operation)) {
            return true;
        }
        return switch (operation) {
            case "everything" -> caller.grant().allows("Patient", Permission.READ);
            case "access-log" -> seesAccessesOf(caller, request);
            case "card-lookup", "present-card", "link-card", "verify-card", "ihe-pix", "match" ->
                caller.grant().allows("Patient", Permission.SEARCH) && !caller.seesPartOf("Patient", Permission.SEARCH);
            case "issue-card",
                    "renew-card",
                    "replace-card",
                    "print-card",
                    "advance-card",
                    "propose-merge",
                    "review-merge",
                    "unmerge" ->
                caller.grant().allows("Patient", Permission.UPDATE) && !caller.seesPartOf("Patient", Permission.UPDATE);
            case "card-document", "health-cards-issue", "entitlements" ->
                caller.grant().allows("Patient", Permission.READ);
            case "health-links" -> caller.grant().allows("Patient", Permission.READ);
            case "request-card", "block-card", "share-health-link", "revoke-health-link" ->
                caller.grant().allows("Patient", Permission.UPDATE);
            case "correction-request" -> caller.grant().allows("Communication", Permission.CREATE);
            case "advance-correction" -> caller.grant().allows("Task", Permission.UPDATE);
            case "correction-queue" -> caller.grant().allows("Task", Permission.SEARCH) && !caller.isOfPatient();
            case "populate" ->
                caller.grant().allows("Questionnaire", Permission.READ)
                        && caller.grant().allows("Patient", Permission.READ);
            case "extract" ->
                caller.grant().allows("QuestionnaireResponse", Permission.READ)
                        && caller.grant().allows("Patient", Permission.READ);
            case "find" -> caller.grant().allows("Slot", Permission.SEARCH);
            case "issue-token", "hold", "book", "join-waitlist" ->
                caller.grant().allows("Appointment", Permission.CREATE);
            case "opd-slip", "token-status" -> caller.grant().allows("Appointment", Permission.READ);
            case "verify-slip" -> caller.grant().allows("Appointment", Permission.READ) && !caller.isOfPatient();
            case "arrive", "cancel", "reschedule" -> caller.grant().allows("Appointment", Permission.UPDATE);
            case "call-next", "close-session", "lease-tokens", "recall", "skip", "advance-queue", "transfer-queue" ->
                caller.grant().allows("Task", Permission.UPDATE) && !caller.isOfPatient();
            case "replay-day" -> caller.grant().allows("Task", Permission.SEARCH) && !caller.isOfPatient();
            case "change-roster", "keep-holiday" ->
                caller.grant().allows("Schedule", Permission.UPDATE) && !caller.isOfPatient();
            case "household" -> caller.grant().allows("Group", Permission.UPDATE);
            case "break-glass", "break-glass-queue", "review-break-glass" ->
                caller.grant().allows("Patient", Permission.READ) && !caller.isOfPatient();
            case "consent-decision" -> caller.grant().allows("Consent", Permission.READ);
            case "lastn" -> caller.grant().allows("Observation", Permission.SEARCH);
            case "document" -> caller.grant().allows("Composition", Permission.READ);
            case "meta" -> caller.grant().allows(type, Permission.READ);
            default -> caller.seesEverything();
        };
    }

    /** Residents see who saw their own records. */
    private static boolean seesAccessesOf(Caller caller, RequestDetails request) {
        boolean isOwn = request.getId() != null && request.getId().getIdPart().equals(caller.patient());
        return caller.grant().allows("AuditEvent", Permission.READ) && (isOwn || !caller.isOfPatient());
    }

    /** Entries that write are judged when they are stored; those that look for a record first tell what there is. */
    private static boolean allows(Caller caller, Bundle bundle) {
        return !caller.isOfPatient()
                || bundle.getEntry().stream()
                        .noneMatch(entry -> entry.getRequest().hasIfNoneExist()
                                || (entry.getRequest().getUrl() != null
                                        && entry.getRequest().getUrl().contains("?")
                                        && entry.hasResource()));
    }

    private static boolean mayLookFirst(Caller caller, String type, RequestDetails request) {
        return request.getHeader("If-None-Exist") == null
                || (caller.grant().allows(type, Permission.SEARCH) && !caller.seesPartOf(type, Permission.SEARCH));
    }

    /** A chain would tell of other people's records by what it finds. */
    private static boolean asksOnlyForOwn(Caller caller, String type, RequestDetails request) {
        boolean isNarrowed = caller.seesPartOf(type, Permission.SEARCH);
        return !(isNarrowed || caller.isOfPatient())
                || request.getParameters().keySet().stream()
                        .noneMatch(name -> name.startsWith("_has") || name.contains("."));
    }
}
