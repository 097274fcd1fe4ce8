package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.delhihims.opd.Call;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.Lane;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.Session;
import org.delhihims.opd.SessionBand;
import org.delhihims.opd.SessionLedger;
import org.delhihims.opd.SessionState;
import org.delhihims.opd.Sitting;
import org.delhihims.opd.Turns;
import org.delhihims.opd.Waiting;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counters of clinics in the tables {@code hims.opd_*}. */
final class JdbcSessionLedger implements SessionLedger {

    private final JdbcClient database;

    JdbcSessionLedger(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Place> receipt(IssueKey key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("opd " + key.caller() + " " + key.key())
                .query(Boolean.class)
                .single();
        return database.sql("""
                        select p.* from hims.opd_place p join hims.opd_receipt r using (appointment_id)
                        where r.caller = ? and r.key = ?
                        """)
                .params(key.caller(), key.key())
                .query(JdbcSessionLedger::place)
                .optional();
    }

    @Override
    public List<Session> sessionsOf(String service, LocalDate day) {
        return database.sql("select * from hims.opd_session where service = ? and day = ? order by clinic")
                .params(service, day)
                .query(JdbcSessionLedger::session)
                .list();
    }

    @Override
    public Optional<Session> session(String schedule, LocalDate day) {
        return database.sql("select * from hims.opd_session where schedule_id = ? and day = ?")
                .params(schedule, day)
                .query(JdbcSessionLedger::session)
                .optional();
    }

    @Override
    public Session lock(long session) {
        return database.sql("select * from hims.opd_session where id = ? for update")
                .param(session)
                .query(JdbcSessionLedger::session)
                .single();
    }

    @Override
    public List<SessionBand> bands(long session) {
        return database.sql("""
                        select b.*, s.online_until <= now() as is_released
                        from hims.opd_band b join hims.opd_session s on s.id = b.session_id
                        where b.session_id = ? order by b.starts
                        """)
                .param(session)
                .query((row, index) -> new SessionBand(
                        row.getLong("id"),
                        row.getString("slot_id"),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        CapacityRows.places(row)))
                .list();
    }

    @Override
    public Optional<Place> placeOf(String patient, long session) {
        return database.sql("""
                        select * from hims.opd_place where patient_id = ? and session_id = ?
                        and state not in ('CANCELLED', 'NOSHOW', 'FULFILLED')
                        """)
                .params(patient, session)
                .query(JdbcSessionLedger::place)
                .optional();
    }

    @Override
    public Optional<Place> place(String appointment) {
        return database.sql("select * from hims.opd_place where appointment_id = ?")
                .param(appointment)
                .query(JdbcSessionLedger::place)
                .optional();
    }

    @Override
    public Optional<Place> placeInQueue(String task) {
        return database.sql("select * from hims.opd_place where task_id = ?")
                .param(task)
                .query(JdbcSessionLedger::place)
                .optional();
    }

    @Override
    public boolean hasBand(String slot) {
        return database.sql("select exists (select from hims.opd_band where slot_id = ?)")
                .param(slot)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void enter(Place place) {
        database.sql("""
                        with band as (
                            update hims.opd_band set taken[:channel] = taken[:channel] + 1 where id = :band),
                        session as (
                            update hims.opd_session set last_number = :number where id = :session)
                        insert into hims.opd_place (appointment_id, task_id, session_id, band_id, patient_id, channel,
                            lane, state, queue_state, number, position)
                        values (:appointment, :task, :session, :band, :patient, :channelName, :lane, :state, :queue,
                            :number, :position)
                        """)
                .param("channel", CapacityRows.subscript(place.channel()))
                .param("band", place.band())
                .param("session", place.session())
                .param("number", place.number())
                .param("appointment", place.appointment())
                .param("task", place.task())
                .param("patient", place.patient())
                .param("channelName", place.channel().name())
                .param("lane", place.lane().name())
                .param("state", place.state().name())
                .param("queue", place.queue().name())
                .param("position", place.position())
                .update();
    }

    @Override
    public void keep(IssueKey key, Place place) {
        database.sql("insert into hims.opd_receipt (caller, key, appointment_id) values (?, ?, ?)")
                .params(key.caller(), key.key(), place.appointment())
                .update();
    }

    @Override
    public void keep(Place place) {
        Instant entered = place.entered();
        database.sql("""
                        update hims.opd_place set state = ?, queue_state = ?, position = ?, returned = ?, entered_at = ?
                        where appointment_id = ?
                        """)
                .params(
                        place.state().name(),
                        place.queue().name(),
                        place.position(),
                        place.returned(),
                        entered == null ? null : Timestamp.from(entered),
                        place.appointment())
                .update();
    }

    @Override
    public void keep(Session session) {
        Integer[] served = session.served().stream()
                .map(time -> Math.toIntExact(time.toSeconds()))
                .toArray(Integer[]::new);
        database.sql("""
                        update hims.opd_session set state = ?, priority_turns = ?, ordinary_turns = ?, served = ?
                        where id = ?
                        """)
                .params(
                        session.state().name(),
                        session.turns().priority(),
                        session.turns().ordinary(),
                        served,
                        session.id())
                .update();
    }

    @Override
    public int waiting(long session, Lane lane) {
        return database.sql(
                        "select count(*) from hims.opd_place where session_id = ? and lane = ? and queue_state = 'RECEIVED'")
                .params(session, lane.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public int before(long session, Lane lane, long position) {
        return database.sql("""
                        select count(*) from hims.opd_place
                        where session_id = ? and lane = ? and position < ? and queue_state = 'RECEIVED'
                        """)
                .params(session, lane.name(), position)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Waiting> first(long session, int most) {
        return database.sql("""
                        select first.* from (values ('PRIORITY'), ('ORDINARY')) as lanes (lane), lateral (
                            select number, p.lane, position from hims.opd_place p
                            where session_id = ? and p.lane = lanes.lane and queue_state = 'RECEIVED'
                            order by position, number limit ?) as first
                        """)
                .params(session, most)
                .query((row, index) ->
                        new Waiting(row.getInt("number"), Lane.valueOf(row.getString("lane")), row.getLong("position")))
                .list();
    }

    @Override
    public Place numbered(long session, int number) {
        return database.sql("select * from hims.opd_place where session_id = ? and number = ?")
                .params(session, number)
                .query(JdbcSessionLedger::place)
                .single();
    }

    @Override
    public List<Place> beingServed(long session) {
        return database.sql("""
                        select * from hims.opd_place
                        where session_id = ? and queue_state in ('READY', 'IN_PROGRESS') order by number
                        """).param(session).query(JdbcSessionLedger::place).list();
    }

    @Override
    public void called(Session session, Call call, Instant at) {
        database.sql("""
                        insert into hims.opd_call
                            (session_id, ordinal, number, why, priority_turns, ordinary_turns, called_at)
                        select :session, coalesce(max(ordinal), 0) + 1, :number, :why, :priority, :ordinary, :at
                        from hims.opd_call where session_id = :session
                        """)
                .param("session", session.id())
                .param("number", call.who().number())
                .param("why", call.why().name())
                .param("priority", call.turns().priority())
                .param("ordinary", call.turns().ordinary())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void giveBack(long band, Channel channel) {
        database.sql("update hims.opd_band set taken[:channel] = taken[:channel] - 1 where id = :band")
                .param("channel", CapacityRows.subscript(channel))
                .param("band", band)
                .update();
    }

    private static Session session(ResultSet row, int index) throws SQLException {
        Sitting sitting = new Sitting(
                row.getString("schedule_id"),
                row.getString("facility"),
                row.getString("service"),
                row.getString("department"),
                row.getString("clinic"),
                row.getObject("day", LocalDate.class));
        return new Session(
                row.getLong("id"),
                sitting,
                row.getString("room"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("last_number"),
                new Turns(row.getInt("priority_turns"), row.getInt("ordinary_turns")),
                Arrays.stream((Integer[]) row.getArray("served").getArray())
                        .map(Duration::ofSeconds)
                        .toList(),
                Duration.ofSeconds(row.getInt("planned_seconds")));
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(
                row.getString("appointment_id"),
                row.getString("task_id"),
                row.getLong("session_id"),
                row.getLong("band_id"),
                row.getString("patient_id"),
                Channel.valueOf(row.getString("channel")),
                Lane.valueOf(row.getString("lane")),
                PlaceState.valueOf(row.getString("state")),
                QueueState.valueOf(row.getString("queue_state")),
                row.getInt("number"),
                row.getLong("position"),
                row.getBoolean("returned"),
                instant(row.getTimestamp("entered_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
