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

    /** What fails is tried again later; one clinic that cannot be planned, such as a deleted one, keeps no other waiting. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void tick() {
        int planned = 0;
        for (String schedule : roster.due()) {
            try {
                roster.planAhead(schedule);
                planned++;
            } catch (RuntimeException failure) {
                LOG.warn("The sessions of Schedule/{} were not made", schedule, failure);
            }
        }
        if (planned > 0) {
            LOG.info("Clinics whose sessions were made ahead: {}", planned);
        }
    }
}
