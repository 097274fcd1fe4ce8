package org.delhihims.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.delhihims.audit.Link;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code hims.audit_log}. */
final class AuditTable {

    private static final String LINK =
            "select shard, seq, ts, patients, event, encode(prev_hash, 'hex'), encode(hash, 'hex') from hims.audit_log ";

    private final JdbcClient database;

    AuditTable(JdbcClient database) {
        this.database = database;
    }

    List<Integer> shards() {
        return database.sql("select distinct shard from hims.audit_log order by shard")
                .query(Integer.class)
                .list();
    }

    /** The next links of a chain, in their order. */
    List<Link> after(int shard, long seq, int most) {
        return database.sql(LINK + "where shard = ? and seq > ? order by seq limit ?")
                .params(shard, seq, most)
                .query((row, number) -> link(row))
                .list();
    }

    List<Link> find(AuditQuestion question, boolean isOldestFirst, int offset, int count) {
        String order = isOldestFirst ? "order by ts, shard, seq " : "order by ts desc, shard, seq desc ";
        return database.sql(LINK + question.where() + order + "offset ? limit ?")
                .params(question.values())
                .param(offset)
                .param(count)
                .query((row, number) -> link(row))
                .list();
    }

    int count(AuditQuestion question) {
        return database.sql("select count(*) from hims.audit_log " + question.where())
                .params(question.values())
                .query(Integer.class)
                .single();
    }

    private static Link link(ResultSet row) throws SQLException {
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        List<String> patients = List.of((String[]) row.getArray(4).getArray());
        return new Link(
                row.getInt(1), row.getLong(2), at, patients, row.getString(5), row.getString(6), row.getString(7));
    }
}
