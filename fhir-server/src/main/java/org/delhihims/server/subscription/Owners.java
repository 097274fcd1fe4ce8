package org.delhihims.server.subscription;

import java.util.Optional;
import org.delhihims.server.access.KeptCaller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has written which Subscription, in the table {@code hims.subscription_owner}. */
final class Owners {

    private final JdbcClient database;

    Owners(JdbcClient database) {
        this.database = database;
    }

    void enter(String subscription, KeptCaller owner) {
        database.sql("""
                        insert into hims.subscription_owner (subscription_id, owner) values (?, ?)
                        on conflict (subscription_id) do update set owner = excluded.owner
                        """).params(subscription, owner.text()).update();
    }

    Optional<KeptCaller> of(String subscription) {
        return database.sql("select owner from hims.subscription_owner where subscription_id = ?")
                .param(subscription)
                .query(String.class)
                .optional()
                .map(KeptCaller::read);
    }

    void forget(String subscription) {
        database.sql("delete from hims.subscription_owner where subscription_id = ?")
                .param(subscription)
                .update();
    }
}
