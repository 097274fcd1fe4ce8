package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;
import org.delhihims.slip.Visit;
import org.delhihims.slip.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of the tables {@code hims.opd_*}, as slips speak of them. */
final class JdbcVisits implements Visits {

    private final JdbcClient database;

    JdbcVisits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Visit> of(String appointment) {
        return database.sql("""
                        select p.appointment_id, p.patient_id, p.number, p.state, s.facility, s.department, s.clinic, s.room, s.day,
                            b.starts, b.ends
                        from hims.opd_place p
                        join hims.opd_session s on s.id = p.session_id
                        join hims.opd_band b on b.id = p.band_id
                        where p.appointment_id = ?
                        """).param(appointment).query(JdbcVisits::visit).optional();
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        return new Visit(
                row.getString("appointment_id"),
                row.getString("patient_id"),
                row.getString("facility"),
                row.getString("department"),
                new TokenNumber(row.getString("clinic"), row.getInt("number")),
                row.getString("room"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                PlaceState.valueOf(row.getString("state")));
    }
}
