package org.delhihims.server.emergency;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.delhihims.label.Sensitivity;

/** Tells whether a patient's record holds anything about violence or abuse. */
final class AbuseRecords {

    /** In which it is found out, written down or treated. */
    private static final List<String> TYPES = List.of(
            "Condition",
            "Observation",
            "Encounter",
            "Procedure",
            "Composition",
            "DocumentReference",
            "DiagnosticReport",
            "ServiceRequest",
            "QuestionnaireResponse");

    private final DaoRegistry records;

    AbuseRecords(DaoRegistry records) {
        this.records = records;
    }

    boolean areThereOf(String patient) {
        return TYPES.stream().anyMatch(type -> isLabelled(type, patient));
    }

    private boolean isLabelled(String type, String patient) {
        SearchParameterMap search =
                SearchParameterMap.newSynchronous("patient", new ReferenceParam("Patient/" + patient));
        search.add("_security", new TokenParam(Sensitivity.SYSTEM, Sensitivity.SDV.name()));
        search.setLoadSynchronousUpTo(1);
        return !records.getResourceDao(type)
                .searchForIds(search, new SystemRequestDetails(), null)
                .isEmpty();
    }
}
