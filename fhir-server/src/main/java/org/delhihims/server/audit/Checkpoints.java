package org.delhihims.server.audit;

import java.time.Clock;
import org.delhihims.audit.Checkpoint;
import org.delhihims.audit.Head;

/** Signs where the chain of this server stands, when it stands elsewhere than the last time. */
final class Checkpoints {

    private final CheckpointFiles files;
    private final Clock clock;
    private long last;
    private int shard = -1;

    Checkpoints(CheckpointFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    void add(Head head) {
        boolean isNew = head.shard() != shard || head.seq() != last;
        if (isNew && head.seq() > 0) {
            files.add(new Checkpoint(head.shard(), head.seq(), head.hash(), clock.instant()));
        }
        shard = head.shard();
        last = head.seq();
    }
}
