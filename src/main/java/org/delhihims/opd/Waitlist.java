package org.delhihims.opd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who have joined the waitlists of clinics. Everything happens in the caller's transaction. */
public interface Waitlist {

    /** Somebody who waits, and the earliest band of a session that has room for him. */
    record Match(JoinedWait who, long band) {}

    /** Any session of a service's clinics, or of one of them: it tells where the service belongs. */
    Optional<Sitting> sitting(String service, @Nullable String schedule);

    /** The Appointment of whoever has joined by this key before. */
    Optional<String> joined(IssueKey key);

    /** What somebody waits for at a service already. */
    Optional<JoinedWait> waiting(String patient, String service);

    /** Whether somebody waits, or has waited, by this Appointment, and how far it has come; {@code BOOKED} if there is a place. */
    Optional<PlaceState> stateOf(String appointment);

    /** Whoever waits by this Appointment, to whom nobody else does anything until the transaction is over. */
    Optional<JoinedWait> lock(String appointment);

    /** Whether somebody has a place at the service that he waits for, in the time for which he would wait. */
    boolean hasPlace(JoinRequest request);

    /** How many waits somebody has joined. */
    int waitsOf(String patient);

    /** How many waits were joined by this account. */
    int waitsOfAccount(String account);

    /** Somebody joins behind all who wait. */
    void enter(JoinedWait wait, @Nullable IssueKey key);

    /** Somebody has a place, or does not wait any more. */
    void leave(String appointment, boolean isPlaced);

    /**
     * The first of those who have joined for whom a session has room, and whom nobody else is doing something to. The session is locked,
     * and nobody is given a place of a session in which, or of a time for which, he has one already.
     */
    Optional<Match> next(long session, Instant now);

    /** The sessions that have room for somebody who has joined, the earliest first. */
    List<Long> withRoom(Instant now);

    /** Those of one clinic. */
    List<Long> withRoom(String schedule, Instant now);

    /** Those that have room for whoever waits by this Appointment. */
    List<Long> withRoomFor(String appointment, Instant now);

    /** The clinics that have room for somebody whose session was cut. */
    List<String> withRoomForDisplaced(Instant now);

    /** The Appointments of those whose span is over, or who have a place in it meanwhile. */
    List<String> over(Instant now);

    /**
     * Before a place of a session is given up: locks what {@link SessionLedger#lockFrom} does of its clinic, if there is somebody whose
     * session was cut.
     *
     * @param today in Asia/Kolkata
     */
    void lockForDisplaced(long session, LocalDate today);

    /**
     * The same for one who holds the lock of a session already, and therefore must not wait for others.
     *
     * @return false if somebody else holds one of them
     */
    boolean lockAtOnce(String schedule, LocalDate today);
}
