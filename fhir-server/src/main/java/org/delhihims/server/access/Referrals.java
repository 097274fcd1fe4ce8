package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Tells a referral that was accepted from one that a facility has made up for itself: another facility has written it, and
 * names this one. The server reads it in its own name, for who accepts may not see it before.
 */
final class Referrals {

    private final IFhirResourceDao<ServiceRequest> requests;

    Referrals(IFhirResourceDao<ServiceRequest> requests) {
        this.requests = requests;
    }

    boolean isAccepted(Resource resource, String facility) {
        if (!(resource instanceof Task task)) {
            return false;
        }
        try {
            ServiceRequest referral = requests.read(
                    task.getFocus().getReferenceElement().toUnqualifiedVersionless(), new SystemRequestDetails());
            boolean isOfAnother =
                    FacilityTag.of(referral).filter(id -> !id.equals(facility)).isPresent();
            boolean isOfSamePatient =
                    referral.getSubject().getReferenceElement().getIdPart() != null
                            && referral.getSubject()
                                    .getReferenceElement()
                                    .getIdPart()
                                    .equals(task.getFor().getReferenceElement().getIdPart());
            return isOfAnother
                    && isOfSamePatient
                    && referral.getPerformer().stream()
                            .anyMatch(to -> ("Organization/" + facility).equals(to.getReference()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return false;
        }
    }
}
