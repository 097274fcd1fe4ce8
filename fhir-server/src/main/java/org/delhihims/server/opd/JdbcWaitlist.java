package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.JoinRequest;
import org.delhihims.opd.JoinedWait;
import org.delhihims.opd.Lane;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.Sitting;
import org.delhihims.opd.Waitlist;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waitlists in the table {@code hims.opd_waitlist}. */
final class JdbcWaitlist implements Waitlist {

    /** A session and one who waits, where a band has room for him and he has no place that he could come to instead. */
    private static final String FITS = """
            s.state in ('PLANNED', 'OPEN', 'PAUSED') and w.state = 'WAITING' and w.service = s.service
            and (w.schedule_id is null or w.schedule_id = s.schedule_id)
            and w.span_until > :now
            and b.session_id = s.id and not b.is_full
            and b.ends > greatest(w.span_from, cast(:there as timestamptz)) and b.starts < w.span_until
            and hims.opd_left(b.capacity, b.taken, s.online_until <= :now, array_position(cast(:channels as text[]), w.channel)) > 0
            and not exists (select from hims.opd_place p join hims.opd_session o on o.id = p.session_id
                join hims.opd_band t on t.id = p.band_id
                where p.patient_id = w.patient_id and o.service = w.service
                and (p.state in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN')
                        and (o.id = s.id or t.ends > w.span_from and t.starts < w.span_until)
                    or p.state = 'WAITLIST'))
            """;

    private static final String OF_ITS_CLINIC = """
            schedule_id = :schedule and (day >= :today or exists (
                select from hims.opd_place p where p.session_id = s.id and p.state = 'WAITLIST'))
            """;

    private final JdbcClient database;
    private final Duration notice;

    /** @param notice how long before its end a band takes nobody any more who would have to come first */
    JdbcWaitlist(JdbcClient database, Duration notice) {
        this.database = database;
        this.notice = notice;
    }

