package org.delhihims.server.opd;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the sessions of the next day that people may book. Two servers may do so at once: what is there is left as it is. */
final class ClinicRosterWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicRosterWorker.class);

    private final ClinicRoster roster;

    ClinicRosterWorker(ClinicRoster roster) {
        this.roster = roster;
    }

    /** What fails is tried again later. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void tick() {
        try {
            int planned = roster.planAhead();
            if (planned > 0) {
                LOG.info("Clinics whose sessions were made ahead: {}", planned);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Sessions of clinics were not made", failure);
        }
    }
}
