package org.delhihims.server.correction;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionState;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.access.Callers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * The task of a correction, what was said and who has done what are written by the operations alone, in the server's name: what
 * a patient has said stays as he has said it.
 */
@Interceptor
public final class CorrectionGuard implements StorageInterceptor {

    private static final Sentence BY_HAND = new Sentence(
            "What belongs to a correction is not written by hand. Use Communication/$correction-request to begin one and Task/[id]/$advance-correction to move it.",
            "सुधार से जुड़ा कुछ भी हाथ से नहीं लिखा जाता। शुरू करने के लिए Communication/$correction-request और आगे बढ़ाने के लिए Task/[id]/$advance-correction का उपयोग करें।");

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuseByHand(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuseByHand(before, request);
        refuseByHand(after, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = StoragePlace.FEATURES)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        refuseByHand(resource, request);
    }

    private static void refuseByHand(IBaseResource resource, @Nullable RequestDetails request) {
        if (isOfCorrection(resource) && Callers.of(request).isPresent()) {
            throw new Refusal(RULE, BY_HAND, resource.fhirType());
        }
    }

    private static boolean isOfCorrection(IBaseResource resource) {
        if (resource instanceof Communication message) {
            return message.getCategory().stream()
                    .anyMatch(category -> CorrectionKind.in(category).isPresent());
        }
        if (resource instanceof Provenance trail) {
            return CorrectionState.in(trail.getActivity()).isPresent();
        }
        return resource instanceof Task task && CorrectionKind.of(task).isPresent();
    }
}
