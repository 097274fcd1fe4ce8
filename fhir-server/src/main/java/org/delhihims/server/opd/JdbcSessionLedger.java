package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.delhihims.opd.Call;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.KeptCall;
import org.delhihims.opd.Lane;
import org.delhihims.opd.LeasedNumber;
import org.delhihims.opd.OfferQuery;
import org.delhihims.opd.OpenBand;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.QueueEvent;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.Seat;
import org.delhihims.opd.ServingRules;
import org.delhihims.opd.Session;
import org.delhihims.opd.SessionBand;
import org.delhihims.opd.SessionLedger;
import org.delhihims.opd.SessionState;
import org.delhihims.opd.Sitting;
import org.delhihims.opd.TokenNumber;
import org.delhihims.opd.Turns;
import org.delhihims.opd.WaitDesk;
import org.delhihims.opd.Waiting;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counters of clinics in the tables {@code hims.opd_*}. */
final class JdbcSessionLedger implements SessionLedger {

    private static final String LEASED = """
            select l.*, s.clinic from hims.opd_leased_number l join hims.opd_session s on s.id = l.session_id
            where l.session_id = ?
            """;

    /**
     * For who looks everywhere there is always a place soon. PostgreSQL, which plans this once for all who ask, would look at every band
     * of every clinic; by {@code offset 0} it takes the bands as they begin and stops when it has enough.
     */
    private static final String BANDS_AS_THEY_BEGIN = """
            (select * from hims.opd_band where not is_full
                and starts > greatest(cast(:from as timestamptz), cast(:now as timestamptz)) - interval '1 day'
                and starts < :to order by starts offset 0)""";

    private final JdbcClient database;
    private final Clock clock;

    JdbcSessionLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
    public Session session(long session) {
        return database.sql("select * from hims.opd_session where id = ?")
                .param(session)
                .query(JdbcSessionLedger::session)
                .optional()
                .orElseThrow(SessionLedger::gone);
    }

    @Override
    public Session lock(long session) {
        return database.sql("select * from hims.opd_session where id = ? for update")
                .param(session)
                .query(JdbcSessionLedger::session)
                .optional()
                .orElseThrow(SessionLedger::gone);
    }

    @Override
    public List<SessionBand> bands(long session) {
        return database.sql("""
                        select b.*, s.online_until <= ? as is_released
                        from hims.opd_band b join hims.opd_session s on s.id = b.session_id
                        where b.session_id = ? order by b.starts
                        """)
                .params(Timestamp.from(clock.instant()), session)
                .query((row, index) -> band(row, row.getLong("id")))
                .list();
    }

    private static SessionBand band(ResultSet row, long id) throws SQLException {
        return new SessionBand(
                id,
                row.getString("slot_id"),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                CapacityRows.places(row));
    }

    @Override
    public Optional<Long> sessionOf(String slot) {
        return database.sql("select session_id from hims.opd_band where slot_id = ?")
                .param(slot)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<OpenBand> open(OfferQuery query, Instant now) {
        return database.sql("""
                        select s.*, b.id as band_id, b.slot_id, b.starts, b.ends, b.capacity, b.taken,
                            s.online_until <= :now as is_released
                        from hims.opd_session s join %s b on b.session_id = s.id
                        where s.day between :firstDay and :lastDay and s.state in ('PLANNED', 'OPEN', 'PAUSED')
                        and b.starts < :to and b.ends > greatest(cast(:from as timestamptz), cast(:now as timestamptz))
                        -- No band is as long as a day, and the index knows when they begin.
                        and b.starts > greatest(cast(:from as timestamptz), cast(:now as timestamptz)) - interval '1 day'
                        and not b.is_full
                        and (cardinality(:departments) = 0 or s.department = any(:departments))
                        and (cardinality(:facilities) = 0 or s.facility = any(:facilities))
                        and (cardinality(:services) = 0 or s.service = any(:services))
                        and (cardinality(:practitioners) = 0 or s.practitioner = any(:practitioners))
                        and hims.opd_left(b.capacity, b.taken, s.online_until <= :now, :channel) > 0
                        order by b.starts, s.facility, s.clinic limit :most
                        """.formatted(query.isAnywhere() ? BANDS_AS_THEY_BEGIN : "hims.opd_band"))
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(query.from()))
                .param("to", Timestamp.from(query.to()))
                .param("firstDay", Band.dayOf(query.from()))
                .param("lastDay", Band.dayOf(query.to()))
                .param("departments", query.departments().toArray(String[]::new))
                .param("facilities", query.facilities().toArray(String[]::new))
                .param("services", query.services().toArray(String[]::new))
                .param("practitioners", query.practitioners().toArray(String[]::new))
                .param("channel", CapacityRows.subscript(query.channel()))
                .param("most", query.most())
                .query((row, index) -> new OpenBand(session(row, index), band(row, row.getLong("band_id"))))
                .list();
    }