    @Override
    public Optional<Sitting> sitting(String service, @Nullable String schedule) {
        return database.sql("""
                        select * from hims.opd_session
                        where service = :service and (cast(:schedule as text) is null or schedule_id = :schedule)
                        order by day desc, clinic limit 1
                        """)
                .param("service", service)
                .param("schedule", schedule)
                .query((row, index) -> new Sitting(
                        row.getString("schedule_id"),
                        row.getString("facility"),
                        row.getString("service"),
                        row.getString("department"),
                        row.getString("clinic"),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<String> joined(IssueKey key) {
        return database.sql("select appointment_id from hims.opd_waitlist where caller = ? and key = ?")
                .params(key.caller(), key.key())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<JoinedWait> waiting(String patient, String service) {
        return database.sql(
                        "select * from hims.opd_waitlist where patient_id = ? and service = ? and state = 'WAITING'")
                .params(patient, service)
                .query(JdbcWaitlist::entry)
                .optional();
    }

    @Override
    public Optional<PlaceState> stateOf(String appointment) {
        return database.sql("select state from hims.opd_waitlist where appointment_id = ?")
                .param(appointment)
                .query(String.class)
                .optional()
                .map(state -> switch (state) {
                    case "WAITING" -> PlaceState.WAITLIST;
                    case "PLACED" -> PlaceState.BOOKED;
                    default -> PlaceState.CANCELLED;
                });
    }

    @Override
    public Optional<JoinedWait> lock(String appointment) {
        return database.sql("select * from hims.opd_waitlist where appointment_id = ? and state = 'WAITING' for update")
                .param(appointment)
                .query(JdbcWaitlist::entry)
                .optional();
    }

    @Override
    public boolean hasPlace(JoinRequest request) {
        return database.sql("""
                        select exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                            join hims.opd_band b on b.id = p.band_id
                            where p.patient_id = ? and s.service = ? and b.ends > ? and b.starts < ?
                            and p.state in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN'))
                        """)
                .params(
                        request.patient(),
                        request.service(),
                        Timestamp.from(request.from()),
                        Timestamp.from(request.until()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int waitsOf(String patient) {
        return database.sql("select count(*) from hims.opd_waitlist where patient_id = ? and state = 'WAITING'")
                .param(patient)
                .query(Integer.class)
                .single();
    }

    @Override
    public int waitsOfAccount(String account) {
        return database.sql("select count(*) from hims.opd_waitlist where account = ? and state = 'WAITING'")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Override
    public void enter(JoinedWait wait, @Nullable IssueKey key) {
        database.sql("""
                        insert into hims.opd_waitlist (appointment_id, facility, service, schedule_id, patient_id, channel,
                            lane, account, span_from, span_until, caller, key)
                        values (:appointment, :facility, :service, :schedule, :patient, :channel, :lane, :account, :from,
                            :until, :caller, :key)
                        """)
                .param("appointment", wait.appointment())
                .param("facility", wait.facility())
                .param("service", wait.service())
                .param("schedule", wait.schedule())
                .param("patient", wait.patient())
                .param("channel", wait.channel().name())
                .param("lane", wait.lane().name())
                .param("account", wait.account())
                .param("from", Timestamp.from(wait.from()))
                .param("until", Timestamp.from(wait.until()))
                .param("caller", key == null ? null : key.caller())
                .param("key", key == null ? null : key.key())
                .update();
    }

    @Override
    public void leave(String appointment, boolean isPlaced) {
        database.sql("update hims.opd_waitlist set state = ? where appointment_id = ?")
                .params(isPlaced ? "PLACED" : "ENDED", appointment)
                .update();
    }

    @Override
    public Optional<Match> next(long session, Instant now) {
        return fitting(
                        "select w.*, b.id as band_id from hims.opd_session s, hims.opd_waitlist w, hims.opd_band b where s.id = :session and "
                                + FITS + " order by w.joined, b.starts limit 1 for update of w skip locked",
                        now)
                .param("session", session)
                .query((row, index) -> new Match(entry(row, index), row.getLong("band_id")))
                .optional();
    }

    @Override
    public List<Long> withRoom(Instant now) {
        return sessions("", now).query(Long.class).list();
    }

    @Override
    public List<Long> withRoom(String schedule, Instant now) {
        return sessions("s.schedule_id = :schedule and ", now)
                .param("schedule", schedule)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Long> withRoomFor(String appointment, Instant now) {
        return sessions("w.appointment_id = :appointment and ", now)
                .param("appointment", appointment)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec sessions(String which, Instant now) {
        return fitting(
                "select s.id from hims.opd_waitlist w, hims.opd_session s, hims.opd_band b where " + which + FITS
                        + " group by s.id order by min(b.starts), s.id",
                now);
    }

    private JdbcClient.StatementSpec fitting(String query, Instant now) {
        return database.sql(query)
                .param("now", Timestamp.from(now))
                .param("there", Timestamp.from(now.plus(notice)))
                .param("channels", CapacityRows.names());
    }

    @Override
    public List<String> withRoomForDisplaced(Instant now) {
        return database.sql("""
                        select distinct was.schedule_id from hims.opd_place p
                        join hims.opd_session was on was.id = p.session_id join hims.opd_band own on own.id = p.band_id
                        where p.state = 'WAITLIST' and exists (
                            select from hims.opd_session s join hims.opd_band b on b.session_id = s.id
                            where s.schedule_id = was.schedule_id and s.state in ('PLANNED', 'OPEN', 'PAUSED')
                            and not b.is_full and b.ends > :now and b.starts >= own.starts
                            and hims.opd_left(b.capacity, b.taken, s.online_until <= :now,
                                array_position(cast(:channels as text[]), p.channel)) > 0
                            and not exists (select from hims.opd_place o where o.session_id = s.id
                                and o.patient_id = p.patient_id and o.appointment_id <> p.appointment_id
                                and o.state not in ('CANCELLED', 'NOSHOW', 'FULFILLED')))
                        """)
                .param("now", Timestamp.from(now))
                .param("channels", CapacityRows.names())
                .query(String.class)
                .list();
    }

    @Override
    public List<String> over(Instant now) {
        return database.sql("""
                        select w.appointment_id from hims.opd_waitlist w where w.state = 'WAITING' and (w.span_until <= ?
                            or exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                                join hims.opd_band b on b.id = p.band_id
                                where p.patient_id = w.patient_id and s.service = w.service
                                and p.state in ('BOOKED', 'ARRIVED', 'CHECKED_IN')
                                and b.ends > w.span_from and b.starts < w.span_until))
                        order by w.joined limit 1000
                        """).param(Timestamp.from(now)).query(String.class).list();
    }

    @Override
    public void lockForDisplaced(long session, LocalDate today) {
        database.sql("select schedule_id from hims.opd_session s where id = ? and exists ("
                        + "select from hims.opd_place p join hims.opd_session o on o.id = p.session_id "
                        + "where o.schedule_id = s.schedule_id and p.state = 'WAITLIST')")
                .param(session)
                .query(String.class)
                .optional()
                .ifPresent(schedule -> database.sql(
                                "select id from hims.opd_session s where " + OF_ITS_CLINIC + " order by id for update")
                        .param("schedule", schedule)
                        .param("today", today)
                        .query(Long.class)
                        .list());
    }

    @Override
    public boolean lockAtOnce(String schedule, LocalDate today) {
        int wanted = database.sql("select count(*) from hims.opd_session s where " + OF_ITS_CLINIC)
                .param("schedule", schedule)
                .param("today", today)
                .query(Integer.class)
                .single();
        return database.sql("select id from hims.opd_session s where " + OF_ITS_CLINIC + " for update skip locked")
                        .param("schedule", schedule)
                        .param("today", today)
                        .query(Long.class)
                        .list()
                        .size()
                == wanted;
    }

    private static JoinedWait entry(ResultSet row, int index) throws SQLException {
        return new JoinedWait(
                row.getString("appointment_id"),
                row.getString("facility"),
                row.getString("service"),
                row.getString("schedule_id"),
                row.getString("patient_id"),
                Channel.valueOf(row.getString("channel")),
                Lane.valueOf(row.getString("lane")),
                row.getString("account"),
                row.getTimestamp("span_from").toInstant(),
                row.getTimestamp("span_until").toInstant());
    }
}
