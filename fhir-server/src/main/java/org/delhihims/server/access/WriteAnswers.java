package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.EnumSet;
import java.util.Set;
import org.delhihims.access.Decision;
import org.delhihims.access.View;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers is held to what its caller may read: HAPI gives back the record that a condition has found, whoever's
 * it is.
 */
@Interceptor
public final class WriteAnswers implements RequestInterceptor {

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.TRANSACTION);

    private final PolicyJudge judge;

    WriteAnswers(PolicyJudge judge) {
        this.judge = judge;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void hold(RequestDetails request, ResponseDetails response) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null || !WRITES.contains(request.getRestOperationType())) {
            return;
        }
        if (response.getResponseResource() instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .filter(entry -> entry.hasResource() && entry.getResponse().hasLocation())
                    .forEach(entry -> entry.setResource(shown(caller, entry.getResource(), request)));
        } else if (response.getResponseResource() instanceof Resource resource) {
            response.setResponseResource(shown(caller, resource, request));
        }
    }

    private @Nullable Resource shown(Caller caller, Resource resource, RequestDetails request) {
        if (resource instanceof OperationOutcome) {
            return resource;
        }
        Decision decision = judge.seeing(caller, resource, request);
        if (!decision.isAllowed()) {
            return null;
        }
        if (decision.view() == View.MASKED && !Masking.isMasked(resource)) {
            Masking.mask(resource);
        }
        return resource;
    }
}
