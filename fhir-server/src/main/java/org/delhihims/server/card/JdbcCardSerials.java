package org.delhihims.server.card;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.delhihims.card.CardSerials;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The serials of cards in the table {@code hims.card_serial}, of which one holds for each resident. */
final class JdbcCardSerials implements CardSerials {

    private static final int RANDOM_BYTES = 16;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcCardSerials(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void make(String residentId, boolean active, Instant expires) {
        // A card that is printed again while an earlier print is on its way takes that one's place.
        if (!active) {
            revoke(residentId, Standing.ARRIVING);
        }
        database.sql("""
                        insert into hims.card_serial (rid, resident_id, standing, made_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        rid(),
                        residentId,
                        (active ? Standing.ACTIVE : Standing.ARRIVING).name(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(expires))
                .update();
    }

    @Override
    public Optional<Serial> of(String residentId, Standing standing) {
        return database.sql(
                        "select rid, made_at, expires_at from hims.card_serial where resident_id = ? and standing = ?")
                .params(residentId, standing.name())
                .query((row, index) -> new Serial(
                        row.getString("rid"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    @Override
    public Optional<Standing> standingOf(String rid) {
        return database.sql("select standing from hims.card_serial where rid = ?")
                .param(rid)
                .query(String.class)
                .optional()
                .map(Standing::valueOf);
    }

    private String rid() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void activateArrived(String residentId) {
        boolean hasArrived = database.sql(
                        "select exists (select from hims.card_serial where resident_id = ? and standing = 'ARRIVING')")
                .param(residentId)
                .query(Boolean.class)
                .single();
        if (hasArrived) {
            revoke(residentId, Standing.ACTIVE);
            database.sql(
                            "update hims.card_serial set standing = 'ACTIVE' where resident_id = ? and standing = 'ARRIVING'")
                    .param(residentId)
                    .update();
        }
    }

    @Override
    public void revokeAll(String residentId) {
        revoke(residentId, Standing.ACTIVE);
        revoke(residentId, Standing.ARRIVING);
    }

    private void revoke(String residentId, Standing standing) {
        database.sql("""
                        update hims.card_serial set standing = 'REVOKED', revoked_at = ?
                        where resident_id = ? and standing = ?
                        """)
                .params(Timestamp.from(clock.instant()), residentId, standing.name())
                .update();
    }
}
