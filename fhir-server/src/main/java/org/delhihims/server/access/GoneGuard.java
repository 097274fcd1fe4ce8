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
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** That a record was deleted is told to whom it was open; to others it is as if it had never been. */
@Interceptor
public final class GoneGuard implements RequestInterceptor {

    private static final int NOT_FOUND = 404;

    /** Before the failure is put into words. */
    private static final int FIRST = -100;

    private final EarlierVersions versions;
    private final PolicyJudge judge;
    private final RuleBook sentences;

    GoneGuard(EarlierVersions versions, PolicyJudge judge, RuleBook sentences) {
        this.versions = versions;
        this.judge = judge;
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = FIRST)
    public @Nullable BaseServerResponseException hide(RequestDetails request, Throwable thrown) {
        boolean isAboutOne = thrown instanceof ResourceGoneException && request.getId() != null;
        Caller caller = isAboutOne ? Callers.of(request).orElse(null) : null;
        if (caller == null || mayKnow(caller, request)) {
            return null;
        }
        return Outcomes.refusal(NOT_FOUND, IssueType.NOTFOUND, sentences.refusal("not-found", ""), "");
    }

    private boolean mayKnow(Caller caller, RequestDetails request) {
        return versions.lastContentOf(request.getResourceName(), request.getId().getIdPart())
                .filter((Resource last) -> judge.seeing(caller, last, request).isAllowed())
                .isPresent();
    }
}
