package org.delhihims.server.label;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The current versions in the database, with the labels that stand in them. */
final class StoredRecords {

    private static final int PAGE = 500;

    private static final String CURRENT = """
            select r.res_id, r.res_type, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null and
            """;

    private final JdbcClient database;
    private final FhirContext fhir;
    private final Set<String> types;

    /** @param types those that may be labelled */
    StoredRecords(JdbcClient database, FhirContext fhir, Set<String> types) {
        this.database = database;
        this.fhir = fhir;
        this.types = types;
    }

    /** A record and its number in the database. */
    record Row(long number, Resource resource) {}

    Optional<Resource> current(IdType id) {
        return database.sql(CURRENT + " r.res_type = ? and r.fhir_id = ?")
                .params(id.getResourceType(), id.getIdPart())
                .query((row, at) ->
                        read(row.getString("res_type"), row.getString("fhir_id"), row.getString("res_text_vc")))
                .optional();
    }

    /** The next records that may be labelled, in the order of their numbers. */
    List<Row> after(long number) {
        return database.sql(CURRENT + " r.res_type in (:types) and r.res_id > :number order by r.res_id limit :page")
                .param("types", types)
                .param("number", number)
                .param("page", PAGE)
                .query((row, at) -> new Row(
                        row.getLong("res_id"),
                        read(row.getString("res_type"), row.getString("fhir_id"), row.getString("res_text_vc"))))
                .list();
    }

    long count() {
        return database.sql("select count(*) from hfj_resource where res_type in (:types) and res_deleted_at is null")
                .param("types", types)
                .query(Long.class)
                .single();
    }

    private Resource read(String type, String id, String json) {
        Resource resource = (Resource) fhir.newJsonParser().parseResource(json);
        resource.setId(new IdType(type, id));
        return resource;
    }
}
