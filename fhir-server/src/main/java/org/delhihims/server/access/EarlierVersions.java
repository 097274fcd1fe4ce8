package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what a record said before it was deleted. A deleted record says nothing by itself, and whose it was decides who may
 * know that it has been. The server looks in its own name.
 */
final class EarlierVersions {

    private final DaoRegistry records;
    private final JdbcClient database;

    EarlierVersions(DaoRegistry records, JdbcClient database) {
        this.records = records;
        this.database = database;
    }

    /** The version before, of one that only says that the record was deleted; else the resource itself. */
    Resource lastContentOf(Resource resource) {
        boolean isDeleted = ResourceMetadataKeyEnum.DELETED_AT.get(resource) != null;
        long version = isDeleted ? versionOf(resource) : 0;
        return version > 1
                ? read(resource.fhirType(), resource.getIdElement().getIdPart(), version - 1)
                        .orElse(resource)
                : resource;
    }

    /** What a record that has been deleted said last. */
    Optional<Resource> lastContentOf(String type, String id) {
        return database.sql("select res_ver from hfj_resource where res_type = ? and fhir_id = ?")
                .params(type, id)
                .query(Long.class)
                .optional()
                .filter(version -> version > 1)
                .flatMap(version -> read(type, id, version - 1));
    }

    private static long versionOf(Resource resource) {
        String version = resource.getIdElement().getVersionIdPart();
        return version == null ? 0 : Long.parseLong(version);
    }

    private Optional<Resource> read(String type, String id, long version) {
        try {
            return Optional.of((Resource) records.getResourceDao(type)
                    .read(new IdType(type, id, Long.toString(version)), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }
}
