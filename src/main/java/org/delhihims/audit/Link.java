package org.delhihims.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One access as it stands in a chain.
 *
 * @param shard the chain: each has one writer
 * @param patients for looking up; the event names them too
 * @param event the access in canonical JSON
 */
public record Link(int shard, long seq, Instant at, List<String> patients, String event, String previous, String hash) {

    public Link {
        patients = List.copyOf(patients);
    }

    /** The link that follows a head. */
    public static Link after(Head head, Instant now, List<String> patients, String event, ChainHash hashing) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        long seq = head.seq() + 1;
        return new Link(head.shard(), seq, at, patients, event, head.hash(), hashing.of(head.hash(), seq, at, event));
    }

    public Head head() {
        return new Head(shard, seq, hash);
    }
}
