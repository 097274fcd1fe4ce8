package org.delhihims.opd;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.RecordStore;
import org.delhihims.scheduling.Band;

/**
 * Ends the sessions of days that are over and that nobody has closed. Who has not come is {@code noshow}; who still waited is offered
 * the clinic's next session, first in line ({@code domain.md} 3.4, traps). A session that was never opened has not taken place: nobody
 * is moved from it, for then a clinic that does not call by this system would gather more people each day.
 */
public final class DayEnd {

    private static final Moves<SessionState, SessionDeed> SESSIONS = Moves.ofSessions();
    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitlistDesk waitlist;
    private final Departures departures;
    private final Clock clock;

    public DayEnd(SessionLedger ledger, RecordStore store, OpdReceipts receipts, WaitlistDesk waitlist, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waitlist = waitlist;
        this.departures = new Departures(ledger, receipts);
        this.clock = clock;
    }

    /** The sessions of days before today in Asia/Kolkata that are not over. */
    public List<Session> due() {
        return ledger.unclosedBefore(Band.dayOf(clock.instant()));
    }

    /** Ends one of them, unless somebody else has meanwhile. */
    public void end(Session due) {
        store.inOneTransaction(() -> {
            ledger.lockFrom(due.sitting().schedule(), due.sitting().day()).stream()
                    .filter(session -> session.id() == due.id())
                    .filter(session -> !session.state().isOver())
                    .forEach(this::endLocked);
            return due;
        });
    }

    private void endLocked(Session session) {
        long id = session.id();
        ledger.notArrived(id).forEach(departures::miss);
        ledger.onHold(id).forEach(departures::leave);
        if (session.state() == SessionState.PLANNED) {
            ledger.openPlaces(id).forEach(departures::leave);
            ledger.keep(session.in(SESSIONS.after(session.state(), SessionDeed.CANCEL)));
            return;
        }
        ledger.beingServed(id).stream()
                .filter(place -> place.queue() == QueueState.IN_PROGRESS)
                .forEach(this::complete);
        Set<Long> bands = ledger.bands(id).stream().map(SessionBand::id).collect(Collectors.toSet());
        List<Place> displaced = waitlist.displace(id, bands);
        SessionState closing = session.state() == SessionState.CLOSING
                ? session.state()
                : SESSIONS.after(session.state(), SessionDeed.STOP_TOKENS);
        ledger.keep(session.in(SESSIONS.after(closing, SessionDeed.CLOSE)));
        waitlist.offer(session.sitting().schedule(), displaced);
    }

    /** Who was with the doctor when the day ended was seen, however long it took. */
    private void complete(Place place) {
        Place seen = place.in(QUEUE.after(place.queue(), QueueDeed.COMPLETE))
                .in(PLACES.after(place.state(), PlaceDeed.FULFIL));
        ledger.keep(seen);
        receipts.show(seen);
    }
}
