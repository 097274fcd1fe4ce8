package org.delhihims.server.opd;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.opd.PlannedSessions;
import org.delhihims.opd.SessionBand;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.Sitting;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.DayChange;
import org.delhihims.scheduling.PlannedSession;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.delhihims.scheduling.RosterChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that are planned, in the tables {@code hims.opd_*}. */
final class JdbcPlannedSessions implements PlannedSessions {

    private final JdbcClient database;

    JdbcPlannedSessions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean enterClinic(Clinic clinic, SessionPlanner.Home home, LocalDate until) {
        boolean isTaken = database.sql("""
                        select exists (select from hims.opd_clinic
                            where facility = ? and clinic = ? and schedule_id <> ?)
                        """)
                .params(home.facility(), clinic.number(), clinic.schedule())
                .query(Boolean.class)
                .single();
        if (isTaken) {
            return false;
        }
        return database.sql("""
                        insert into hims.opd_clinic (schedule_id, facility, service, clinic, planned_until)
                        values (:schedule, :facility, :service, :clinic, :until)
                        on conflict (schedule_id) do update set facility = excluded.facility,
                            service = excluded.service, clinic = excluded.clinic, planned_until = excluded.planned_until
                        """)
                        .param("schedule", clinic.schedule())
                        .param("facility", home.facility())
                        .param("service", clinic.service())
                        .param("clinic", clinic.number())
                        .param("until", until)
                        .update()
                > 0;
    }

    @Override
    public long enter(Sitting sitting, PlannedSession planned, @Nullable LocalTime onlineUntil) {
        Timestamp released = onlineUntil == null
                ? null
                : Timestamp.from(
                        sitting.day().atTime(onlineUntil).atZone(Band.DELHI).toInstant());
        return database.sql("""
                        insert into hims.opd_session (schedule_id, facility, service, department, clinic, room,
                            practitioner, day, planned_seconds, online_until)
                        values (:schedule, :facility, :service, :department, :clinic, :room, :practitioner, :day,
                            :seconds, :released)
                        on conflict (schedule_id, day) do update set room = excluded.room,
                            practitioner = excluded.practitioner, planned_seconds = excluded.planned_seconds,
                            online_until = excluded.online_until
                        returning id
                        """)
                .param("schedule", sitting.schedule())
                .param("facility", sitting.facility())
                .param("service", sitting.service())
                .param("department", sitting.department())
                .param("clinic", sitting.clinic())
                .param("room", planned.room())
                .param("practitioner", planned.practitioner())
                .param("day", sitting.day())
                .param("seconds", secondsForOne(planned))
                .param("released", released)
                .query(Long.class)
                .single();
    }

    private static long secondsForOne(PlannedSession planned) {
        long seconds = planned.bands().stream()
                .mapToLong(band -> band.band().length().toSeconds())
                .sum();
        return seconds / Math.max(1, planned.total());
    }

    @Override
    public Optional<String> enter(long session, PlannedBand band, String slot) {
        return database.sql("""
                        insert into hims.opd_band (session_id, slot_id, starts, ends, capacity)
                        values (:session, :slot, :starts, :ends, :capacity)
                        on conflict (session_id, starts) do update set ends = excluded.ends,
                            capacity = excluded.capacity, is_removed = false
                        where opd_band.ends <> excluded.ends or opd_band.capacity <> excluded.capacity
                            or opd_band.is_removed
                        returning slot_id
                        """)
                .param("session", session)
                .param("slot", slot)
                .param("starts", Timestamp.from(band.band().start()))
                .param("ends", Timestamp.from(band.band().end()))
                .param("capacity", CapacityRows.array(band.capacity()))
                .query(String.class)
                .optional();
    }

    @Override
    public List<SessionBand> removeAllBut(List<PlannedBand> kept, long session) {
        Long[] starts =
                kept.stream().map(band -> band.band().start().getEpochSecond()).toArray(Long[]::new);
        return database.sql("""
                        update hims.opd_band b set is_removed = true, capacity = '{0,0,0,0,0}'
                        where b.session_id = ? and extract(epoch from b.starts)::bigint <> all (?) and not b.is_removed
                        returning b.*, false as is_released
                        """)
                .params(session, starts)
                .query((row, index) -> new SessionBand(
                        row.getLong("id"),
                        row.getString("slot_id"),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        CapacityRows.places(row)))
                .list();
    }

    @Override
    public boolean retireClinic(String schedule) {
        // As far ahead as can be: the worker that makes sessions has nothing to do for this clinic.
        return database.sql("update hims.opd_clinic set planned_until = 'infinity' where schedule_id = ?")
                        .param(schedule)
                        .update()
                > 0;
    }

