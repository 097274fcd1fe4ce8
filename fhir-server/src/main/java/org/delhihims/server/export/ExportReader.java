package org.delhihims.server.export;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
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
import java.util.stream.Collectors;
import org.delhihims.audit.Deed;
import org.delhihims.server.access.KeptCaller;
import org.delhihims.server.access.KeptViews;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads the records of an export in the server's own name, and leaves out what whoever asked for it may not see. The audit
 * knows of each before it is written into a file.
 */
final class ExportReader {

    private final DaoRegistry records;
    private final CriteriaReader searches;
    private final KeptViews views;

    ExportReader(DaoRegistry records, CriteriaReader searches, KeptViews views) {
        this.records = records;
        this.searches = searches;
        this.views = views;
    }

    /** The keys of the records that any of the filters finds. */
    Set<Long> found(List<String> filters) {
        Set<Long> keys = new HashSet<>();
        for (String filter : filters) {
            searches.read(filter).ifPresent(criteria -> {
                SearchParameterMap map = criteria.parameters().setLoadSynchronousUpTo(Integer.MAX_VALUE - 1);
                List<JpaPid> found =
                        records.getResourceDao(criteria.type()).searchForIds(map, new SystemRequestDetails(), null);
                found.forEach(pid -> keys.add(pid.getId()));
            });
        }
        return keys;
    }

    /** Those of a page that this owner may see, as of the export's time. */
    List<Resource> read(String type, List<ExportRow> rows, Set<String> searchedBy, KeptCaller owner) {
        KeptViews.Batch batch = new KeptViews.Batch();
        List<Resource> seen = asOfThen(type, rows).stream()
                .flatMap(record -> views.of(owner, record, searchedBy, batch).stream())
                .toList();
        views.leaving(owner, new Deed(Deed.OPERATION, type, "export", null), seen);
        return seen;
    }

    /** Of these ids, those of records that this owner may see. */
    Set<String> visible(String type, List<String> ids, KeptCaller owner) {
        KeptViews.Batch batch = new KeptViews.Batch();
        return current(type, ids).values().stream()
                .flatMap(record -> views.of(owner, record, Set.of(), batch).stream())
                .map(record -> record.getIdElement().getIdPart())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the ids of records that were deleted, those that this owner could see before. */
    List<String> seenBefore(String type, List<String> ids, KeptCaller owner) {
        KeptViews.Batch batch = new KeptViews.Batch();
        return ids.stream().filter(id -> views.wasSeen(owner, type, id, batch)).toList();
    }

    private Map<String, Resource> current(String type, List<String> ids) {
        TokenOrListParam any = new TokenOrListParam();
        ids.forEach(id -> any.add(new TokenParam(id)));
        SearchParameterMap search = SearchParameterMap.newSynchronous().add("_id", any);
        Map<String, Resource> current = new HashMap<>();
        IFhirResourceDao<?> dao = records.getResourceDao(type);
        for (IBaseResource found : dao.searchForResources(search, new SystemRequestDetails())) {
            current.put(found.getIdElement().getIdPart(), (Resource) found);
        }
        return current;
    }

    private List<Resource> asOfThen(String type, List<ExportRow> rows) {
        IFhirResourceDao<?> dao = records.getResourceDao(type);
        Map<String, Resource> current =
                current(type, rows.stream().map(ExportRow::id).toList());
        List<Resource> resources = new ArrayList<>();
        for (ExportRow row : rows) {
            Resource now = current.get(row.id());
            String version = Long.toString(row.version());
            if (now != null && version.equals(now.getMeta().getVersionId())) {
                resources.add(now);
            } else {
                earlier(dao, new IdType(type, row.id(), version)).ifPresent(resources::add);
            }
        }
        return resources;
    }

    /** What was changed or deleted after the export began. */
    private static Optional<Resource> earlier(IFhirResourceDao<?> dao, IdType version) {
        try {
            return Optional.of((Resource) dao.read(version, new SystemRequestDetails()));
        } catch (ResourceNotFoundException expunged) {
            return Optional.empty();
        }
    }
}
