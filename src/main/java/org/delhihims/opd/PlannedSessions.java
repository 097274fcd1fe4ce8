package org.delhihims.opd;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.PlannedSession;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.jspecify.annotations.Nullable;

/** The sessions that are planned: the same rows that people have places in. Everything happens in the caller's transaction. */
public interface PlannedSessions {

    /**
     * A clinic and until which day its sessions are made.
     *
     * @return false if another clinic of the facility has its number
     */
    boolean enterClinic(Clinic clinic, SessionPlanner.Home home, LocalDate until);

    /**
     * A session, new or as it is planned now.
     *
     * @param onlineUntil the time in Asia/Kolkata at which the counter is given what is left online, or null
     * @return its number
     */
    long enter(Sitting sitting, PlannedSession planned, @Nullable LocalTime onlineUntil);

    /**
     * A band of a session, new or with the capacity that is planned now.
     *
     * @return the id of the Slot that is to be written, unless it says so already
     */
    Optional<String> enter(long session, PlannedBand band, String slot);

    /** Nobody sits on a day any more: a session in which nobody has a place is gone. */
    void empty(String schedule, LocalDate day);
}
