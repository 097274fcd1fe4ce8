package org.delhihims.server.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.data.AuthenticatorTransport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passkeys, in the table {@code hims.passkey}. */
final class Passkeys {

    private static final String COLUMNS = """
            select credential_data, account, sign_count, backup_eligible, backed_up, transports, label, created_at,
            last_used_at from hims.passkey
            """;

    private final JdbcClient database;
    private final AttestedCredentialDataConverter credentials;

    Passkeys(JdbcClient database, AttestedCredentialDataConverter credentials) {
        this.database = database;
        this.credentials = credentials;
    }

    List<Passkey> of(UUID account) {
        return database.sql(COLUMNS + " where account = ? order by created_at")
                .param(account)
                .query(this::passkey)
                .list();
    }

    Optional<Passkey> withId(byte[] id) {
        return database.sql(COLUMNS + " where credential_id = ?")
                .param(id)
                .query(this::passkey)
                .optional();
    }

    private Passkey passkey(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                credentials.convert(row.getBytes("credential_data")),
                row.getObject("account", UUID.class),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                Stream.of((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::create)
                        .collect(Collectors.toSet()),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /** Adds a passkey; false if it is known, or if its account has so many already. */
    boolean add(Passkey passkey, int most) {
        return database.sql("""
                        insert into hims.passkey (credential_id, account, credential_data, sign_count, backup_eligible,
                        backed_up, transports, label, created_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?
                        where (select count(*) from hims.passkey where account = ?) < ?
                        on conflict do nothing
                        """)
                        .params(passkey.id(), passkey.account(), credentials.convert(passkey.credential()))
                        .params(passkey.signCount(), passkey.backupEligible(), passkey.backedUp())
                        .params(
                                passkey.transports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .toArray(String[]::new),
                                passkey.label(),
                                passkey.createdAt().atOffset(ZoneOffset.UTC))
                        .params(passkey.account(), most)
                        .update()
                == 1;
    }

    /** Notes that somebody signs in; false if the passkey is gone, or this or a later signature was seen before. */
    boolean use(byte[] id, long signCount, boolean backedUp, Instant now) {
        return database.sql("""
                        update hims.passkey set sign_count = ?, backed_up = ?, last_used_at = ?
                        where credential_id = ? and (sign_count < ? or (sign_count = 0 and ? = 0))
                        """)
                        .params(signCount, backedUp, now.atOffset(ZoneOffset.UTC))
                        .params(id, signCount, signCount)
                        .update()
                == 1;
    }

    /** Removes a passkey of this account; another's stays. */
    void remove(UUID account, byte[] id) {
        database.sql("delete from hims.passkey where account = ? and credential_id = ?")
                .params(account, id)
                .update();
    }
}
