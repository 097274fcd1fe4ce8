package org.delhihims.server.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between the tries of one request, longer each time, and gives up when the server was away for too long. */
final class Backoff {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;

    private final URI base;
    private final Duration patience;
    private int pauses;
    private long awaySince;

    Backoff(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    int pauses() {
        return pauses;
    }

    /** A pause before another try with a server that is not there. */
    void waitFor(String why) {
        long now = System.nanoTime();
        awaySince = awaySince == 0 ? now : awaySince;
        if (now - awaySince > patience.toNanos()) {
            throw new ServerAway(base, patience, why);
        }
        pause();
    }

    void pause() {
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(pauses, 10));
        pauses++;
        try {
            // Two that collided would collide again if both waited equally long.
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
