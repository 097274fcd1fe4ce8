package org.delhihims.server.subscription;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What subscribers are still to be told, in the database: written with the record, removed when they have answered. */
final class Notifications {

    /** A notification: its number, and the version of the record it is about, as in {@code Observation/1/_history/2}. */
    record Notification(long number, String record) {}

    private final JdbcClient database;

    Notifications(JdbcClient database) {
        this.database = database;
    }

    void add(String subscription, String record) {
        database.sql("insert into hims.notification (subscription_id, record) values (?, ?)")
                .params(subscription, record)
                .update();
    }

    /** The Subscriptions whose owners are still to be told something. */
    List<String> pending() {
        return database.sql("select distinct subscription_id from hims.notification")
                .query(String.class)
                .list();
    }

    List<Notification> next(String subscription, int most) {
        return database.sql("""
                        select number, record from hims.notification
                        where subscription_id = ? order by number limit ?
                        """)
                .params(subscription, most)
                .query((row, number) -> new Notification(row.getLong(1), row.getString(2)))
                .list();
    }

    void done(long number) {
        database.sql("delete from hims.notification where number = ?")
                .param(number)
                .update();
    }

    void drop(String subscription) {
        database.sql("delete from hims.notification where subscription_id = ?")
                .param(subscription)
                .update();
    }
}
