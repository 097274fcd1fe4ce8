package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.delhihims.access.Permission;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Looks at each record of some patients, where no parameter of a search could say which may be seen: there are Consents that
 * close some, or labels.
 */
final class VisibleRecords {

    /** More of one type than a patient in intensive care gathers in a year. */
    private static final int MOST = 20_000;

    private final DaoRegistry records;
    private final PatientRecords patients;
    private final PolicyJudge judge;

    VisibleRecords(DaoRegistry records, PatientRecords patients, PolicyJudge judge) {
        this.records = records;
        this.patients = patients;
        this.judge = judge;
    }

    /** The ids of what the caller may find of a type; nothing if there is more than can be looked at. */
    Optional<List<String>> of(Collection<String> ids, String type, Caller caller, RequestDetails request) {
        SearchParameterMap all = SearchParameterMap.newSynchronous();
        ReferenceOrListParam any = new ReferenceOrListParam();
        ids.forEach(id -> any.add(new ReferenceParam("Patient/" + id)));
        all.add(patients.parameterOf(type).orElse("patient"), any);
        all.setLoadSynchronousUpTo(MOST + 1);
        List<? extends IBaseResource> found =
                records.getResourceDao(type).searchForResources(all, new SystemRequestDetails());
        if (found.size() > MOST) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .map(Resource.class::cast)
                .filter(record ->
                        judge.judge(caller, Permission.SEARCH, record, request).isAllowed())
                .map(record -> record.getIdElement().getIdPart())
                .toList());
    }
}
