package org.delhihims.server.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.reminder.DueReminder;
import org.delhihims.reminder.ReminderKind;
import org.delhihims.reminder.ReminderOutbox;
import org.delhihims.reminder.ReminderOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox in the table {@code hims.reminder}. */
final class JdbcReminderOutbox implements ReminderOutbox {

    private final JdbcClient database;

    JdbcReminderOutbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void tell(String appointment, ReminderKind kind, Instant due) {
        database.sql("""
                        insert into hims.reminder (appointment_id, kind, occasion, due_at)
                        values (?, ?, pg_current_xact_id()::text, ?) on conflict do nothing
                        """).params(appointment, kind.name(), Timestamp.from(due)).update();
    }

    @Override
    public void tellAll(long session, ReminderKind kind, Instant due) {
        database.sql("""
                        insert into hims.reminder (appointment_id, kind, occasion, due_at)
                        select appointment_id, ?, pg_current_xact_id()::text, ? from hims.opd_place
                        where session_id = ? and state = 'BOOKED' on conflict do nothing
                        """).params(kind.name(), Timestamp.from(due), session).update();
    }

    @Override
    public void remind(String appointment, LocalDate day, Instant due) {
        database.sql("""
                        insert into hims.reminder (appointment_id, kind, occasion, due_at)
                        values (?, 'EVENING', ?, ?) on conflict do nothing
                        """)
                .params(appointment, day.toString(), Timestamp.from(due))
                .update();
    }

    @Override
    public Optional<DueReminder> take(Instant now, Duration time) {
        return database.sql("""
                        update hims.reminder taken set state = 'SENDING', tried = tried + 1, due_at = ?
                        where number = (
                            select number from hims.reminder where state in ('WAITING', 'SENDING') and due_at <= ?
                            order by due_at, number limit 1 for update skip locked)
                        returning number, key, appointment_id, kind, occasion, tried,
                            kind <> 'EVENING' and exists (
                                select from hims.reminder newer where newer.appointment_id = taken.appointment_id
                                and newer.kind <> 'EVENING' and newer.number > taken.number) as is_outdone
                        """)
                .params(Timestamp.from(now.plus(time)), Timestamp.from(now))
                .query(JdbcReminderOutbox::reminder)
                .optional();
    }

    private static DueReminder reminder(ResultSet row, int index) throws SQLException {
        ReminderKind kind = ReminderKind.valueOf(row.getString("kind"));
        return new DueReminder(
                row.getLong("number"),
                row.getString("key"),
                row.getString("appointment_id"),
                kind,
                kind == ReminderKind.EVENING ? LocalDate.parse(row.getString("occasion")) : null,
                row.getInt("tried"),
                row.getBoolean("is_outdone"));
    }

    @Override
    public void end(DueReminder reminder, ReminderOutcome outcome, Instant now) {
        database.sql("""
                        update hims.reminder set state = ?, ended_at = ?
                        where number = ? and state = 'SENDING' and tried = ?
                        """)
                .params(outcome.name(), Timestamp.from(now), reminder.number(), reminder.tried())
                .update();
    }

    @Override
    public void postpone(DueReminder reminder, Instant due) {
        database.sql("""
                        update hims.reminder set state = 'WAITING', due_at = ?
                        where number = ? and state = 'SENDING' and tried = ?
                        """)
                .params(Timestamp.from(due), reminder.number(), reminder.tried())
                .update();
    }

    /** How many were due before a time and are not over. */
    long countDue(Instant before) {
        return database.sql("select count(*) from hims.reminder where state in ('WAITING', 'SENDING') and due_at <= ?")
                .param(Timestamp.from(before))
                .query(Long.class)
                .single();
    }
}
