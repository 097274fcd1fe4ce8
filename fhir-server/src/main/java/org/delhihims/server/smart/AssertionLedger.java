package org.delhihims.server.smart;

import java.time.Instant;
import java.time.ZoneOffset;
import org.delhihims.server.secrets.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assertions that clients have used. An assertion is good once, whichever node it comes to. */
final class AssertionLedger {

    private final JdbcClient database;

    AssertionLedger(JdbcClient database) {
        this.database = database;
    }

    /** False if this client has used this {@code jti} before. */
    boolean enter(String clientId, String jti, Instant expires) {
        return database.sql("""
                        insert into hims.client_assertion (client_id, jti_hash, expires_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(clientId, SecretBox.digest(jti), expires.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
