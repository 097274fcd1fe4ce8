package org.delhihims.server.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.delhihims.server.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The current versions in the database, from which the index is made and can be made again at any time. */
final class TextSource {

    /** How many resources are read at once. */
    static final int PAGE = 500;

    private static final String CURRENT = """
            select r.res_id, r.res_type, r.fhir_id, r.res_updated,
                   case when r.res_deleted_at is null then v.res_text_vc end as json
            from hfj_resource r left join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            """;

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getLong("res_id"),
            new Change(row.getString("res_type"), row.getString("fhir_id")),
            StoredTime.read(row.getObject("res_updated", LocalDateTime.class)),
            row.getString("json"));

    private final JdbcClient database;
    private final Set<String> types;

    TextSource(JdbcClient database, Set<String> types) {
        this.database = database;
        this.types = types;
    }

    /** What the changed resources are now. */
    List<Row> of(Collection<Change> changes) {
        return database.sql(CURRENT + " where r.res_type in (:types) and r.fhir_id in (:ids)")
                .param("types", types)
                .param("ids", changes.stream().map(Change::id).toList())
                .query(ROW)
                .list();
    }

    /** The next resources in the order of their numbers. */
    List<Row> after(long id) {
        return database.sql(CURRENT + " where r.res_type in (:types) and r.res_id > :id order by r.res_id limit :page")
                .param("types", types)
                .param("id", id)
                .param("page", PAGE)
                .query(ROW)
                .list();
    }

    /** The next of the resources that have changed since, in the order of their changes. */
    List<Row> changedAfter(Instant since, long id) {
        return database.sql(CURRENT + """
                         where r.res_type in (:types) and r.res_updated >= :since and (r.res_updated, r.res_id) > (:since, :id)
                        order by r.res_updated, r.res_id limit :page
                        """)
                .param("types", types)
                .param("since", StoredTime.of(since))
                .param("id", id)
                .param("page", PAGE)
                .query(ROW)
                .list();
    }

    long count() {
        return database.sql("select count(*) from hfj_resource where res_type in (:types) and res_deleted_at is null")
                .param("types", types)
                .query(Long.class)
                .single();
    }

    /** A resource as it is now; without JSON it is deleted. */
    record Row(
            long id, Change name, Instant updated, @Nullable String json) {}
}
