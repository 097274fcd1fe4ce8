package org.delhihims.server.opd;

import org.delhihims.opd.JoinDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Ends waits that are over, and gives those who wait what is free without anybody having given it up. Two servers may do so at once: who
 * comes second finds nothing left to do.
 */
final class WaitlistWorker {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistWorker.class);

    private final JoinDesk joins;

    WaitlistWorker(JoinDesk joins) {
        this.joins = joins;
    }

    /** What fails is tried again later, and keeps no other waitlist waiting. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
        for (Runnable deed : joins.due()) {
            try {
                deed.run();
            } catch (RuntimeException failure) {
                LOG.warn("Something that was due of a waitlist was not done", failure);
            }
        }
    }
}
