package org.delhihims.server.card;

import java.util.Optional;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.delhihims.server.identifier.NumberMarks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The card register in the table {@code hims.health_card}, whose keys say what may stand there only once. Numbers stand there
 * as marks, by which nobody who reads the table learns a number.
 */
final class JdbcCardRegister implements CardRegister {

    private final JdbcClient database;
    private final NumberMarks marks;

    JdbcCardRegister(JdbcClient database, NumberMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    @Override
    public Optional<String> holderOf(CardNumber number) {
        return database.sql("select resident_id from hims.health_card where number = ?")
                .param(mark(number))
                .query(String.class)
                .optional();
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
        int known = database.sql("update hims.health_card set standing = ? where number = ? and resident_id = ?")
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

    private String mark(CardNumber number) {
        return marks.of(CardNumber.SYSTEM, number.value());
    }
}