    @Override
    public void lockVisitor(String patient) {
        lockName("opd Patient/" + patient);
    }

    @Override
    public void lockAccount(String account) {
        lockName("opd account " + account);
    }

    private void lockName(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int openPlacesOf(String patient) {
        return database.sql("""
                        select count(*) from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                        where p.patient_id = ? and p.state in ('PENDING', 'BOOKED') and s.day >= ?
                        """)
                .params(patient, Band.dayOf(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Override
    public int openPlacesOfAccount(String account) {
        return database.sql("""
                        select count(*) from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                        where p.account = ? and p.state in ('PENDING', 'BOOKED') and s.day >= ?
                        """)
                .params(account, Band.dayOf(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> heldUntil(Instant moment) {
        return database.sql("""
                        select appointment_id from hims.opd_place where state = 'PENDING' and held_until <= ?
                        order by held_until limit 1000
                        """)
                .param(Timestamp.from(moment))
                .query(String.class)
                .list();
    }

    @Override
    public List<Place> notArrived(long session) {
        return database.sql("select * from hims.opd_place where session_id = ? and state in ('PENDING', 'BOOKED')")
                .param(session)
                .query(JdbcSessionLedger::place)
                .list();
    }

    @Override
    public List<Session> unclosedBefore(LocalDate day) {
        return database.sql("""
                        select * from hims.opd_session where day < ? and state not in ('CLOSED', 'CANCELLED')
                        order by day, id limit 1000
                        """).param(day).query(JdbcSessionLedger::session).list();
    }

    @Override
    public List<Place> onHold(long session) {
        return database.sql("select * from hims.opd_place where session_id = ? and queue_state = 'ON_HOLD'")
                .param(session)
                .query(JdbcSessionLedger::place)
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
        enter(place, """
                        with band as (
                            update hims.opd_band set taken[:channel] = taken[:channel] + 1 where id = :band),
                        session as (
                            update hims.opd_session set last_number = :number where id = :session)
                        """);
    }

    @Override
    public void enterLeased(Place place) {
        enter(place, """
                        with leased as (
                            update hims.opd_leased_number set appointment_id = :appointment
                            where session_id = :session and number = :number)
                        """);
    }

    private void enter(Place place, String counted) {
        database.sql(counted + """
                        insert into hims.opd_place (appointment_id, task_id, session_id, band_id, patient_id, channel,
                            lane, state, queue_state, number, position, account, held_until)
                        values (:appointment, :task, :session, :band, :patient, :channelName, :lane, :state, :queue,
                            :number, :position, :account, :heldUntil)
                        """)
                .param("channel", CapacityRows.subscript(place.seat().channel()))
                .param("band", place.seat().band())
                .param("session", place.seat().session())
                .param("number", place.seat().number())
                .param("appointment", place.receipts().appointment())
                .param("task", place.receipts().task())
                .param("patient", place.seat().patient())
                .param("channelName", place.seat().channel().name())
                .param("lane", place.seat().lane().name())
                .param("state", place.state().name())
                .param("queue", place.queue().name())
                .param("position", place.position())
                .param("account", place.booking().account())
                .param("heldUntil", timestamp(place.booking().heldUntil()))
                .update();
    }

    @Override
    public void lease(List<LeasedNumber> numbers, IssueKey key) {
        numbers.forEach(one -> database.sql("""
                        with band as (
                            update hims.opd_band set taken[:channel] = taken[:channel] + 1 where id = :band),
                        session as (
                            update hims.opd_session set last_number = :number where id = :session)
                        insert into hims.opd_leased_number (session_id, number, band_id, channel, caller, key)
                        values (:session, :number, :band, :channelName, :caller, :key)
                        """)
                .param("channel", CapacityRows.subscript(one.channel()))
                .param("band", one.band())
                .param("session", one.session())
                .param("number", one.number().running())
                .param("channelName", one.channel().name())
                .param("caller", key.caller())
                .param("key", key.key())
                .update());
    }

    @Override
    public List<LeasedNumber> leased(long session, IssueKey key) {
        return database.sql(LEASED + " and l.caller = ? and l.key = ? order by l.number")
                .params(session, key.caller(), key.key())
                .query(JdbcSessionLedger::leased)
                .list();
    }

    @Override
    public Optional<LeasedNumber> leased(long session, TokenNumber number) {
        return database.sql(LEASED + " and l.number = ?")
                .params(session, number.running())
                .query(JdbcSessionLedger::leased)
                .optional();
    }

    private static LeasedNumber leased(ResultSet row, int index) throws SQLException {
        return new LeasedNumber(
                row.getLong("session_id"),
                new TokenNumber(row.getString("clinic"), row.getInt("number")),
                row.getLong("band_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("appointment_id"));
    }

    @Override
    public void keep(IssueKey key, Place place) {
        database.sql("insert into hims.opd_receipt (caller, key, appointment_id) values (?, ?, ?)")
                .params(key.caller(), key.key(), place.receipts().appointment())
                .update();
    }

    @Override
    public void keep(Place place) {
        database.sql("""
                        update hims.opd_place set state = ?, queue_state = ?, position = ?, returned = ?,
                            entered_at = ?, held_until = ?, encounter_id = ?
                        where appointment_id = ?
                        """)
                .params(
                        place.state().name(),
                        place.queue().name(),
                        place.position(),
                        place.returned(),
                        timestamp(place.entered()),
                        timestamp(place.booking().heldUntil()),
                        place.receipts().encounter(),
                        place.receipts().appointment())
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
    public WaitDesk.Standing standing(Place place) {
        return database.sql("""
                        select count(*) filter (where lane = :lane and queue_state = 'RECEIVED'
                                and position < :position) as before,
                            count(*) filter (where lane <> :lane and queue_state = 'RECEIVED') as waiting,
                            count(*) filter (where lane = :lane and queue_state = 'REQUESTED' and state = 'BOOKED'
                                and band_id = :band and position < :position) as expected,
                            count(*) filter (where queue_state in ('READY', 'IN_PROGRESS')) as inside,
                            count(*) filter (where lane <> :lane)::real
                                / greatest(count(*) filter (where lane = :lane), 1) as share
                        from hims.opd_place where session_id = :session
                        """)
                .param("session", place.seat().session())
                .param("band", place.seat().band())
                .param("lane", place.seat().lane().name())
                .param("position", place.position())
                .query((row, index) -> new WaitDesk.Standing(
                        row.getInt("before"),
                        row.getInt("waiting"),
                        row.getInt("expected"),
                        row.getInt("inside"),
                        row.getFloat("share")))
                .single();
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
    public List<Waiting> first(long session, int most) {
        return database.sql("""
                        select first.* from (values ('PRIORITY'), ('ORDINARY')) as lanes (lane), lateral (
                            select number, p.lane, position from hims.opd_place p
                            where session_id = ? and p.lane = lanes.lane and queue_state = 'RECEIVED'
                            order by position, number limit ?) as first
                        """)
                .params(session, most)
                .query((row, index) -> waiting(row))
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
                            (session_id, ordinal, number, why, priority_turns, ordinary_turns, priority_weight,
                            ordinary_weight, called_at)
                        select :session, coalesce(max(ordinal), 0) + 1, :number, :why, :priority, :ordinary,
                            :priorityWeight, :ordinaryWeight, :at
                        from hims.opd_call where session_id = :session
                        """)
                .param("session", session.id())
                .param("number", call.who().number())
                .param("why", call.why().name())
                .param("priority", call.turns().priority())
                .param("ordinary", call.turns().ordinary())
                .param("priorityWeight", call.rules().priority())
                .param("ordinaryWeight", call.rules().ordinary())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<KeptCall> calls(long session) {
        return database.sql("select * from hims.opd_call where session_id = ? order by ordinal")
                .param(session)
                .query((row, index) -> new KeptCall(
                        row.getInt("number"),
                        Call.Why.valueOf(row.getString("why")),
                        new Turns(row.getInt("priority_turns"), row.getInt("ordinary_turns")),
                        new ServingRules(row.getInt("priority_weight"), row.getInt("ordinary_weight")),
                        row.getTimestamp("called_at").toInstant()))
                .list();
    }

    @Override
    public Instant calledAt(Place place) {
        return database.sql("""
                        select called_at from hims.opd_call where session_id = ? and number = ?
                        order by ordinal desc limit 1
                        """)
                .params(place.seat().session(), place.seat().number())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Override
    public List<QueueEvent> events(long session) {
        return database.sql("select * from hims.opd_event where session_id = ? order by id")
                .param(session)
                .query((row, index) -> new QueueEvent(waiting(row), QueueState.valueOf(row.getString("queue_state"))))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getInt("number"), Lane.valueOf(row.getString("lane")), row.getLong("position"));
    }

    @Override
    public void giveBack(long band, Channel channel) {
        database.sql("update hims.opd_band set taken[:channel] = taken[:channel] - 1 where id = :band")
                .param("channel", CapacityRows.subscript(channel))
                .param("band", band)
                .update();
    }

    @Override
    public List<Session> lockFrom(String schedule, LocalDate day) {
        return database.sql("""
                        select * from hims.opd_session s where schedule_id = ? and (day >= ? or exists (
                            select from hims.opd_place p where p.session_id = s.id and p.state = 'WAITLIST'))
                        order by id for update
                        """)
                .params(schedule, day)
                .query(JdbcSessionLedger::session)
                .list();
    }

    @Override
    public List<Place> openPlaces(long session) {
        return database.sql("""
                        select * from hims.opd_place where session_id = ?
                        and state in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN') and queue_state <> 'IN_PROGRESS'
                        order by position, number
                        """).param(session).query(JdbcSessionLedger::place).list();
    }

    @Override
    public List<Place> waitlisted(String schedule) {
        return database.sql("""
                        select p.* from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                        where s.schedule_id = ? and p.state = 'WAITLIST' order by s.day, p.position, p.number
                        """).param(schedule).query(JdbcSessionLedger::place).list();
    }

    @Override
    public Optional<OpenBand> nextOpen(String schedule, Place waiting, Instant now) {
        return database.sql("""
                        select s.*, b.id as band_id, b.slot_id, b.starts, b.ends, b.capacity, b.taken,
                            s.online_until <= :now as is_released
                        from hims.opd_session s join hims.opd_band b on b.session_id = s.id
                        where s.schedule_id = :schedule and s.state in ('PLANNED', 'OPEN', 'PAUSED')
                        and b.ends > :now and b.starts >= (select starts from hims.opd_band where id = :band)
                        and hims.opd_left(b.capacity, b.taken, s.online_until <= :now, :channel) > 0
                        and not exists (select from hims.opd_place p where p.session_id = s.id
                            and p.patient_id = :patient and p.appointment_id <> :appointment
                            and p.state not in ('CANCELLED', 'NOSHOW', 'FULFILLED'))
                        order by b.starts limit 1
                        """)
                .param("now", Timestamp.from(now))
                .param("schedule", schedule)
                .param("band", waiting.seat().band())
                .param("channel", CapacityRows.subscript(waiting.seat().channel()))
                .param("patient", waiting.seat().patient())
                .param("appointment", waiting.receipts().appointment())
                .query((row, index) -> new OpenBand(session(row, index), band(row, row.getLong("band_id"))))
                .optional();
    }

    @Override
    public boolean isWaitlisted(String patient, String schedule) {
        return database.sql("""
                        select exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                        where p.patient_id = ? and s.schedule_id = ? and p.state = 'WAITLIST')
                        """).params(patient, schedule).query(Boolean.class).single();
    }

    @Override
    public Optional<Long> sessionBeside(long session, String schedule) {
        return database.sql("""
                        select other.id from hims.opd_session s join hims.opd_session other on other.day = s.day
                        where s.id = ? and other.schedule_id = ?
                        """).params(session, schedule).query(Long.class).optional();
    }

    @Override
    public int lastNumberBefore(Place elsewhere, Session session) {
        return database.sql("""
                        select coalesce(min(number) - 1, :last) from hims.opd_place
                        where session_id = :session and issued_at > (
                            select issued_at from hims.opd_place where appointment_id = :appointment)
                        """)
                .param("last", session.lastNumber())
                .param("session", session.id())
                .param("appointment", elsewhere.receipts().appointment())
                .query(Integer.class)
                .single();
    }

    @Override
    public Instant issued(Place place) {
        return database.sql("select issued_at from hims.opd_place where appointment_id = ?")
                .param(place.receipts().appointment())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Override
    public void move(Place place) {
        database.sql("""
                        with band as (
                            update hims.opd_band set taken[:channel] = taken[:channel] + 1 where id = :band),
                        session as (
                            update hims.opd_session set last_number = greatest(last_number, :number)
                            where id = :session)
                        update hims.opd_place set session_id = :session, band_id = :band, number = :number,
                            state = :state, queue_state = :queue, position = :position, returned = :returned,
                            entered_at = :entered, held_until = :heldUntil
                        where appointment_id = :appointment
                        """)
                .param("channel", CapacityRows.subscript(place.seat().channel()))
                .param("band", place.seat().band())
                .param("session", place.seat().session())
                .param("number", place.seat().number())
                .param("state", place.state().name())
                .param("queue", place.queue().name())
                .param("position", place.position())
                .param("returned", place.returned())
                .param("entered", timestamp(place.entered()))
                .param("heldUntil", timestamp(place.booking().heldUntil()))
                .param("appointment", place.receipts().appointment())
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
        Seat seat = new Seat(
                row.getLong("session_id"),
                row.getLong("band_id"),
                row.getString("patient_id"),
                Channel.valueOf(row.getString("channel")),
                Lane.valueOf(row.getString("lane")),
                row.getInt("number"));
        return new Place(
                new Place.Receipts(
                        row.getString("appointment_id"), row.getString("task_id"), row.getString("encounter_id")),
                seat,
                PlaceState.valueOf(row.getString("state")),
                QueueState.valueOf(row.getString("queue_state")),
                row.getLong("position"),
                row.getBoolean("returned"),
                instant(row.getTimestamp("entered_at")),
                new Place.Booking(row.getString("account"), instant(row.getTimestamp("held_until"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
