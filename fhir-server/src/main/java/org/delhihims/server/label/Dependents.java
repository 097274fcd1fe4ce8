package org.delhihims.server.label;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.delhihims.label.Labeller;
import org.delhihims.label.Labels;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that take over labels from another one. */
final class Dependents {

    private final JdbcClient database;
    private final Labeller labeller;
    private final RecordLabels labels;
    private final DaoRegistry records;

    Dependents(JdbcClient database, Labeller labeller, RecordLabels labels, DaoRegistry records) {
        this.database = database;
        this.labeller = labeller;
        this.labels = labels;
        this.records = records;
    }

    private record Link(IdType source, String path) {}

    List<IdType> of(IdType target) {
        return database
                .sql("""
                        select s.res_type, s.fhir_id, l.src_path
                        from hfj_resource t
                        join hfj_res_link l on l.target_resource_id = t.res_id
                        join hfj_resource s on s.res_id = l.src_resource_id
                        where t.res_type = ? and t.fhir_id = ? and s.res_deleted_at is null
                        """)
                .params(target.getResourceType(), target.getIdPart())
                .query((row, at) -> new Link(
                        new IdType(row.getString("res_type"), row.getString("fhir_id")), row.getString("src_path")))
                .list()
                .stream()
                .filter(link -> labeller.takesOver(plain(link.path())))
                .map(Link::source)
                .distinct()
                .toList();
    }

    /** An index names an element as {@code (MedicationRequest.medication as Reference)} or with a condition. */
    private static String plain(String path) {
        return path.replaceAll("\\.(where|as|ofType)\\(.*|[()]| as .*", "");
    }

    /** Stores a record as it is, if its labels would be others now; it is labelled as it is stored. */
    boolean relabel(IdType id) {
        return write(records.getResourceDao(id.getResourceType()), id);
    }

    boolean areRight(Resource resource) {
        Labels now = labels.of(resource, null);
        return Labels.in(resource.getMeta().getSecurity()).equals(now);
    }

    private <T extends IBaseResource> boolean write(IFhirResourceDao<T> dao, IdType id) {
        T record = dao.read(id, new SystemRequestDetails());
        if (areRight((Resource) record)) {
            return false;
        }
        // The id names the version that was read: what has changed since was labelled by whoever changed it.
        dao.update(record, new SystemRequestDetails());
        return true;
    }
}
