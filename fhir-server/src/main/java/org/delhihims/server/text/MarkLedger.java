package org.delhihims.server.text;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's side of the mark. A mark is counted here before it is written into the index, so an index whose mark has
 * a higher number has seen a later state of the database than there is now.
 */
final class MarkLedger {

    private final JdbcClient database;

    MarkLedger(JdbcClient database) {
        this.database = database;
    }

    boolean knows(IndexMark mark) {
        return mark.form() == Folding.FORM
                && database.sql("select count(*) from hims.text_index where generation = ? and sequence >= ?")
                                .params(mark.generation(), mark.sequence())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Begins a new index: no mark of an earlier one is known any more. */
    void renew() {
        database.sql("update hims.text_index set generation = ?, sequence = 0")
                .params(UUID.randomUUID())
                .update();
    }

    Count next() {
        return database.sql("update hims.text_index set sequence = sequence + 1 returning generation, sequence")
                .query(Count.class)
                .single();
    }

    record Count(UUID generation, long sequence) {}
}
