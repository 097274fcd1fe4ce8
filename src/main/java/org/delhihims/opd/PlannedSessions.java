package org.delhihims.opd;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.DayChange;
import org.delhihims.scheduling.PlannedSession;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.delhihims.scheduling.RosterChange;
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

    /**
     * Takes all bands of a session but these out of it, so that nobody has room there any more.
     *
     * @return those that were there before, as they were
     */
    List<SessionBand> removeAllBut(List<PlannedBand> kept, long session);

    /**
     * No sessions of a clinic are made any more.
     *
     * @return false if there is no such clinic
     */
    boolean retireClinic(String schedule);

    /** What was told of a clinic's days, and of those of its facility, from one day up to another. */
    List<RosterChange> changes(Clinic clinic, String facility, LocalDate from, LocalDate until);

    /** What is other than planned on a day, beside what was told of it before. */
    void enter(String schedule, LocalDate day, DayChange change);

    /**
     * No clinic of a facility sits on a day.
     *
     * @return how many clinics there are, all of which are planned anew by whoever plans those that are due
     */
    int enterHoliday(String facility, LocalDate day, LocalDate today);

    /**
     * A leave is taken back.
     *
     * @return false if none was told of the day
     */
    boolean restore(String schedule, LocalDate day);

    /**
     * A holiday is taken back, and all clinics are planned anew as by {@link #enterHoliday}.
     *
     * @return false if none was told of the day
     */
    boolean removeHoliday(String facility, LocalDate day, LocalDate today);

    /** How many sessions of a facility are cancelled on a day and stay so. */
    int cancelled(String facility, LocalDate day);

    /** How many clinics a facility has. */
    int clinics(String facility);

    /** Nobody sits on a day any more: a session in which nobody ever had a place is gone. */
    void empty(String schedule, LocalDate day);
}
