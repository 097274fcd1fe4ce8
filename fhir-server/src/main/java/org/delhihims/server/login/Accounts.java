package org.delhihims.server.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of staff and residents, in the table {@code hims.account}. */
final class Accounts {

    private static final String COLUMNS = """
            select id, username, password_hash, totp_secret, failures, locks, locked_until, fhir_user, role, facility,
            display_name, active from hims.account
            """;

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** One spelling for what people type in different ways. */
    static String plain(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    Optional<Account> staff(String username) {
        return database.sql(COLUMNS + " where kind = 'STAFF' and username = ?")
                .param(plain(username))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> federated(String issuer, String subject) {
        return database.sql(COLUMNS + " where kind = 'STAFF' and issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> withId(UUID id) {
        return database.sql(COLUMNS + " where kind = 'STAFF' and id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    List<Account> allStaff() {
        return database.sql(COLUMNS + " where kind = 'STAFF' order by username")
                .query(Accounts::account)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("totp_secret"),
                row.getInt("failures"),
                row.getInt("locks"),
                locked == null ? null : locked.toInstant(),
                row.getString("fhir_user"),
                row.getString("role"),
                row.getString("facility"),
                row.getString("display_name"),
                row.getBoolean("active"));
    }

    /** Adds a member of staff; false if the user name or the federated subject is taken. */
    boolean add(NewStaff staff) {
        return database.sql("""
                        insert into hims.account (id, kind, username, password_hash, totp_secret, fhir_user, role, facility,
                        display_name, issuer, subject) values (?, 'STAFF', ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(UUID.randomUUID(), plain(staff.username()), staff.passwordHash(), staff.totpSecret())
                        .params(staff.fhirUser(), staff.role(), staff.facility(), staff.displayName())
                        .params(staff.issuer(), staff.subject())
                        .update()
                == 1;
    }

    /** Links an account with whom an identity provider knows; false if there is none, or the subject is another's. */
    boolean link(String username, String issuer, String subject) {
        try {
            return database.sql("update hims.account set issuer = ?, subject = ? where kind = 'STAFF' and username = ?")
                            .params(issuer, subject, plain(username))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    boolean unlink(String username) {
        return database.sql(
                                "update hims.account set issuer = null, subject = null where kind = 'STAFF' and username = ?")
                        .param(plain(username))
                        .update()
                == 1;
    }

    /** Counts a wrong attempt, and locks the account after so many of them. */
    void failed(Account account, LoginRules rules, Instant now) {
        database.sql("update hims.account set failures = failures + 1 where id = ?")
                .param(account.id())
                .update();
        database.sql("""
                        update hims.account set failures = 0, locks = locks + 1, locked_until = ?
                        where id = ? and failures >= ?
                        """)
                .param(now.plus(rules.lockAfterLocks(account.locks())).atOffset(ZoneOffset.UTC))
                .params(account.id(), rules.lockAfter())
                .update();
    }

    /** Takes a code of an authenticator app; false if it, or a later one, was taken before. */
    boolean takeStep(Account account, long step) {
        return database.sql("""
                        update hims.account set totp_step = ?, failures = 0, locks = 0, locked_until = null
                        where id = ? and totp_step < ?
                        """).params(step, account.id(), step).update() == 1;
    }

    /** The account of a resident whose record this is; made when they sign in for the first time. */
    UUID ofResident(String fhirUser, List<String> references) {
        Optional<UUID> known = database.sql("select account from hims.account_link where reference = ?")
                .param(fhirUser)
                .query(UUID.class)
                .optional();
        UUID account = known.orElseGet(UUID::randomUUID);
        if (known.isEmpty()) {
            database.sql("insert into hims.account (id, kind, fhir_user, role) values (?, 'RESIDENT', ?, ?)")
                    .params(account, fhirUser, fhirUser.startsWith("Patient/") ? "patient" : "guardian")
                    .update();
        }
        references.forEach(reference -> database.sql(
                        "insert into hims.account_link (reference, account) values (?, ?) on conflict do nothing")
                .params(reference, account)
                .update());
        return account;
    }

    /** The record of a resident whose account this is. */
    Optional<String> fhirUser(UUID resident) {
        return database.sql("select fhir_user from hims.account where kind = 'RESIDENT' and id = ?")
                .param(resident)
                .query(String.class)
                .optional();
    }

    boolean isActive(UUID account) {
        return database.sql("select active from hims.account where id = ?")
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Blocks or unblocks; a blocked account's tokens are refused within seconds, and its sessions end. */
    boolean setActive(String username, boolean active) {
        Optional<Account> account = staff(username);
        account.ifPresent(found -> {
            database.sql("update hims.account set active = ? where id = ?")
                    .params(active, found.id())
                    .update();
            if (active) {
                database.sql("delete from hims.revocation where kind = 'ACCOUNT' and subject = ?")
                        .param(found.id().toString())
                        .update();
            } else {
                database.sql("insert into hims.revocation (kind, subject) values ('ACCOUNT', ?) on conflict do nothing")
                        .param(found.id().toString())
                        .update();
                database.sql("delete from hims.session where principal_name = ?")
                        .param(found.id().toString())
                        .update();
            }
        });
        return account.isPresent();
    }

    /**
     * Gives an account another password. Whoever knew the old one is signed out, and what passkeys were added and what
     * apps were allowed in its name is taken back; the next right attempt is let in, however many wrong ones there were.
     */
    boolean setPassword(String username, String hash) {
        Optional<Account> account = staff(username);
        account.ifPresent(found -> {
            String id = found.id().toString();
            database.sql("""
                            update hims.account set password_hash = ?, failures = 0, locks = 0, locked_until = null
                            where id = ?
                            """).params(hash, found.id()).update();
            database.sql("delete from hims.session where principal_name = ?")
                    .param(id)
                    .update();
            database.sql("delete from hims.passkey where account = ?")
                    .param(found.id())
                    .update();
            database.sql("""
                            insert into hims.revocation (kind, subject)
                            select 'GRANT', id from hims.app_grant where account = ? on conflict do nothing
                            """).param(id).update();
            database.sql("delete from hims.app_grant where account = ?")
                    .param(id)
                    .update();
        });
        return account.isPresent();
    }
}
