package org.delhihims.server.export;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Reads the records of an export, in the name of whoever asked for it. */
final class ExportReader {

    private final DaoRegistry records;
    private final CriteriaReader searches;

    ExportReader(DaoRegistry records, CriteriaReader searches) {
        this.records = records;
        this.searches = searches;
    }

    /** The keys of the records that any of the filters finds. */
    Set<Long> found(List<String> filters, RequestDetails caller) {
        Set<Long> keys = new HashSet<>();
        for (String filter : filters) {
            searches.read(filter).ifPresent(criteria -> {
                SearchParameterMap map = criteria.parameters().setLoadSynchronousUpTo(Integer.MAX_VALUE - 1);
                List<JpaPid> found = records.getResourceDao(criteria.type()).searchForIds(map, caller, null);
                found.forEach(pid -> keys.add(pid.getId()));
            });
        }
        return keys;
    }

    List<Resource> read(String type, List<ExportRow> rows, RequestDetails caller) {
        IFhirResourceDao<?> dao = records.getResourceDao(type);
        TokenOrListParam ids = new TokenOrListParam();
        rows.forEach(row -> ids.add(new TokenParam(row.id())));
        Map<String, Resource> current = new HashMap<>();
        for (IBaseResource found :
                dao.searchForResources(SearchParameterMap.newSynchronous().add("_id", ids), caller)) {
            current.put(found.getIdElement().getIdPart(), (Resource) found);
        }
        List<Resource> resources = new ArrayList<>();
        for (ExportRow row : rows) {
            Resource now = current.get(row.id());
            String version = Long.toString(row.version());
            if (now != null && version.equals(now.getMeta().getVersionId())) {
                resources.add(now);
            } else {
                earlier(dao, new IdType(type, row.id(), version), caller).ifPresent(resources::add);
            }
        }
        return resources;
    }

    /** What was changed or deleted after the export began; nothing if the caller may not see it. */
    private static Optional<Resource> earlier(IFhirResourceDao<?> dao, IdType version, RequestDetails caller) {
        try {
            return Optional.of((Resource) dao.read(version, caller));
        } catch (ResourceNotFoundException hidden) {
            return Optional.empty();
        }
    }
}
