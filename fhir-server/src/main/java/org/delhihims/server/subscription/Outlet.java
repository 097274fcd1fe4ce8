package org.delhihims.server.subscription;

import java.time.Duration;
import java.time.Instant;

/** How things stand with one subscriber: whether he is being told, since when he fails, when he is tried again. */
final class Outlet {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private boolean isBusy;
    private Instant failsSince = Instant.MAX;
    private Instant nextTry = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /** Takes the outlet, if it is free and due. */
    synchronized boolean take(Instant now) {
        if (isBusy || now.isBefore(nextTry)) {
            return false;
        }
        isBusy = true;
        return true;
    }

    synchronized void release() {
        isBusy = false;
    }

    synchronized void succeeded() {
        failsSince = Instant.MAX;
        nextTry = Instant.MIN;
        pause = FIRST_PAUSE;
    }

    /** Notes a failure, and answers how long it has gone on. */
    synchronized Duration failed(Instant now) {
        failsSince = failsSince.equals(Instant.MAX) ? now : failsSince;
        nextTry = now.plus(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return Duration.between(failsSince, now);
    }
}
