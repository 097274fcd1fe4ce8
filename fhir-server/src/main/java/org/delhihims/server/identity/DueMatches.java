package org.delhihims.server.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that are still to be compared with the others, in the table {@code hims.match_due}. */
final class DueMatches {

    /** What has failed so often is left for somebody to look at. */
    private static final int MOST_TRIES = 5;

    private final JdbcClient database;

    DueMatches(JdbcClient database) {
        this.database = database;
    }

    /** One that was taken. */
    record Due(long id, String residentId) {}

    /** Takes those that are due longest. Another server does not take them; what is not done in five minutes is due again. */
    List<Due> take(int most) {
        return database.sql("""
                        update hims.match_due set tried = tried + 1, taken_at = now()
                        where id in (
                            select id from hims.match_due
                            where tried < ? and (taken_at is null or taken_at < now() - interval '5 minutes')
                            order by id limit ? for update skip locked)
                        returning id, resident_id
                        """)
                .params(MOST_TRIES, most)
                .query((row, number) -> new Due(row.getLong("id"), row.getString("resident_id")))
                .list();
    }

    void done(Due due) {
        database.sql("delete from hims.match_due where id = ?").param(due.id()).update();
    }
}
