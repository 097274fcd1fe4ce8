package org.delhihims.server.record;

import static ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam.calculateHashIdentity;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.delhihims.server.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the times and codes of Observations from HAPI's search indexes, without loading the Observations. */
final class SightingIndex {

    private static final String TYPE = "Observation";

    private final JdbcClient database;
    private final long date;
    private final long code;

    SightingIndex(JdbcClient database, PartitionSettings partitions) {
        this.database = database;
        date = calculateHashIdentity(partitions, RequestPartitionId.defaultPartition(), TYPE, "date");
        code = calculateHashIdentity(partitions, RequestPartitionId.defaultPartition(), TYPE, "code");
    }

    /** Those whose code is given in words alone are answered without codes. */
    List<Sighting> of(Collection<Long> keys) {
        return database.sql("""
                        select resource.fhir_id,
                               (select min(sp_value_low) from hfj_spidx_date
                                where res_id = resource.res_id and hash_identity = :date),
                               (select max(sp_value_high) from hfj_spidx_date
                                where res_id = resource.res_id and hash_identity = :date),
                               array(select coalesce(sp_system, '') || '|' || sp_value from hfj_spidx_token
                                where res_id = resource.res_id and hash_identity = :code and sp_value is not null)
                        from hfj_resource resource where resource.res_id = any (:keys)
                        """)
                .param("date", date)
                .param("code", code)
                .param("keys", keys.toArray(Long[]::new))
                .query((row, number) -> sighting(row))
                .list();
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray(4).getArray();
        return new Sighting(row.getString(1), instant(row, 2), instant(row, 3), List.copyOf(Arrays.asList(codes)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? Instant.MIN : StoredTime.read(time);
    }
}
