package org.delhihims.server.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What holds no longer, though a token says so: grants, sessions, accounts and clients. Every node reads the table about
 * once a second, so that a token is checked without a question to the database.
 */
public final class Revocations {

    /** What can be revoked. */
    public enum Kind {
        GRANT,
        SESSION,
        ACCOUNT,
        CLIENT
    }

    private record Entry(Kind kind, String subject) {}

    /** By which a change of the table is seen. */
    private record Mark(long last, long rows) {}

    private static final Duration READ_EVERY = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Duration within;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Set<Entry> revoked = Set.of();
    private volatile Instant readAt = Instant.EPOCH;
    private volatile Mark mark = new Mark(0, 0);

    public Revocations(JdbcClient database, TokenRules rules, Clock clock) {
        this.database = database;
        this.within = rules.revokedWithin();
        this.clock = clock;
    }

    /** Revokes; this node knows at once. */
    public void revoke(Kind kind, String subject) {
        database.sql("insert into hims.revocation (kind, subject) values (?, ?) on conflict do nothing")
                .params(kind.name(), subject)
                .update();
        readAt = Instant.EPOCH;
    }

    /** Whether it is revoked, as of {@code hims.token.revoked-within} ago at the most. */
    public boolean isRevoked(Kind kind, String subject) {
        Duration age = Duration.between(readAt, clock.instant());
        if (age.compareTo(within) > 0) {
            reading.lock();
            readAndUnlock();
        } else if (age.compareTo(READ_EVERY) > 0 && reading.tryLock()) {
            readAndUnlock();
        }
        return revoked.contains(new Entry(kind, subject));
    }

    private void readAndUnlock() {
        try {
            if (Duration.between(readAt, clock.instant()).compareTo(READ_EVERY) > 0) {
                read();
            }
        } finally {
            reading.unlock();
        }
    }

    /** What was revoked longer ago than a token lives, or a session with its refresh tokens, need not be known here. */
    private void read() {
        Instant asked = clock.instant();
        Mark now = database.sql("select coalesce(max(seq), 0), count(*) from hims.revocation")
                .query((row, number) -> new Mark(row.getLong(1), row.getLong(2)))
                .single();
        if (!now.equals(mark)) {
            revoked = Set.copyOf(database.sql("""
                            select kind, subject from hims.revocation
                            where kind in ('ACCOUNT', 'CLIENT') or revoked_at > now() - interval '10 hours'
                            """)
                    .query((row, number) -> new Entry(Kind.valueOf(row.getString(1)), row.getString(2)))
                    .list());
            mark = now;
        }
        readAt = asked;
    }
}
