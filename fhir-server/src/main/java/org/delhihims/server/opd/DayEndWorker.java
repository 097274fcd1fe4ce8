package org.delhihims.server.opd;

import org.delhihims.opd.DayEnd;
import org.delhihims.opd.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Ends the sessions of days that are over. Two servers may do so at once: who comes second finds nothing left to do. */
final class DayEndWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DayEndWorker.class);

    private final DayEnd days;

    DayEndWorker(DayEnd days) {
        this.days = days;
    }

    /** What fails is tried again later, and keeps no other clinic waiting. */
    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void tick() {
        for (Session due : days.due()) {
            try {
                days.end(due);
            } catch (RuntimeException failure) {
                LOG.warn("A session of Schedule/{} was not ended", due.sitting().schedule(), failure);
            }
        }
    }
}
