package org.delhihims.server.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.card.CardLife;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.delhihims.card.CardState;
import org.delhihims.server.identifier.NumberMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The card register in the tables {@code hims.health_card}, whose keys say what may stand there only once, and
 * {@code hims.card_life}. Numbers stand there as marks, by which nobody who reads the table learns a number. Nothing is kept
 * in memory: what is committed holds for every server at its next question.
 */
final class JdbcCardRegister implements CardRegister {

    private final JdbcClient database;
    private final NumberMarks marks;

    JdbcCardRegister(JdbcClient database, NumberMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** The number of a record that was merged leads to the one that stays, through however many merges. */
    @Override
    public Optional<Entry> find(CardNumber number) {
        return database.sql("""
                        select hims.living_record(card.resident_id) as resident_id, card.standing, life.state
                        from hims.health_card card left join hims.card_life life using (resident_id)
                        where card.number = ?
                        """)
                .param(mark(number))
                .query((row, index) -> new Entry(
                        row.getString("resident_id"),
                        Standing.valueOf(row.getString("standing")),
                        state(row.getString("state"))))
                .optional();
    }

    private static @Nullable CardState state(@Nullable String name) {
        CardState state = name == null ? CardState.NONE : CardState.valueOf(name);
        return state == CardState.NONE ? null : state;
    }

    @Override
    public boolean give(CardNumber number, String residentId) {
        return insert(number, residentId, Standing.CURRENT);
    }

    @Override
    public boolean hasCurrent(String residentId) {
        return database.sql(
                        "select exists (select from hims.health_card where resident_id = ? and standing = 'CURRENT')")
                .param(residentId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean enter(CardNumber number, String residentId, Standing standing) {
        if (insert(number, residentId, standing)) {
            return true;
        }
        // What was withdrawn stays withdrawn, though the record says only that the number is an old one.
        int known = database.sql("""
                        update hims.health_card
                        set standing = case when standing = 'WITHDRAWN' then standing else ? end
                        where number = ? and resident_id = ?
                        """)
                .params(standing.name(), mark(number), residentId)
                .update();
        return known == 1;
    }

    private boolean insert(CardNumber number, String residentId, Standing standing) {
        int inserted = database.sql("""
                        insert into hims.health_card (number, resident_id, standing) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(mark(number), residentId, standing.name())
                .update();
        return inserted == 1;
    }

    /** The row is locked, and the transaction marked as the one that moves this card, by one statement. */
    @Override
    public Optional<CardLife> lock(String residentId) {
        return database.sql("""
                        insert into hims.card_life (resident_id, state) values (?, 'NONE')
                        on conflict (resident_id) do update set resident_id = excluded.resident_id
                        returning state, permanent, until, task, set_config('hims.card_move', resident_id, true)
                        """)
                .param(residentId)
                .query(JdbcCardRegister::life)
                .optional()
                .filter(life -> life.state() != CardState.NONE);
    }

    private static CardLife life(ResultSet row, int index) throws SQLException {
        return new CardLife(
                CardState.valueOf(row.getString("state")),
                row.getBoolean("permanent"),
                row.getObject("until", LocalDate.class),
                row.getString("task"));
    }

    @Override
    public boolean isMoving(String residentId) {
        return database.sql("select coalesce(current_setting('hims.card_move', true) = ?, false)")
                .param(residentId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keep(String residentId, CardLife life) {
        database.sql("""
                        update hims.card_life set state = ?, permanent = ?, until = ?, task = ?, changed_at = now()
                        where resident_id = ?
                        """)
                .param(life.state().name())
                .param(life.permanent())
                .param(life.until())
                .param(life.task())
                .param(residentId)
                .update();
    }

    private String mark(CardNumber number) {
        return marks.of(CardNumber.SYSTEM, number.value());
    }
}
