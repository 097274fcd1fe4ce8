package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.delhihims.card.Guardians;
import org.hl7.fhir.r4.model.RelatedPerson;

/** The people who stand for children, looked for in the server's name: that there is somebody is all that is told. */
final class JpaGuardians implements Guardians {

    private final IFhirResourceDao<RelatedPerson> relatives;

    JpaGuardians(IFhirResourceDao<RelatedPerson> relatives) {
        this.relatives = relatives;
    }

    @Override
    public boolean exist(String residentId) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                RelatedPerson.SP_PATIENT, new ReferenceParam("Patient/" + residentId));
        return relatives.search(asked, new SystemRequestDetails()).getAllResources().stream()
                .map(RelatedPerson.class::cast)
                .anyMatch(relative -> !relative.hasActive() || relative.getActive());
    }
}
