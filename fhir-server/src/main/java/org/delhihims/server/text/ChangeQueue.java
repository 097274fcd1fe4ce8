package org.delhihims.server.text;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been committed and is not in the index yet. Each addition has a number, so that a search can wait until
 * everything that was committed before it is found.
 */
final class ChangeQueue {

    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private Set<Change> waiting = new LinkedHashSet<>();
    private long added;
    private long done;

    synchronized void add(Collection<Change> changes) {
        waiting.addAll(changes);
        added++;
        notifyAll();
    }

    /** The number of the latest addition. */
    synchronized long latest() {
        return added;
    }

    /** Whether everything that was ever added is in the index. */
    synchronized boolean isDone() {
        return waiting.isEmpty() && done == added;
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Everything that waits; when nothing does, it is waited for a while. */
    synchronized Batch take(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (isDone() && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / NANOS_OF_A_MILLI;
        }
        Batch batch = new Batch(List.copyOf(waiting), added);
        waiting = new LinkedHashSet<>();
        return batch;
    }

    synchronized void done(Batch batch) {
        done = batch.number();
        notifyAll();
    }

    /** Waits until an addition is in the index, and says whether it is. */
    synchronized boolean awaitDone(long number, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (done < number) {
            long left = (end - System.nanoTime()) / NANOS_OF_A_MILLI;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    record Batch(List<Change> changes, long number) {}
}
