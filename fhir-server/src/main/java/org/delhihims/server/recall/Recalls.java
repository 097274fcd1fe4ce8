package org.delhihims.server.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.delhihims.recall.Fault;
import org.delhihims.recall.Reader;
import org.delhihims.recall.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong records and who was told of them, in the tables {@code hims.recall} and {@code hims.recall_notice}. */
final class Recalls {

    /** The key of a row. */
    record Key(String record, long version) {}

    private final JdbcClient database;

    Recalls(JdbcClient database) {
        this.database = database;
    }

    /** Puts it into the database transaction of this thread. */
    void add(Recall recall) {
        database.sql("""
                        insert into hims.recall (record, version, fault, patients, facility, corrector, found_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(recall.record())
                .param(recall.version())
                .param(recall.fault().name())
                .param(recall.patients().toArray(String[]::new))
                .param(recall.facility())
                .param(recall.corrector())
                .param(utc(recall.found()))
                .update();
    }

    /** Those of which nobody has been told and which were found before a time; what has failed comes after what has not. */
    List<Key> untold(Instant foundBefore, int most) {
        return database.sql("""
                        select record, version from hims.recall
                        where told_at is null and found_at < ? order by tried, found_at limit ?
                        """)
                .params(utc(foundBefore), most)
                .query((row, number) -> new Key(row.getString(1), row.getLong(2)))
                .list();
    }

    /** One of them, unless another server is about to tell of it or has. */
    Optional<Recall> lockUntold(Key key) {
        return database.sql("""
                        select record, version, fault, patients, facility, corrector, found_at from hims.recall
                        where record = ? and version = ? and told_at is null for update skip locked
                        """)
                .params(key.record(), key.version())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Recall read(ResultSet row) throws SQLException {
        return new Recall(
                row.getString("record"),
                row.getLong("version"),
                Fault.valueOf(row.getString("fault")),
                List.of((String[]) row.getArray("patients").getArray()),
                row.getString("facility"),
                row.getString("corrector"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }

    /** Since when the wrong version was shown: readers until the time before have been told, or have seen what was right. */
    Instant since(Recall recall) {
        return database.sql("""
                        select coalesce(max(found_at), to_timestamp(0)) from hims.recall
                        where record = ? and version < ? and patients @> ?::text[] and fault = any (?::text[])
                        """)
                .param(recall.record())
                .param(recall.version())
                .param(recall.patients().toArray(String[]::new))
                .param(recall.fault().after().stream().map(Fault::name).toArray(String[]::new))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** Whether the record can still be referred to, and was not deleted. */
    boolean isThere(Recall recall) {
        String[] name = recall.record().split("/", 2);
        return database.sql("""
                        select exists (
                            select from hfj_resource where res_type = ? and fhir_id = ? and res_deleted_at is null)
                        """).params(name[0], name[1]).query(Boolean.class).single();
    }

    /** Whether this reader is to be told; true once for each reader of each wrong version. */
    boolean enter(Recall recall, Reader reader) {
        int entered = database.sql("""
                        insert into hims.recall_notice (record, version, reader) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(recall.record(), recall.version(), reader.who())
                .update();
        return entered == 1;
    }

    /** It could not be told, and is tried again after the others. */
    void failed(Key key) {
        database.sql("update hims.recall set tried = tried + 1 where record = ? and version = ?")
                .params(key.record(), key.version())
                .update();
    }

    long countUntold() {
        return database.sql("select count(*) from hims.recall where told_at is null")
                .query(Long.class)
                .single();
    }

    void told(Recall recall, Instant now) {
        database.sql("update hims.recall set told_at = ? where record = ? and version = ?")
                .params(utc(now), recall.record(), recall.version())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
