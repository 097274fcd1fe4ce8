package org.delhihims.server.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.audit.Access;
import org.delhihims.audit.AccessJson;
import org.delhihims.audit.Accessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds in the audit who has been shown a record. Whoever wrote it, or was refused, has not read it. */
public final class RecordReaders {

    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete");

    private final JdbcClient database;

    public RecordReaders(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those who were shown one of these records, each with the id of the Patient of whose record it was.
     *
     * @param patients whose records they are
     * @param records their references, without versions; none: whatever there is of these patients
     */
    public Map<Accessor, String> of(List<String> patients, List<String> records, Instant since, Instant until) {
        Map<Accessor, String> readers = new LinkedHashMap<>();
        database.sql("""
                        select event from hims.audit_log
                        where patients && ?::text[] and ts >= ? and ts <= ?
                        and (? or exists (select from unnest(?::text[]) name where strpos(event, name) > 0))
                        """)
                .param(patients.toArray(String[]::new))
                .param(utc(since))
                .param(utc(until))
                .param(records.isEmpty())
                .param(records.stream().map(record -> '"' + record + '"').toArray(String[]::new))
                .query(row -> {
                    Access access = AccessJson.read(row.getString(1));
                    if (hasShown(access, records)) {
                        access.patients().stream()
                                .filter(patients::contains)
                                .findFirst()
                                .ifPresent(patient -> readers.putIfAbsent(access.who(), patient));
                    }
                });
        return readers;
    }

    private static boolean hasShown(Access access, List<String> records) {
        boolean isAnswered = access.status() != Access.UNANSWERED && !access.isRefused() && !access.isFailed();
        return isAnswered
                && !WRITES.contains(access.deed().interaction())
                && (records.isEmpty()
                        ? !access.touched().isEmpty()
                        : access.touched().stream().anyMatch(records::contains));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
