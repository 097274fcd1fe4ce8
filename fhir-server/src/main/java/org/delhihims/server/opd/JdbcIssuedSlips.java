package org.delhihims.server.opd;

import java.sql.Timestamp;
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
        return database.sql("select code, issued_at from hims.opd_slip where appointment_id = ? and version = ?")
                .params(appointment, version)
                .query((row, index) -> new IssuedSlip(
                        appointment,
                        version,
                        row.getString("code"),
                        row.getTimestamp("issued_at").toInstant()))
                .optional();
    }

    @Override
    public IssuedSlip keep(IssuedSlip slip) {
        database.sql("""
                        insert into hims.opd_slip (appointment_id, version, code, issued_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(slip.appointment(), slip.version(), slip.code(), Timestamp.from(slip.issued()))
                .update();
        return find(slip.appointment(), slip.version()).orElseThrow();
    }
}
