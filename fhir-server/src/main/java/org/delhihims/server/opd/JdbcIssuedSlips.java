package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.delhihims.slip.IssuedSlip;
import org.delhihims.slip.IssuedSlips;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slips that were given out, in the table {@code hims.opd_slip}. */
final class JdbcIssuedSlips implements IssuedSlips {

    private final JdbcClient database;

    JdbcIssuedSlips(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<IssuedSlip> find(String appointment, String version) {
        return database.sql("""
                        select * from hims.opd_slip
                        where appointment_id = ? and version = ? and document_id is not null
                        """)
                .params(appointment, version)
                .query(JdbcIssuedSlips::slip)
                .optional();
    }

    @Override
    public List<IssuedSlip> of(String appointment) {
        return database.sql("select * from hims.opd_slip where appointment_id = ? and document_id is not null")
                .param(appointment)
                .query(JdbcIssuedSlips::slip)
                .list();
    }

    @Override
    public List<String> appointmentsIn(long session) {
        return database.sql("""
                        select p.appointment_id from hims.opd_place p
                        where p.session_id = ? and exists (
                            select from hims.opd_slip s where s.appointment_id = p.appointment_id)
                        """).param(session).query(String.class).list();
    }

    /** All that changes a place locks its session. */
    @Override
    public void hold(String appointment) {
        database.sql("""
                        select id from hims.opd_session
                        where id = (select session_id from hims.opd_place where appointment_id = ?) for share
                        """).param(appointment).query(Long.class).optional();
    }

    @Override
    public IssuedSlip keep(IssuedSlip slip) {
        database.sql("""
                        insert into hims.opd_slip as kept (appointment_id, version, code, issued_at, document_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (appointment_id, version) do update set document_id = excluded.document_id
                        where kept.document_id is null
                        """)
                .params(slip.appointment(), slip.version(), slip.code(), Timestamp.from(slip.issued()), slip.document())
                .update();
        return find(slip.appointment(), slip.version()).orElseThrow();
    }

    /** Whether a DocumentReference is that of a slip. */
    boolean hasDocument(String id) {
        return database.sql("select exists (select from hims.opd_slip where document_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static IssuedSlip slip(ResultSet row, int index) throws SQLException {
        return new IssuedSlip(
                row.getString("appointment_id"),
                row.getString("version"),
                row.getString("code"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("document_id"));
    }
}
