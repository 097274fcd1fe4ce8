package org.delhihims.audit;

import java.time.Instant;

/** Where a shard's chain stood at some time. It is signed and kept apart from the chain, and so finds out a chain that was cut. */
public record Checkpoint(int shard, long seq, String hash, Instant at) {

    /** What is signed. */
    public String text() {
        return "hims audit checkpoint\n" + shard + "\n" + seq + "\n" + hash + "\n" + at;
    }
}
