package org.delhihims.opd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Channel;

/**
 * The sessions of clinics and who has a place in them: the counters, of which Slot, Appointment and Task are the receipts. Everything
 * happens in the caller's transaction.
 */
public interface SessionLedger {

    /** What the same caller was given for the same key before. Until the transaction is over nobody else is given anything for it. */
    Optional<Place> receipt(IssueKey key);

    /** The sessions of a service on a day in Asia/Kolkata. */
    List<Session> sessionsOf(String service, LocalDate day);

    /** The session of a clinic on a day in Asia/Kolkata. */
    Optional<Session> session(String schedule, LocalDate day);

    /**
     * The session as it is, which others may change at any time.
     *
     * @throws Refusal RULE if nobody sits there any more
     */
    Session session(long session);

    /**
     * The session as it is now, which nobody else changes until the transaction is over.
     *
     * @throws Refusal RULE if nobody sits there any more, since it was looked up
     */
    Session lock(long session);

    /** Its bands in the order of time. The session is locked before. */
    List<SessionBand> bands(long session);

    /** The session of the band that a Slot shows. */
    Optional<Long> sessionOf(String slot);

    /** Bands that take somebody at this moment, the earliest first. */
    List<OpenBand> open(OfferQuery query, Instant now);

    /** Until the transaction is over nobody else books for this person. */
    void lockVisitor(String patient);

    /** Until the transaction is over nobody else books by this account. It is locked after all else. */
    void lockAccount(String account);

    /** How many places somebody has that are held or booked, from today on. */
    int openPlacesOf(String patient);

    /** How many places that are held or booked, from today on, were booked by this account. */
    int openPlacesOfAccount(String account);

    /** The Appointments of places whose hold has ended by this moment. */
    List<String> heldUntil(Instant moment);

    /** Those who have a place and have not come. */
    List<Place> notArrived(long session);

    /** The sessions of days before this one in Asia/Kolkata that are neither closed nor cancelled, the earliest first. */
    List<Session> unclosedBefore(LocalDate day);

    /** Those who were skipped and have not come back. */
    List<Place> onHold(long session);

    /** The place that somebody has in a session and that is not over. */
    Optional<Place> placeOf(String patient, long session);

    /** A place by the id of its Appointment. */
    Optional<Place> place(String appointment);

    /** A place by the id of its Task. */
    Optional<Place> placeInQueue(String task);

    /** Whether a Slot shows a band of a session. */
    boolean hasBand(String slot);

    /** A new place with the next number: the band's counter, the session's and the row in one. */
    void enter(Place place);

    /** A new place with a number that was leased: the row alone, for the counters have it already. */
    void enterLeased(Place place);

    /** Numbers for a counter, of one session: their bands' counters, the session's and the rows in one. */
    void lease(List<LeasedNumber> numbers, IssueKey key);

    /** The numbers of a session that were leased for a key, in their order. */
    List<LeasedNumber> leased(long session, IssueKey key);

    /** A number of a session, if it was leased. */
    Optional<LeasedNumber> leased(long session, TokenNumber number);

    /** The place was given for this key. */
    void keep(IssueKey key, Place place);

    /** Where a place has come to. */
    void keep(Place place);

    /** How far a session has come. */
    void keep(Session session);

    /** How many wait in a lane. */
    int waiting(long session, Lane lane);

    /** Who is served before somebody, or may be. */
    WaitDesk.Standing standing(Place place);

    /** The first who wait, of each lane so many at the most. */
    List<Waiting> first(long session, int most);

    /** The place with a number. */
    Place numbered(long session, int number);

    /** Those who are called or in the room. */
    List<Place> beingServed(long session);

    /** A call with its reason. */
    void called(Session session, Call call, Instant at);

    /** The calls of a session, the first one first. */
    List<KeptCall> calls(long session);

    /** When somebody who is called or in the room was called last. */
    Instant calledAt(Place place);

    /** Who came into the line of a session and went from it, in the order of time. */
    List<QueueEvent> events(long session);

    /** Gives a place of a band back, as its channel has it. */
    void giveBack(long band, Channel channel);

    /**
     * Locks the sessions of a clinic from a day in Asia/Kolkata on, and those before in which somebody waits for another place, in
     * the order of their ids.
     */
    List<Session> lockFrom(String schedule, LocalDate day);

    /** Those who have a place and are neither seen nor in the room yet, in the order of their positions. */
    List<Place> openPlaces(long session);

    /** Those who wait for another place of a clinic, those of the earliest session first, in the order of their positions. */
    List<Place> waitlisted(String schedule);

    /**
     * The clinic's earliest band with room for somebody who waits for another place: not before his own was, and in no other
     * session in which he has a place.
     */
    Optional<OpenBand> nextOpen(String schedule, Place waiting, Instant now);

    /** The session of another clinic on the same day as this one. */
    Optional<Long> sessionBeside(long session, String schedule);

    /** Whether somebody waits for another place of a clinic. */
    boolean isWaitlisted(String patient, String schedule);

    /** What is said of a session that is gone by the time it is locked. */
    static Refusal gone() {
        return new Refusal(Refusal.Reason.RULE, OpdSentences.TAKES_NOBODY);
    }

    /** The last number that a session had issued when somebody of another session was given his. */
    int lastNumberBefore(Place elsewhere, Session session);

    /** When somebody was given his first number. */
    Instant issued(Place place);

    /** A place that is in another band now: its counter, the session's number and the row in one. */
    void move(Place place);
}
