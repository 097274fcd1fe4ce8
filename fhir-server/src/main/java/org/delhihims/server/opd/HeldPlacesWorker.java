package org.delhihims.server.opd;

import org.delhihims.opd.BookingDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives up places whose hold has ended. Two servers may do so at once: who comes second finds nothing left to do. */
final class HeldPlacesWorker {

    private static final Logger LOG = LoggerFactory.getLogger(HeldPlacesWorker.class);

    private final BookingDesk bookings;

    HeldPlacesWorker(BookingDesk bookings) {
        this.bookings = bookings;
    }

    /** What fails is tried again later. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void tick() {
        try {
            bookings.expire();
        } catch (RuntimeException failure) {
            LOG.warn("Places whose hold has ended were not given up", failure);
        }
    }
}
