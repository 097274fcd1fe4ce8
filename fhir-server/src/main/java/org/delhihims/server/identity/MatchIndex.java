package org.delhihims.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.identity.BlockingKey;
import org.delhihims.server.identifier.NumberMarks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The blocking keys of every resident in the table {@code hims.match_key}, of which nobody learns what they are made of. */
final class MatchIndex {

    private static final String SYSTEM = "match";

    private final JdbcClient database;
    private final NumberMarks marks;

    MatchIndex(JdbcClient database, NumberMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** What has new keys is to be compared with the others, once it is stored. */
    void add(String residentId, Set<BlockingKey> keys) {
        if (!keys.isEmpty()) {
            database.sql("""
                            with due as (insert into hims.match_due (resident_id) values (?))
                            insert into hims.match_key (key, resident_id) select unnest(?), ? on conflict do nothing
                            """).params(residentId, hashed(keys), residentId).update();
        }
    }

    void replace(String residentId, Set<BlockingKey> keys) {
        remove(residentId);
        add(residentId, keys);
    }

    void remove(String residentId) {
        database.sql("delete from hims.match_key where resident_id = ?")
                .param(residentId)
                .update();
    }

    /** The ids of residents who share keys with somebody, those who share most first. */
    List<String> candidates(Set<BlockingKey> keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select resident_id from hims.match_key where key = any(?)
                        group by resident_id order by count(*) desc, resident_id limit ?
                        """).params(hashed(keys), most).query(String.class).list();
    }

    private Long[] hashed(Set<BlockingKey> keys) {
        return keys.stream().map(this::hash).collect(Collectors.toSet()).toArray(Long[]::new);
    }

    private long hash(BlockingKey key) {
        String mark = marks.of(SYSTEM, key.rule() + "|" + key.text());
        byte[] end = mark.substring(mark.length() - Long.BYTES).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.wrap(end).getLong();
    }
}
