package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * Whose session is cut waits for the next place of the clinic and is given it before all others ({@code domain.md} 3.4.4, 3.4.5). Then
 * come those who have joined the waitlist, in the order of joining. Everything happens in the caller's transaction.
 */
public final class WaitlistDesk {

    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final SessionLedger ledger;
    private final Waitlist waitlist;
    private final OpdReceipts receipts;
    private final BookingRules rules;
    private final Clock clock;

    public WaitlistDesk(
            SessionLedger ledger, Waitlist waitlist, OpdReceipts receipts, BookingRules rules, Clock clock) {
        this.ledger = ledger;
        this.waitlist = waitlist;
        this.receipts = receipts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Those who have lost their place, and those of them who were given another.
     *
     * @param displaced as they wait, in the order in which they would have been called
     * @param offered the ids of the Appointments that are in another band now, among them some of people who have waited before
     */
    public record Reoffered(List<Place> displaced, Set<String> offered) {

        public Reoffered {
            displaced = List.copyOf(displaced);
            offered = Set.copyOf(offered);
        }

        /** How many of those who have lost their place wait on. */
        public int waiting() {
            return (int) displaced.stream().filter(this::isWaiting).count();
        }

        private boolean isWaiting(Place place) {
            return !offered.contains(place.receipts().appointment());
        }
    }

    /** Takes the places of bands back from those who are not in the room yet: they are on the waitlist. */
    List<Place> displace(long session, Set<Long> bands) {
        return ledger.openPlaces(session).stream()
                .filter(place -> bands.contains(place.seat().band()))
                .map(this::displaced)
                .toList();
    }

    private Place displaced(Place place) {
        Place waiting = place.in(PLACES.after(place.state(), PlaceDeed.DISPLACE))
                .in(QUEUE.after(place.queue(), QueueDeed.DISPLACE));
        ledger.giveBack(place.seat().band(), place.seat().channel());
        ledger.keep(waiting);
        return waiting;
    }

    /** Those who have booked a place of a session are to come to another room. */
    void moveRoom(Session session) {
        receipts.moveRoom(session);
    }

    /** Bands of a session are other ones than before. Whose band ends at another time knows it by his Appointment. */
    void replan(Session session, List<SessionBand> before) {
        Map<Long, Instant> ends = before.stream().collect(Collectors.toMap(SessionBand::id, SessionBand::to));
        for (SessionBand band : ledger.bands(session.id())) {
            if (!band.to().equals(ends.getOrDefault(band.id(), band.to()))) {
                ledger.openPlaces(session.id()).stream()
                        .filter(place -> place.seat().band() == band.id())
                        .forEach(place -> receipts.show(place, band));
            }
        }
        receipts.replan(session);
    }

    /**
     * Gives all whose session was cut the next places of the clinic that there are, those of the earliest session first. The sessions of
     * the clinic are locked.
     *
     * @param displaced those who have just lost their place, whose receipts do not say so yet
     */
    Reoffered offer(String schedule, List<Place> displaced) {
        List<String> offered = new ArrayList<>();
        for (Place waiting : ledger.waitlisted(schedule)) {
            Optional<OpenBand> next = ledger.nextOpen(schedule, waiting, clock.instant());
            if (next.isPresent()) {
                give(waiting, next.get());
                offered.add(waiting.receipts().appointment());
            }
        }
        Reoffered reoffered = new Reoffered(displaced, offered.stream().collect(Collectors.toSet()));
        displaced.stream().filter(reoffered::isWaiting).forEach(receipts::show);
        return reoffered;
    }

    private void give(Place waiting, OpenBand open) {
        Session session = open.session();
        boolean isSameSession = session.id() == waiting.seat().session();
        int number = isSameSession ? waiting.seat().number() : session.next().running();
        long position = isSameSession ? waiting.position() : Waiting.positionAheadOfAll(number);
        Instant held = waiting.booking().heldUntil();
        // Who had only held the place has not decided yet, and is given as long once more.
        PlaceDeed deed = held == null ? PlaceDeed.BOOK : PlaceDeed.HOLD;
        Place.Booking booking = new Place.Booking(
                waiting.booking().account(),
                held == null ? null : clock.instant().plus(rules.holdFor()));
        Place given = waiting.moved(waiting.seat().in(session.id(), open.band().id(), number), position, booking)
                .in(PLACES.after(waiting.state(), deed));
        ledger.move(given);
        receipts.move(given, session, open.band());
    }

    /** What is said of an Appointment by which nobody has a place. */
    Refusal noBooking(String appointment) {
        PlaceState state = waitlist.stateOf(appointment).orElse(PlaceState.NONE);
        return switch (state) {
            case WAITLIST -> new Refusal(RULE, OpdSentences.WAITS_STILL);
            case CANCELLED -> new Refusal(RULE, OpdSentences.WAIT_OVER);
            default -> new Refusal(NOT_FOUND, OpdSentences.NO_BOOKING);
        };
    }

    /** Before a place is given up: locks whatever it takes to give it to somebody whose session was cut. */
    void lockForDisplaced(long session) {
        waitlist.lockForDisplaced(session, Band.dayOf(clock.instant()));
    }

    /**
     * Gives what is free in a session, which is locked, to those who wait: first to those whose session was cut, then by the time of
     * joining. Where that would take waiting for somebody else's lock, it is left to {@link JoinDesk#due}, for two who waited for each
     * other would wait for ever.
     */
    void fill(Session session) {
        String schedule = session.sitting().schedule();
        if (!ledger.waitlisted(schedule).isEmpty()) {
            if (!waitlist.lockAtOnce(schedule, Band.dayOf(clock.instant()))) {
                return;
            }
            offer(schedule, List.of());
        }
        place(session.id());
    }

    /** Gives what is free at a clinic, whose sessions are locked, to those who have joined. */
    void fillFromJoined(String schedule) {
        waitlist.withRoom(schedule, clock.instant()).forEach(this::place);
    }

    private void place(long session) {
        Optional<Waitlist.Match> next = waitlist.next(session, clock.instant());
        while (next.isPresent()) {
            place(next.get(), ledger.lock(session));
            next = waitlist.next(session, clock.instant());
        }
    }

    private void place(Waitlist.Match match, Session session) {
        SessionBand band = ledger.bands(session.id()).stream()
                .filter(one -> one.id() == match.band())
                .findFirst()
                .orElseThrow();
        Place place = receipts.placed(match.who(), session, band, PLACES.after(PlaceState.WAITLIST, PlaceDeed.BOOK));
        ledger.enter(place);
        waitlist.leave(match.who().appointment(), true);
        receipts.entered(place, session);
    }
}
