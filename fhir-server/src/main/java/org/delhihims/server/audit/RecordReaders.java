package org.delhihims.server.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.delhihims.audit.Access;
import org.delhihims.audit.AccessJson;
import org.delhihims.audit.Accessor;
import org.delhihims.audit.Link;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds in the audit who has been shown a record. Whoever wrote it, or was refused, has not read it. */
public final class RecordReaders {

    private static final int PAGE = 500;
    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete");

    private final AuditTable table;

    public RecordReaders(JdbcClient database) {
        this.table = new AuditTable(database);
    }

    /**
     * Those who were shown a record of these patients, in the order in which they came first.
     *
     * @param record its reference, without a version
     * @param since from when on
     */
    public Set<Accessor> of(String record, List<String> patients, Instant since) {
        AuditQuestion question = new AuditQuestion()
                .and("patients && ?::text[]", (Object) patients.toArray(String[]::new))
                .and("ts >= ?", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .and("strpos(event, ?) > 0", "\"" + record + "\"");
        Set<Accessor> readers = new LinkedHashSet<>();
        List<Link> found;
        int offset = 0;
        do {
            found = table.find(question, true, offset, PAGE);
            found.stream()
                    .map(link -> AccessJson.read(link.event()))
                    .filter(access -> hasShown(access, record))
                    .forEach(access -> readers.add(access.who()));
            offset += PAGE;
        } while (found.size() == PAGE);
        return readers;
    }

    private static boolean hasShown(Access access, String record) {
        boolean isAnswered = access.status() != Access.UNANSWERED && !access.isRefused() && !access.isFailed();
        return isAnswered
                && !WRITES.contains(access.deed().interaction())
                && access.touched().contains(record);
    }
}
