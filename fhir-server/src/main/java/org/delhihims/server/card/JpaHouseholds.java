package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import org.delhihims.card.Households;
import org.hl7.fhir.r4.model.Group;

/** Households as HAPI keeps them, read in the server's name. */
final class JpaHouseholds implements Households {

    private final IFhirResourceDao<Group> groups;
    private final TransactionLock lock;

    JpaHouseholds(IFhirResourceDao<Group> groups, TransactionLock lock) {
        this.groups = groups;
        this.lock = lock;
    }

    /** In one order, so that no two wait for each other. */
    @Override
    public void hold(List<String> residentIds) {
        residentIds.stream().sorted().forEach(id -> lock.take("household|" + id));
    }

    @Override
    public List<Group> of(String residentId) {
        SearchParameterMap asked =
                SearchParameterMap.newSynchronous(Group.SP_MEMBER, new ReferenceParam("Patient/" + residentId));
        return groups.search(asked, new SystemRequestDetails()).getAllResources().stream()
                .map(Group.class::cast)
                .filter(group -> group.getCode().getCoding().stream()
                        .anyMatch(coding -> "HHOLD".equals(coding.getCode()) || "household".equals(coding.getCode())))
                .toList();
    }
}
