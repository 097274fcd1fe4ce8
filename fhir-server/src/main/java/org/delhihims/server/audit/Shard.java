package org.delhihims.server.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.delhihims.audit.ChainHash;
import org.delhihims.audit.Head;
import org.delhihims.audit.Link;

/**
 * A chain of which this connection is the one writer: it holds an advisory lock on the chain's number, and PostgreSQL lets go
 * of the lock when the connection ends, whatever ends it. So the head need not be read again before each batch, and no other
 * node can write into the chain while a batch of this one could still be committed.
 */
final class Shard implements AutoCloseable {

    private static final int LOCKS_OF_SHARDS = 0x41554454;
    private static final int MOST_SHARDS = 1000;

    /** One statement, so that it is committed in one round trip. */
    private static final String APPEND = """
            with settled as (delete from hims.audit_intent where id = any(?))
            insert into hims.audit_log (shard, seq, ts, patients, event, prev_hash, hash)
            select ?, seq, timestamptz 'epoch' + ts * interval '1 microsecond', string_to_array(patients, ','), event,
                   decode(prev_hash, 'hex'), decode(hash, 'hex')
            from unnest(?, ?, ?, ?, ?, ?) as link(seq, ts, patients, event, prev_hash, hash)""";

    private final Connection connection;
    private final ChainHash hashing;
    private final Set<String> months = new HashSet<>();
    private final PreparedStatement append;
    private Head head;

    private Shard(Connection connection, int number, ChainHash hashing) throws SQLException {
        this.connection = connection;
        this.hashing = hashing;
        this.append = connection.prepareStatement(APPEND);
        this.head = headOf(number);
    }

    /** The first chain that nobody else writes. */
    static Shard take(Connection connection, ChainHash hashing) throws SQLException {
        for (int number = 0; number < MOST_SHARDS; number++) {
            if (isTaken(connection, number)) {
                return new Shard(connection, number, hashing);
            }
        }
        throw new SQLException("all shards of the audit are taken");
    }

    private static boolean isTaken(Connection connection, int number) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCKS_OF_SHARDS);
            lock.setInt(2, number);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Head headOf(int number) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                "select seq, encode(hash, 'hex') from hims.audit_log where shard = ? order by seq desc limit 1")) {
            last.setInt(1, number);
            try (ResultSet row = last.executeQuery()) {
                return row.next() ? new Head(number, row.getLong(1), row.getString(2)) : Head.first(number, hashing);
            }
        }
    }

    Head head() {
        return head;
    }

    /** Chains these entries and forgets these intents, both or neither. */
    void append(List<Entry> entries, List<UUID> intents, Instant now) throws SQLException {
        makeRoom(now);
        List<Link> links = new ArrayList<>(entries.size());
        Head last = head;
        for (Entry entry : entries) {
            Link link = Link.after(last, now, entry.patients(), entry.event(), hashing);
            links.add(link);
            last = link.head();
        }
        append.setArray(1, connection.createArrayOf("uuid", intents.toArray()));
        append.setInt(2, head.shard());
        append.setArray(3, array("int8", links.stream().map(Link::seq).toArray()));
        append.setArray(
                4,
                array(
                        "int8",
                        links.stream()
                                .map(link -> ChronoUnit.MICROS.between(Instant.EPOCH, link.at()))
                                .toArray()));
        append.setArray(
                5,
                array(
                        "text",
                        links.stream()
                                .map(link -> String.join(",", link.patients()))
                                .toArray()));
        append.setArray(6, array("text", links.stream().map(Link::event).toArray()));
        append.setArray(7, array("text", links.stream().map(Link::previous).toArray()));
        append.setArray(8, array("text", links.stream().map(Link::hash).toArray()));
        append.executeUpdate();
        head = last;
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private void makeRoom(Instant now) throws SQLException {
        String month =
                now.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1).toString();
        if (months.add(month)) {
            try (PreparedStatement room = connection.prepareStatement("select hims.audit_month(?::date)")) {
                room.setString(1, month);
                room.execute();
            }
        }
    }

    /** Chains the intents of servers that have ended before they could: those of earlier runs, and these. */
    int adopt(UUID run, List<UUID> abandoned, Instant now) throws SQLException {
        int adopted = 0;
        for (int other : shardsOfIntents()) {
            boolean isOwn = other == head.shard();
            if (isOwn || isTaken(connection, other)) {
                try {
                    adopted += adopt(other, run, abandoned, now);
                } finally {
                    if (!isOwn) {
                        release(other);
                    }
                }
            }
        }
        return adopted;
    }

    private int adopt(int shard, UUID run, List<UUID> abandoned, Instant now) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement left = connection.prepareStatement("select id, events from hims.audit_intent"
                + " where shard = ? and (run <> ? or id = any(?)) order by made_at limit 1000")) {
            left.setInt(1, shard);
            left.setObject(2, run);
            left.setArray(3, connection.createArrayOf("uuid", abandoned.toArray()));
            try (ResultSet row = left.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                    for (String event : (String[]) row.getArray(2).getArray()) {
                        entries.add(Entry.read(event));
                    }
                }
            }
        }
        if (!ids.isEmpty()) {
            append(entries, ids, now);
        }
        return entries.size();
    }

    private List<Integer> shardsOfIntents() throws SQLException {
        List<Integer> shards = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement("select distinct shard from hims.audit_intent");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                shards.add(row.getInt(1));
            }
        }
        return shards;
    }

    private void release(int shard) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            unlock.setInt(1, LOCKS_OF_SHARDS);
            unlock.setInt(2, shard);
            unlock.execute();
        }
    }

    /** Ends the connection, which is of no pool, and the lock with it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
