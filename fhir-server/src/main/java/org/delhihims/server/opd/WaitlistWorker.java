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

    /** What fails is tried again later. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
        try {
            joins.endWhatIsOver();
            joins.fill();
        } catch (RuntimeException failure) {
            LOG.warn("Those who wait for a place were not all given what is free", failure);
        }
    }
}
