package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** That a record was deleted is told to whom it was open; to others it is as if it had never been. */
@Interceptor
public final class GoneGuard implements RequestInterceptor {

    private static final int NOT_FOUND = 404;

    /** Before the failure is put into words. */
    private static final int FIRST = -100;

    private final OpenRecords records;
    private final RuleBook sentences;

    GoneGuard(OpenRecords records, RuleBook sentences) {
        this.records = records;
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = FIRST)
    public @Nullable BaseServerResponseException hide(RequestDetails request, Throwable thrown) {
        boolean isAboutOne = thrown instanceof ResourceGoneException && request.getId() != null;
        Caller caller = isAboutOne ? Callers.of(request).orElse(null) : null;
        if (caller == null
                || records.wasOpen(
                        caller,
                        new IdType(request.getResourceName(), request.getId().getIdPart()),
                        request)) {
            return null;
        }
        return Outcomes.refusal(NOT_FOUND, IssueType.NOTFOUND, sentences.refusal("not-found", ""), "");
    }
}
