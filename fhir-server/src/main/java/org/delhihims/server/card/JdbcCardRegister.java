package org.delhihims.server.card;

import java.util.Optional;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The card register in the table {@code hims.health_card}, whose keys say what may stand there only once. */
final class JdbcCardRegister implements CardRegister {

    private final JdbcClient database;

    JdbcCardRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> holderOf(CardNumber number) {
        return database.sql("select resident_id from hims.health_card where number = ?")
                .param(number.value())
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
                .params(standing.name(), number.value(), residentId)
                .update();
        return known == 1;
    }

    private boolean insert(CardNumber number, String residentId, Standing standing) {
        int inserted = database.sql("""
                        insert into hims.health_card (number, resident_id, standing) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(number.value(), residentId, standing.name())
                .update();
        return inserted == 1;
    }
}
