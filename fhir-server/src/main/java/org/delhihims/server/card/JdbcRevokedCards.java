package org.delhihims.server.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.delhihims.credential.RevokedCard;
import org.delhihims.credential.RevokedCards;
import org.delhihims.credential.Rid;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cards that were revoked, by the table {@code hims.card_serial}. A card is signed with the key of the time when it was
 * made, so that time tells the key. One whose signature has ended needs no revocation any more.
 */
final class JdbcRevokedCards implements RevokedCards {

    private final JdbcClient database;
    private final SigningKeys keys;
    private final Clock clock;

    JdbcRevokedCards(JdbcClient database, SigningKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public List<RevokedCard> of(String kid) {
        return key(kid).map(this::signedWith).orElse(List.of());
    }

    private List<RevokedCard> signedWith(SigningKey key) {
        return database.sql("""
                        select rid from hims.card_serial
                        where standing = 'REVOKED' and made_at >= ? and made_at < ? and expires_at > ?
                        order by revoked_at, rid
                        """)
                .params(Timestamp.from(key.from()), Timestamp.from(key.until()), Timestamp.from(clock.instant()))
                .query((row, index) -> new RevokedCard(key.kid(), new Rid(row.getString("rid")), null))
                .list();
    }

    /** Each revocation changes the list once, and none is taken back. */
    @Override
    public long counter(String kid) {
        return key(kid).map(this::revocationsOf).orElse(0L);
    }

    private long revocationsOf(SigningKey key) {
        return database.sql("""
                        select count(*) from hims.card_serial
                        where standing = 'REVOKED' and made_at >= ? and made_at < ?
                        """)
                .params(Timestamp.from(key.from()), Timestamp.from(key.until()))
                .query(Long.class)
                .single();
    }

    private Optional<SigningKey> key(String kid) {
        return keys.published().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }
}
