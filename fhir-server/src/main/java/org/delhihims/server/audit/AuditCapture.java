package org.delhihims.server.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.audit.Deed;
import org.delhihims.audit.QueryText;
import org.delhihims.audit.RecordId;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** Notes for the audit what HAPI makes of a request: what is asked, whose records it is about, and what is answered. */
@Interceptor
public final class AuditCapture implements RequestInterceptor {

    /** Before anybody who may refuse the request, and after everybody who may change the answer. */
    private static final int FIRST = -1_000_000;

    private static final int LAST = 1_000_000;

    private static final Set<String> PATIENT_PARAMETERS =
            Set.of("patient", "subject", "patient:Patient", "subject:Patient", "beneficiary");

    private final QueryText queries;

    AuditCapture(QueryText queries) {
        this.queries = queries;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = FIRST)
    public void begins(ServletRequestDetails request) {
        AuditTrail.of(request.getServletRequest()).ifPresent(trail -> begins(trail, request));
    }

    private void begins(AuditTrail trail, ServletRequestDetails request) {
        trail.who();
        AuditNotes notes = trail.begin(request.getServletRequest(), attempted(request));
        notes.keepWith(request);
        boolean isSearch = notes.deed().interaction().startsWith("search");
        if (!request.getParameters().isEmpty()) {
            Deed deed = notes.deed();
            notes.is(new Deed(deed.interaction(), deed.type(), deed.operation(), queries.of(request.getParameters())));
        }
        if (request.getId() != null && request.getResourceName() != null) {
            asksFor(notes, request.getResourceName(), request.getId().getIdPart());
        }
        if (isSearch) {
            request.getParameters().forEach((name, values) -> searches(notes, request, name, values));
        }
    }

    private static Deed attempted(ServletRequestDetails request) {
        return Deed.attempted(
                request.getRequestType().name(), request.getRequestPath() == null ? "" : request.getRequestPath());
    }

    private void asksFor(AuditNotes notes, String type, String id) {
        notes.touched(type + "/" + queries.id(id));
        if (type.equals("Patient") && RecordId.isOne(id)) {
            notes.concerns(id);
        }
    }

    private static void searches(AuditNotes notes, RequestDetails request, String name, String[] values) {
        boolean isOfPatients = PATIENT_PARAMETERS.contains(name)
                || ("Patient".equals(request.getResourceName()) && name.equals("_id"));
        if (isOfPatients) {
            Stream.of(values)
                    .flatMap(value -> Stream.of(value.split(",")))
                    .map(value -> value.substring(value.lastIndexOf('/') + 1))
                    .filter(RecordId::isOne)
                    .forEach(notes::concerns);
        }
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = FIRST)
    public void understood(RequestDetails request, RestOperationTypeEnum interaction) {
        AuditNotes notes = AuditNotes.of(request);
        Deed deed = notes.deed();
        notes.is(
                switch (interaction) {
                    case EXTENDED_OPERATION_SERVER, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_INSTANCE ->
                        operation(deed, request);
                    case TRANSACTION -> new Deed(bundleOf(request), "", null, deed.query());
                    default -> new Deed(interaction.getCode(), deed.type(), deed.operation(), deed.query());
                });
    }

    /** What an operation is given in its body counts as its query: a card number, as a hash. */
    private Deed operation(Deed deed, RequestDetails request) {
        if (!(request.getResource() instanceof Parameters body)) {
            return deed;
        }
        Map<String, String[]> given = new HashMap<>(request.getParameters());
        body.getParameter().stream()
                .filter(parameter ->
                        parameter.hasValue() && parameter.getValue().isPrimitive())
                .forEach(parameter -> given.put(
                        parameter.getName(),
                        new String[] {String.valueOf(parameter.getValue().primitiveValue())}));
        return new Deed(deed.interaction(), deed.type(), deed.operation(), queries.of(given));
    }

    private static String bundleOf(RequestDetails request) {
        return request.getResource() instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.BATCH
                ? "batch"
                : "transaction";
    }

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void answers(RequestDetails request, IBaseResource answer) {
        if (answer instanceof Resource resource) {
            shown(AuditNotes.of(request), resource);
        }
    }

    private static void shown(AuditNotes notes, Resource answer) {
        if (answer instanceof Bundle bundle && bundle.getType() != Bundle.BundleType.DOCUMENT) {
            boolean isOfEntries = bundle.getType() == Bundle.BundleType.BATCHRESPONSE
                    || bundle.getType() == Bundle.BundleType.TRANSACTIONRESPONSE;
            if (!isOfEntries) {
                bundle.getEntry().stream()
                        .filter(Bundle.BundleEntryComponent::hasResource)
                        .forEach(entry -> shown(notes, entry.getResource()));
            }
        } else if (answer instanceof Bundle document) {
            document.getEntry().forEach(entry -> shown(notes, entry.getResource()));
        } else if (!(answer instanceof OperationOutcome || answer instanceof Parameters)) {
            notes.shown(answer);
        }
    }

    /** Entries of a Bundle have an answer of their own; that of the request is known when it begins to leave. */
    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void completed(ServletRequestDetails request) {
        AuditNotes.of(request).answered(request.getServletResponse().getStatus());
    }
}
