package org.delhihims.server.card;

import org.delhihims.card.CardClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the clock of the cards tick. Two servers may do so at once: who comes second finds nothing left to do. */
final class CardClockWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CardClockWorker.class);

    private final CardClock clock;

    CardClockWorker(CardClock clock) {
        this.clock = clock;
    }

    /** What fails is tried again later. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void tick() {
        try {
            int moved = clock.tick();
            if (moved > 0) {
                LOG.info("Cards whose day had come: {}", moved);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Cards whose day has come were not moved", failure);
        }
    }
}
