package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.NotImplementedOperationException;
import java.util.Set;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/** Lets through only what the guide names: HAPI's providers can do much that nobody here has asked for or tested. */
@Interceptor
public final class InteractionGate implements RequestInterceptor {

    /** HL7 defines these on the type too, for all records at once. */
    private static final Set<String> OF_ONE_RECORD = Set.of(
            "access-log",
            "advance-card",
            "advance-correction",
            "advance-queue",
            "arrive",
            "block-card",
            "call-next",
            "cancel",
            "card-document",
            "change-roster",
            "close-session",
            "break-glass",
            "break-glass-queue",
            "consent-decision",
            "correction-queue",
            "entitlements",
            "everything",
            "health-cards-issue",
            "health-links",
            "household",
            "issue-card",
            "issue-token",
            "keep-holiday",
            "lease-tokens",
            "meta",
            "opd-slip",
            "print-card",
            "queue-status",
            "recall",
            "renew-card",
            "replace-card",
            "request-card",
            "replay-day",
            "reschedule",
            "review-break-glass",
            "review-merge",
            "revoke-health-link",
            "share-health-link",
            "skip",
            "token-status",
            "transfer-queue",
            "unmerge");

    private final Guide guide;

    InteractionGate(Guide guide) {
        this.guide = guide;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void refuseUnlessOffered(RequestDetails request, RestOperationTypeEnum interaction) {
        String type = request.getResourceName() == null ? "" : request.getResourceName();
        switch (interaction) {
            case METADATA, TRANSACTION, GET_PAGE -> {}
            case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE, VALIDATE ->
                refuseUnlessOffers(type, request);
            case PATCH, DELETE -> {
                refuseUnlessAllows(type, interaction);
                refuseUnlessNamed(request, interaction);
            }
            default -> refuseUnlessAllows(type, interaction);
        }
    }

    private void refuseUnlessOffers(String type, RequestDetails request) {
        String operation = request.getOperation() == null ? "$validate" : request.getOperation();
        String name = operation.replaceFirst("^\\$", "");
        boolean isForEverybody = request.getId() == null && OF_ONE_RECORD.contains(name);
        if (!guide.offers(type, name) || isForEverybody) {
            throw new NotImplementedOperationException(
                    "The operation $" + name + " is not offered here. See /metadata for those that are.");
        }
    }

    /** A change found by a search could hit another record than the caller meant. */
    private static void refuseUnlessNamed(RequestDetails request, RestOperationTypeEnum interaction) {
        if (request.getId() == null) {
            throw new MethodNotAllowedException(
                    "The interaction " + interaction.getCode() + " needs the id of a resource in the address.");
        }
    }

    private void refuseUnlessAllows(String type, RestOperationTypeEnum interaction) {
        TypeRestfulInteraction asked = switch (interaction) {
            case READ -> TypeRestfulInteraction.READ;
            case VREAD -> TypeRestfulInteraction.VREAD;
            case SEARCH_TYPE -> TypeRestfulInteraction.SEARCHTYPE;
            case CREATE -> TypeRestfulInteraction.CREATE;
            case UPDATE -> TypeRestfulInteraction.UPDATE;
            case PATCH -> TypeRestfulInteraction.PATCH;
            case DELETE -> TypeRestfulInteraction.DELETE;
            case HISTORY_INSTANCE -> TypeRestfulInteraction.HISTORYINSTANCE;
            case HISTORY_TYPE -> TypeRestfulInteraction.HISTORYTYPE;
            default -> TypeRestfulInteraction.NULL;
        };
        if (!guide.allows(type, asked)) {
            throw new MethodNotAllowedException("The interaction " + interaction.getCode() + " is not offered on "
                    + (type.isEmpty() ? "the whole server" : type) + ". See /metadata for those that are.");
        }
    }
}
