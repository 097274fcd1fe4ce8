package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.access.Decision;
import org.delhihims.access.View;
import org.hl7.fhir.r4.model.Resource;

/**
 * How much of a record the caller may see, for operations that answer with more than the record. What HAPI reads in the
 * caller's name is whole: it is masked when it leaves.
 */
public final class SeenPatients {

    private final PolicyJudge judge;
    private final ScopeJudge scopes;

    SeenPatients(PolicyJudge judge, ScopeJudge scopes) {
        this.judge = judge;
        this.scopes = scopes;
    }

    /** Whether the caller may see all of it. What the server asks for itself it sees. */
    public boolean isWhole(Resource record, RequestDetails request) {
        return Callers.of(request)
                .map(caller -> scopes.maySee(caller, record) && isWhole(judge.seeing(caller, record, request)))
                .orElse(true);
    }

    private static boolean isWhole(Decision seeing) {
        return seeing.isAllowed() && seeing.view() == View.WHOLE;
    }
}
