package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.DayChange;
import org.delhihims.scheduling.PlannedSession;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.delhihims.scheduling.Roster;
import org.hl7.fhir.r4.model.Slot;

/**
 * Makes sessions from weekly plans and what is other than planned, with a Slot for each band, some days ahead. Whoever has a place
 * that does not take place any more is offered the clinic's next, in the same transaction, which is the caller's.
 */
public final class SessionPlanner {

    private static final Moves<SessionState, SessionDeed> SESSIONS = Moves.ofSessions();

    private final PlannedSessions sessions;
    private final SessionLedger ledger;
    private final WaitlistDesk waitlist;
    private final RecordStore store;

    public SessionPlanner(PlannedSessions sessions, SessionLedger ledger, WaitlistDesk waitlist, RecordStore store) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.waitlist = waitlist;
        this.store = store;
    }

    /** Where a clinic belongs. */
    public record Home(String facility, String department) {}

    /**
     * Makes the sessions of a clinic from one day up to another, with this one. Those that there are stay, with the capacity that
     * the plan has now; those in which nobody sits any more are cancelled, and stay so if anybody had a place.
     *
     * @param home the facility and department of the clinic
     * @throws Refusal CONFLICT if another clinic of the facility has the same number
     */
    public WaitlistDesk.Reoffered plan(Clinic clinic, Home home, LocalDate from, LocalDate until) {
        if (!sessions.enterClinic(clinic, home, until)) {
            throw new Refusal(CONFLICT, OpdSentences.NUMBER_TAKEN, "Schedule.identifier");
        }
        ledger.lockFrom(clinic.schedule(), from);
        Roster roster = roster(clinic, home, from, until);
        Work work = new Work();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Optional<Session> there = ledger.session(clinic.schedule(), day);
            Optional<PlannedSession> planned = roster.on(day).stream().findFirst();
            if (there.filter(session -> session.state().isOver()).isPresent()) {
                continue;
            }
            if (planned.isPresent()) {
                int before = work.slots().size();
                List<SessionBand> bands =
                        there.map(session -> ledger.bands(session.id())).orElse(List.of());
                make(clinic, home, planned.get(), work);
                if (work.slots().size() > before) {
                    there.ifPresent(session -> waitlist.replan(session, bands));
                }
                there.filter(session -> !session.room().equals(planned.get().room()))
                        .ifPresent(waitlist::moveRoom);
            } else {
                there.ifPresent(session -> cancel(session, work));
            }
        }
        return done(clinic.schedule(), work);
    }

    /**
     * How a day is after something else was told of it.
     *
     * @param state of the session, or what it will be once it is made
     */
    public record Changed(SessionState state, WaitlistDesk.Reoffered reoffered) {}

    /**
     * Something is other than planned on a day: kept, and held to at once. A cancelled session stays so; who was told to come another
     * day is not told to come back.
     *
     * @param from the day that it is in Asia/Kolkata
     * @param until up to which day sessions are made
     * @throws Refusal INVALID if nothing is said; RULE if the day is past or the clinic does not sit then, or the session would begin
     *     earlier or end later than planned
     */
    public Changed change(Clinic clinic, Home home, LocalDate day, DayChange change, LocalDate from, LocalDate until) {
        check(clinic, day, change, from);
        sessions.enter(clinic.schedule(), day, change);
        return planned(clinic, home, day, from, until);
    }

    private Changed planned(Clinic clinic, Home home, LocalDate day, LocalDate from, LocalDate until) {
        WaitlistDesk.Reoffered reoffered = plan(clinic, home, from, until);
        SessionState state = ledger.session(clinic.schedule(), day)
                .map(Session::state)
                .orElseGet(() -> roster(clinic, home, day, day).on(day).isEmpty()
                        ? SessionState.CANCELLED
                        : SessionState.PLANNED);
        return new Changed(state, reoffered);
    }

    /**
     * A facility keeps a holiday, on which none of its clinics sits. All of them are due to be planned again, each by itself, for there
     * may be thousands of people to be told.
     *
     * @param today the day that it is in Asia/Kolkata
     * @return how many clinics there are
     * @throws Refusal RULE if the day is past
     */
    public int keepHoliday(String facility, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new Refusal(RULE, OpdSentences.PAST_DAY, "date");
        }
        return sessions.enterHoliday(facility, day, today);
    }

    /**
     * A clinic sits on a day after all of which a leave was told. That is so as long as nobody has lost a place by it.
     *
     * @param beside what else was told with it, which must be nothing
     * @throws Refusal INVALID if something else was told; RULE if the day is past or no leave was told of it; CONFLICT if the session was
     *     cancelled with people in it
     */
    public Changed restore(Clinic clinic, Home home, LocalDate day, DayChange beside, LocalDate from, LocalDate until) {
        if (!beside.isEmpty()) {
            throw new Refusal(INVALID, OpdSentences.RESTORED_AND_ALTERED, "kind");
        }
        if (day.isBefore(from)) {
            throw new Refusal(RULE, OpdSentences.PAST_DAY, "date");
        }
        ledger.lockFrom(clinic.schedule(), from);
        if (ledger.session(clinic.schedule(), day)
                .filter(session -> session.state() == SessionState.CANCELLED)
                .isPresent()) {
            throw new Refusal(CONFLICT, OpdSentences.STAYS_CANCELLED, "date");
        }
        if (!sessions.restore(clinic.schedule(), day)) {
            throw new Refusal(RULE, OpdSentences.NO_LEAVE, "date");
        }
        return planned(clinic, home, day, from, until);
    }

    /**
     * What has become of a holiday that was taken back.
     *
     * @param clinics how many clinics the facility has, all of which are due to be planned again
     * @param cancelled how many of them do not sit all the same, for people have lost their places there
     */
    public record Restored(int clinics, int cancelled) {}

    /**
     * A facility does not keep a holiday after all.
     *
     * @param today the day that it is in Asia/Kolkata
     * @throws Refusal RULE if the day is past, or no holiday was told of it
     */
    public Restored restoreHoliday(String facility, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new Refusal(RULE, OpdSentences.PAST_DAY, "date");
        }
        if (!sessions.removeHoliday(facility, day, today)) {
            throw new Refusal(RULE, OpdSentences.NO_HOLIDAY, "date");
        }
        return new Restored(sessions.clinics(facility), sessions.cancelled(facility, day));
    }

    private static void check(Clinic clinic, LocalDate day, DayChange change, LocalDate today) {
        if (change.isEmpty()) {
            throw new Refusal(INVALID, OpdSentences.NOTHING_OTHER, "kind");
        }
        if (change.isCancelled() && !change.equals(DayChange.CANCELLED)) {
            throw new Refusal(INVALID, OpdSentences.CANCELLED_AND_ALTERED, "kind");
        }
        if (day.isBefore(today)) {
            throw new Refusal(RULE, OpdSentences.PAST_DAY, "date");
        }
        if (!clinic.plan().sitsOn(day)) {
            throw new Refusal(RULE, OpdSentences.SITS_NOT_THEN, "date");
        }
        if (change.closes() != null && change.closes().isAfter(clinic.plan().closes())) {
            throw new Refusal(RULE, OpdSentences.NO_LATER_THAN_PLANNED, "closes");
        }
        LocalTime opens = change.opens();
        if (opens != null && opens.isBefore(clinic.plan().opens())) {
            throw new Refusal(RULE, OpdSentences.NO_EARLIER_THAN_PLANNED, "opens");
        }
        if (opens != null && !opens.isBefore(clinic.plan().closes())) {
            throw new Refusal(RULE, OpdSentences.NOTHING_LEFT, "opens");
        }
    }

    private Roster roster(Clinic clinic, Home home, LocalDate from, LocalDate until) {
        return new Roster(List.of(clinic.plan()), sessions.changes(clinic, home.facility(), from, until));
    }

    /** The clinic takes nobody any more from a day on: its sessions are cancelled. It may be planned again later. */
    public WaitlistDesk.Reoffered retire(String schedule, LocalDate from) {
        if (!sessions.retireClinic(schedule)) {
            return new WaitlistDesk.Reoffered(List.of(), Set.of());
        }
        Work work = new Work();
        ledger.lockFrom(schedule, from).stream()
                .filter(session -> !session.sitting().day().isBefore(from)
                        && !session.state().isOver())
                .forEach(session -> cancel(session, work));
        return done(schedule, work);
    }

    /** What follows from planning, kept until all days are planned: nobody is offered a day that is cut next. */
    private record Work(List<Slot> slots, List<Place> displaced) {

        Work() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private WaitlistDesk.Reoffered done(String schedule, Work work) {
        if (!work.slots().isEmpty()) {
            store.write(work.slots());
        }
        WaitlistDesk.Reoffered reoffered = waitlist.offer(schedule, work.displaced());
        waitlist.fillFromJoined(schedule);
        return reoffered;
    }

    private void make(Clinic clinic, Home home, PlannedSession planned, Work work) {
        Sitting sitting = new Sitting(
                clinic.schedule(),
                home.facility(),
                clinic.service(),
                home.department(),
                clinic.number(),
                planned.day());
        long session = sessions.enter(sitting, planned, clinic.onlineUntil());
        for (PlannedBand band : planned.bands()) {
            sessions.enter(session, band, BandSlots.id(sitting, band))
                    .ifPresent(id -> work.slots().add(BandSlots.planned(id, sitting, band)));
        }
        removeAllBut(planned.bands(), session, sitting, work);
    }

    private void cancel(Session session, Work work) {
        removeAllBut(List.of(), session.id(), session.sitting(), work);
        ledger.keep(session.in(SESSIONS.after(session.state(), SessionDeed.CANCEL)));
        sessions.empty(session.sitting().schedule(), session.sitting().day());
    }

    private void removeAllBut(List<PlannedBand> kept, long session, Sitting sitting, Work work) {
        List<SessionBand> removed = sessions.removeAllBut(kept, session);
        removed.forEach(band -> work.slots().add(BandSlots.unavailable(sitting, band)));
        Set<Long> bands = removed.stream().map(SessionBand::id).collect(Collectors.toSet());
        work.displaced().addAll(waitlist.displace(session, bands));
    }
}
