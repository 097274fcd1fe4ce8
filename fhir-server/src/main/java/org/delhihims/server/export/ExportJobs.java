package org.delhihims.server.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.server.access.KeptCaller;
import org.delhihims.server.export.ExportFile.Kind;
import org.delhihims.server.export.ExportJob.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The exports in the database: who waits, who runs, what is written. They outlive the process. */
final class ExportJobs {

    private final JdbcClient database;
    private final TransactionOperations transactions;

    ExportJobs(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    UUID add(ExportOrder order, KeptCaller owner) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into hims.export_job (id, owner, export_order, transaction_time, state)
                        values (?, ?, ?, date_trunc('milliseconds', clock_timestamp()), 'WAITING')
                        """).params(id, owner.text(), order.text()).update();
        return id;
    }

    Optional<ExportJob> find(UUID id) {
        return database.sql("select * from hims.export_job where id = ?")
                .param(id)
                .query((row, number) -> job(row))
                .optional();
    }

    List<ExportFile> files(UUID id) {
        return database.sql("select * from hims.export_file where job_id = ? order by name collate \"C\"")
                .param(id)
                .query((row, number) -> new ExportFile(
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("type"),
                        row.getLong("lines")))
                .list();
    }

    /** Those that a process left unfinished wait again. */
    void resume() {
        database.sql("update hims.export_job set state = 'WAITING' where state = 'RUNNING'")
                .update();
    }

    /** Takes the export that has waited longest; no other process takes the same. */
    Optional<ExportJob> takeNext() {
        return database.sql("""
                        update hims.export_job set state = 'RUNNING' where id =
                            (select id from hims.export_job where state = 'WAITING'
                             order by asked_at limit 1 for update skip locked)
                        returning *
                        """).query((row, number) -> job(row)).optional();
    }

    /** Notes how far an export has come, and answers whether it is still wanted. */
    boolean report(UUID id, String progress) {
        return database.sql("update hims.export_job set progress = ? where id = ? and state = 'RUNNING'")
                        .params(progress, id)
                        .update()
                == 1;
    }

    void finish(UUID id, String type, List<ExportFile> files) {
        transactions.executeWithoutResult(transaction -> {
            int running = database.sql(
                            "update hims.export_job set finished_types = array_append(finished_types, ?) where id = ?")
                    .params(type, id)
                    .update();
            // An export that was cancelled in the meantime has no row that files could belong to.
            if (running == 1) {
                files.forEach(file -> add(id, file));
            }
        });
    }

    private void add(UUID id, ExportFile file) {
        database.sql("insert into hims.export_file (job_id, name, kind, type, lines) values (?, ?, ?, ?, ?)")
                .params(id, file.name(), file.kind().name(), file.type(), file.lines())
                .update();
    }

    void end(UUID id, State state) {
        database.sql("update hims.export_job set state = ?, ended_at = now() where id = ?")
                .params(state.name(), id)
                .update();
    }

    boolean remove(UUID id) {
        return database.sql("delete from hims.export_job where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    List<UUID> endedBefore(Instant time) {
        return database.sql("select id from hims.export_job where ended_at < ?")
                .param(Timestamp.from(time))
                .query(UUID.class)
                .list();
    }

    Instant expiry(UUID id, Duration kept) {
        return database.sql("select coalesce(ended_at, now()) from hims.export_job where id = ?")
                .param(id)
                .query(Timestamp.class)
                .single()
                .toInstant()
                .plus(kept);
    }

    private static ExportJob job(ResultSet row) throws SQLException {
        return new ExportJob(
                row.getObject("id", UUID.class),
                KeptCaller.read(row.getString("owner")),
                ExportOrder.read(row.getString("export_order")),
                row.getTimestamp("transaction_time").toInstant(),
                State.valueOf(row.getString("state")),
                Arrays.asList((String[]) row.getArray("finished_types").getArray()),
                row.getString("progress"));
    }
}
