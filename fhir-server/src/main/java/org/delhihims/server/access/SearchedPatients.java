package org.delhihims.server.access;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Finds whose records a search is about, as far as its parameters say. */
final class SearchedPatients {

    static final List<String> PATIENT_PARAMETERS = List.of("patient", "subject", "beneficiary");

    private final PatientRecords patients;
    private final OpenRecords records;

    SearchedPatients(PatientRecords patients, OpenRecords records) {
        this.patients = patients;
        this.records = records;
    }

    /** The ids of the Patients of which one must be; none if the search may find records of anybody. */
    Collection<String> by(SearchParameterMap search, String type, RequestDetails request) {
        if (type.equals("Patient")) {
            return idsIn(search.get("_id"));
        }
        for (String parameter : PATIENT_PARAMETERS) {
            Collection<String> named = patientsIn(search.get(parameter));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return ofVisits(search.get("encounter"), request);
    }

    private static Collection<String> idsIn(@Nullable List<List<IQueryParameterType>> all) {
        for (List<IQueryParameterType> alternatives : all == null ? List.<List<IQueryParameterType>>of() : all) {
            List<String> ids = new ArrayList<>();
            for (IQueryParameterType one : alternatives) {
                if (one instanceof TokenParam token && token.getModifier() == null) {
                    ids.add(new IdType(token.getValue()).getIdPart());
                }
            }
            if (ids.size() == alternatives.size()) {
                return ids;
            }
        }
        return List.of();
    }

    private static Collection<String> patientsIn(@Nullable List<List<IQueryParameterType>> all) {
        for (List<IQueryParameterType> alternatives : all == null ? List.<List<IQueryParameterType>>of() : all) {
            List<String> ids = patientsAmong(alternatives);
            if (ids.size() == alternatives.size()) {
                return ids;
            }
        }
        return List.of();
    }

    /** The ids of the Patients that alternatives of one parameter name. */
    static List<String> patientsAmong(List<IQueryParameterType> alternatives) {
        List<String> ids = new ArrayList<>();
        for (IQueryParameterType one : alternatives) {
            if (one instanceof ReferenceParam reference && isPlain(reference, "Patient")) {
                ids.add(reference.getIdPart());
            }
        }
        return ids;
    }

    private static boolean isPlain(ReferenceParam reference, String type) {
        return reference.getChain() == null
                && reference.getMissing() == null
                && reference.getIdPart() != null
                && (reference.getResourceType() == null || type.equals(reference.getResourceType()));
    }

    /** Of a visit that the caller may not see it is not told whose it is. */
    private Collection<String> ofVisits(@Nullable List<List<IQueryParameterType>> all, RequestDetails request) {
        Set<String> found = new TreeSet<>();
        for (List<IQueryParameterType> alternatives : all == null ? List.<List<IQueryParameterType>>of() : all) {
            for (IQueryParameterType one : alternatives) {
                if (!(one instanceof ReferenceParam reference) || !isPlain(reference, "Encounter")) {
                    return List.of();
                }
                Optional<Resource> visit = visit(reference.getIdPart(), request);
                if (visit.isEmpty()) {
                    return List.of();
                }
                found.addAll(patients.of(visit.get()));
            }
        }
        return found;
    }

    private Optional<Resource> visit(String id, RequestDetails request) {
        try {
            return Callers.of(request).flatMap(caller -> records.find(caller, new IdType("Encounter", id), request));
        } catch (ResourceGoneException gone) {
            return Optional.empty();
        }
    }
}
