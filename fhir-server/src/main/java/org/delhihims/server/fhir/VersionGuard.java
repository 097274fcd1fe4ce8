package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Only the version that the caller has read is deleted. HAPI looks at If-Match when it updates, and not when it deletes.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR: managing resource contention</a>
 */
@Interceptor
public final class VersionGuard implements StorageInterceptor {

    private final RuleBook sentences;

    VersionGuard(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.STORABLE)
    public void deleted(IBaseResource resource, @Nullable RequestDetails caller) {
        if (caller == null) {
            return;
        }
        String current = resource.getIdElement().getVersionIdPart();
        String reference = resource.getIdElement().toUnqualifiedVersionless().getValue();
        boolean isStale = ExpectedVersions.of(caller, reference)
                .filter(expected -> !expected.equals(current))
                .isPresent();
        if (isStale) {
            throw Outcomes.refusal(412, IssueType.CONFLICT, sentences.refusal("version-conflict", ""), "");
        }
    }
}