    @Override
    public List<RosterChange> changes(Clinic clinic, String facility, LocalDate from, LocalDate until) {
        List<RosterChange> changes = new ArrayList<>();
        database.sql("select day from hims.opd_holiday where facility = ? and day between ? and ?")
                .params(facility, from, until)
                .query(LocalDate.class)
                .list()
                .forEach(day -> changes.add(new RosterChange.Holiday(day)));
        database.sql("select * from hims.opd_roster_change where schedule_id = ? and day between ? and ?")
                .params(clinic.schedule(), from, until)
                .query((row, index) ->
                        DayChangeRows.change(row).of(clinic.plan(), row.getObject("day", LocalDate.class)))
                .list()
                .forEach(changes::addAll);
        return changes;
    }

    @Override
    public void enter(String schedule, LocalDate day, DayChange change) {
        database.sql("""
                        insert into hims.opd_roster_change as told (schedule_id, day, is_cancelled, room, practitioner,
                            opens, closes, online, counter, referral, follow_up, priority)
                        values (:schedule, :day, :cancelled, :room, :practitioner, :opens, :closes, :online, :counter,
                            :referral, :followUp, :priority)
                        on conflict (schedule_id, day) do update set
                            is_cancelled = told.is_cancelled or excluded.is_cancelled,
                            room = coalesce(excluded.room, told.room),
                            practitioner = coalesce(excluded.practitioner, told.practitioner),
                            opens = coalesce(excluded.opens, told.opens),
                            closes = coalesce(excluded.closes, told.closes),
                            online = coalesce(excluded.online, told.online),
                            counter = coalesce(excluded.counter, told.counter),
                            referral = coalesce(excluded.referral, told.referral),
                            follow_up = coalesce(excluded.follow_up, told.follow_up),
                            priority = coalesce(excluded.priority, told.priority),
                            told_at = excluded.told_at
                        """)
                .param("schedule", schedule)
                .param("day", day)
                .param("cancelled", change.isCancelled())
                .param("room", change.room())
                .param("practitioner", change.practitioner())
                .param("opens", change.opens())
                .param("closes", change.closes())
                .param("online", change.quotas().get(Channel.ONLINE))
                .param("counter", change.quotas().get(Channel.COUNTER))
                .param("referral", change.quotas().get(Channel.REFERRAL))
                .param("followUp", change.quotas().get(Channel.FOLLOW_UP))
                .param("priority", change.quotas().get(Channel.PRIORITY))
                .update();
    }

    @Override
    public int enterHoliday(String facility, LocalDate day, LocalDate today) {
        database.sql("insert into hims.opd_holiday (facility, day) values (?, ?) on conflict do nothing")
                .params(facility, day)
                .update();
        return planAgain(facility, today);
    }

    private int planAgain(String facility, LocalDate today) {
        // Those that are given up stay so.
        return database.sql("""
                        update hims.opd_clinic set planned_until = least(planned_until, ?)
                        where facility = ? and planned_until < 'infinity'
                        """).params(today.minusDays(1), facility).update();
    }

    @Override
    public boolean restore(String schedule, LocalDate day) {
        return database.sql("""
                        update hims.opd_roster_change set is_cancelled = false, told_at = now()
                        where schedule_id = ? and day = ? and is_cancelled
                        """).params(schedule, day).update() > 0;
    }

    @Override
    public boolean removeHoliday(String facility, LocalDate day, LocalDate today) {
        boolean isTold = database.sql("delete from hims.opd_holiday where facility = ? and day = ?")
                        .params(facility, day)
                        .update()
                > 0;
        if (isTold) {
            planAgain(facility, today);
        }
        return isTold;
    }

    @Override
    public int cancelled(String facility, LocalDate day) {
        return database.sql("""
                        select count(*) from hims.opd_session where facility = ? and day = ? and state = 'CANCELLED'
                        """).params(facility, day).query(Integer.class).single();
    }

    @Override
    public int clinics(String facility) {
        return database.sql("select count(*) from hims.opd_clinic where facility = ? and planned_until < 'infinity'")
                .param(facility)
                .query(Integer.class)
                .single();
    }

    @Override
    public void empty(String schedule, LocalDate day) {
        database.sql("""
                        delete from hims.opd_session s where schedule_id = ? and day = ?
                        and not exists (select from hims.opd_place p where p.session_id = s.id)
                        and not exists (select from hims.opd_leased_number l where l.session_id = s.id)
                        """).params(schedule, day).update();
    }
}
