package org.delhihims.server.audit;

import java.util.List;
import java.util.UUID;
import org.delhihims.audit.Access;
import org.delhihims.audit.AccessJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What transactions have stored and no answer has left for yet. */
final class AuditIntents {

    private final JdbcClient database;
    private final AuditWriter writer;

    AuditIntents(JdbcClient database, AuditWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Puts these accesses into the database transaction of this thread. */
    void add(UUID intent, List<Access> accesses) {
        database.sql("insert into hims.audit_intent (id, shard, run, events) values (?, ?, ?, ?)")
                .params(
                        intent,
                        writer.shard(),
                        writer.run(),
                        accesses.stream().map(AccessJson::write).toArray(String[]::new))
                .update();
    }
}
