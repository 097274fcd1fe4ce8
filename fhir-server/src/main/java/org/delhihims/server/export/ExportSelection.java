package org.delhihims.server.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.delhihims.server.StoredTime;
import org.delhihims.server.export.ExportOrder.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what belongs into an export, as of its transaction time, in one look at the database: whatever writers do in the
 * meantime, each record is found once, in the version it had then.
 */
final class ExportSelection {

    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String LIVING = """
            select r.res_id, r.fhir_id, v.res_ver from hfj_resource r
            cross join lateral (
                select case when r.res_updated <= ? then r.res_ver else
                    (select max(h.res_ver) from hfj_res_ver h where h.res_id = r.res_id and h.res_updated <= ?) end
                as res_ver) v
            where r.res_type = ? and r.res_deleted_at is null and r.res_published <= ? and v.res_ver is not null
            """;
    private static final String CHANGED_SINCE = " and r.res_updated > ?";
    private static final String THEMSELVES = " and r.res_id = any (?)";
    private static final String IN_COMPARTMENT = """
             and exists (select from hfj_res_link l where l.src_resource_id = r.res_id and l.src_path = any (?)
                and l.target_resource_type = 'Patient'
            """;
    private static final String OF_THESE = " and l.target_resource_id = any (?)";

    private final DataSource database;
    private final PatientCompartment compartment;

    ExportSelection(DataSource database, PatientCompartment compartment) {
        this.database = database;
        this.compartment = compartment;
    }

    /** Gives the records of a type, some at a time. {@code residents} limits them when the level is not the system. */
    void forEachPage(ExportJob job, String type, Residents residents, Consumer<List<ExportRow>> page) {
        // A connection of its own: the pages are read by HAPI in transactions that end, while this one stays open.
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = prepare(connection, job, type, residents)) {
                statement.setFetchSize(PAGE);
                try (ResultSet rows = statement.executeQuery()) {
                    give(rows, page);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the records of an export cannot be read", e);
        }
    }

    /**
     * Waits for those who were writing at the transaction time of an export: what they write bears an earlier time, and is
     * seen only when they are done.
     */
    void awaitWritersBefore(Instant time) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (areWriting(time) && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean areWriting(Instant time) {
        return JdbcClient.create(database)
                .sql("""
                        select exists (select from pg_stat_activity where datname = current_database()
                            and backend_xid is not null and xact_start <= ?)
                        """)
                .param(Timestamp.from(time))
                .query(Boolean.class)
                .single();
    }

    /** What was deleted since the time an export begins at, where that can be told of a resource that is gone. */
    List<String> deleted(ExportJob job, String type) {
        ExportOrder order = job.order();
        boolean isKnown = order.level() == Level.SYSTEM
                || (order.level() == Level.PATIENT
                        && type.equals("Patient")
                        && order.patients().isEmpty());
        if (order.since().isEmpty() || !isKnown) {
            return List.of();
        }
        return JdbcClient.create(database)
                .sql("""
                        select fhir_id from hfj_resource
                        where res_type = ? and res_deleted_at > ? and res_deleted_at <= ?
                        """)
                .params(type, StoredTime.of(Instant.parse(order.since())), StoredTime.of(job.transactionTime()))
                .query(String.class)
                .list();
    }

    private static void give(ResultSet rows, Consumer<List<ExportRow>> page) throws SQLException {
        List<ExportRow> some = new ArrayList<>(PAGE);
        while (rows.next()) {
            some.add(new ExportRow(rows.getLong(1), rows.getString(2), rows.getLong(3)));
            if (some.size() == PAGE) {
                page.accept(some);
                some = new ArrayList<>(PAGE);
            }
        }
        if (!some.isEmpty()) {
            page.accept(some);
        }
    }

    private PreparedStatement prepare(Connection connection, ExportJob job, String type, Residents residents)
            throws SQLException {
        ExportOrder order = job.order();
        StringBuilder sql = new StringBuilder(LIVING);
        LocalDateTime time = StoredTime.of(job.transactionTime());
        List<Object> values = new ArrayList<>(List.of(time, time, type, time));
        if (!order.since().isEmpty()) {
            sql.append(CHANGED_SINCE);
            values.add(StoredTime.of(Instant.parse(order.since())));
        }
        if (order.level() != Level.SYSTEM) {
            limit(connection, type, residents, sql, values);
        }
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private void limit(Connection connection, String type, Residents residents, StringBuilder sql, List<Object> values)
            throws SQLException {
        Object keys = connection.createArrayOf("bigint", residents.keys().toArray());
        if (type.equals("Patient")) {
            if (!residents.isEverybody()) {
                sql.append(THEMSELVES);
                values.add(keys);
            }
            return;
        }
        sql.append(IN_COMPARTMENT);
        values.add(connection.createArrayOf("text", compartment.pathsOf(type).toArray()));
        if (!residents.isEverybody()) {
            sql.append(OF_THESE);
            values.add(keys);
        }
        sql.append(")");
    }
}
