package org.delhihims.server.text;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Whether the index can be asked, and if not, how far it is. */
final class TextState {

    enum Phase {
        STARTING,
        CATCHING_UP,
        BUILDING,
        READY
    }

    /** An index of this many resources is built while a caller waits. */
    private static final long SHORT = 2_000;

    private static final long SOON = 2;
    private static final long LATE = 300;

    private final AtomicLong indexed = new AtomicLong();
    private Phase phase = Phase.STARTING;
    private long total;
    private long begun = System.nanoTime();
    private @Nullable TextIndex index;

    synchronized void begin(Phase next, long resources) {
        phase = next;
        begun = System.nanoTime();
        total = resources;
        index = null;
        indexed.set(0);
        notifyAll();
    }

    void progressed(int resources) {
        indexed.addAndGet(resources);
    }

    synchronized void ready(TextIndex current) {
        phase = Phase.READY;
        index = current;
        notifyAll();
    }

    /** The index, if it can be asked before the caller's patience ends. */
    synchronized @Nullable TextIndex await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (index == null && !(phase == Phase.BUILDING && total > SHORT)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return index;
    }

    /** When to ask again: by then it should be done, as fast as it has gone so far. */
    synchronized long secondsLeft() {
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds() + 1;
        long done = indexed.get();
        long left = phase == Phase.BUILDING && done > 0 ? (total - done) * seconds / done : 0;
        return Math.max(SOON, Math.min(left, LATE));
    }

    synchronized Progress progress() {
        long done = phase == Phase.BUILDING ? Math.min(indexed.get(), total) : total;
        return new Progress(phase, done, total);
    }

    record Progress(Phase phase, long indexed, long total) {}
}
