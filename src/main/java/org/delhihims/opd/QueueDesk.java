package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * Calls people in and says how far each has come. The table of moves decides what may follow; each move is one transaction with its
 * receipt.
 */
public final class QueueDesk {

    /** As many as it takes to know behind whom somebody returns. */
    private static final int FIRST_FEW = 5;

    private static final Moves<SessionState, SessionDeed> SESSIONS = Moves.ofSessions();
    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final ServingOrder order;
    private final Departures departures;
    private final Clock clock;

    public QueueDesk(SessionLedger ledger, RecordStore store, OpdReceipts receipts, ServingOrder order, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.order = order;
        this.departures = new Departures(ledger, receipts);
        this.clock = clock;
    }

    /**
     * Who is called, where.
     *
     * @param call who, and why
     * @param place the place of who is called
     */
    public record Called(Session session, Call call, Place place) {

        public TokenNumber number() {
            return new TokenNumber(session.sitting().clinic(), place.seat().number());
        }
    }

    /**
     * Calls the next of a clinic's session of today, which is open by the first call. Empty if nobody waits.
     *
     * @throws Refusal RULE if the session is paused or over, or there is none today
     */
    public Optional<Called> callNext(String schedule) {
        return store.inOneTransaction(() -> {
            Session session = opened(today(schedule));
            List<Waiting> waiting = ledger.first(session.id(), 1);
            Optional<Call> call = order.next(waiting, session.turns());
            if (call.isEmpty()) {
                ledger.keep(session);
                return Optional.empty();
            }
            Session after = session.after(call.get());
            ledger.keep(after);
            Place place = ledger.numbered(session.id(), call.get().who().number());
            Place called = place.in(QUEUE.after(place.queue(), QueueDeed.CALL));
            ledger.called(after, call.get(), clock.instant());
            keep(called);
            return Optional.of(new Called(after, call.get(), called));
        });
    }

    /** What is done with somebody in the queue, by the id of the Task: all but calling and arriving. */
    public Place advance(String task, QueueDeed deed) {
        return store.inOneTransaction(() -> {
            LockedPlace locked = LockedPlace.of(ledger, () -> ledger.placeInQueue(task))
                    .orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_PLACE));
            Session session = locked.session();
            Place place = locked.place();
            Place next = place.in(QUEUE.after(place.queue(), deed));
            Place moved = switch (deed) {
                case ENTER -> receipts.begin(next.enteredAt(clock.instant()), session);
                case RETURN -> next.returnedTo(positionOfReturn(place));
                case COMPLETE -> completed(next, session);
                case SKIP -> {
                    took(next, session);
                    yield next;
                }
                case LEAVE -> departures.gone(next, PlaceDeed.LEAVE);
                case CANCEL -> departures.gone(next, PlaceDeed.CANCEL);
                case ARRIVE, CALL, RECALL, TRANSFER, DISPLACE -> next;
            };
            keep(moved);
            return moved;
        });
    }

    /** Stops giving numbers; once nobody waits any more, the session is closed. */
    public Session close(String schedule) {
        return store.inOneTransaction(() -> {
            Session session = today(schedule);
            Session closing = session.state() == SessionState.CLOSING
                    ? session
                    : session.in(SESSIONS.after(session.state(), SessionDeed.STOP_TOKENS));
            Session closed =
                    isEmpty(session.id()) ? closing.in(SESSIONS.after(closing.state(), SessionDeed.CLOSE)) : closing;
            ledger.keep(closed);
            if (closed.state() == SessionState.CLOSED) {
                ledger.notArrived(closed.id()).forEach(departures::miss);
                ledger.onHold(closed.id()).forEach(departures::leave);
            }
            return closed;
        });
    }

    private boolean isEmpty(long session) {
        return ledger.first(session, 1).isEmpty() && ledger.beingServed(session).isEmpty();
    }

    private Session today(String schedule) {
        LocalDate today = Band.dayOf(clock.instant());
        return ledger.session(schedule, today)
                .map(session -> ledger.lock(session.id()))
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.NOT_TODAY));
    }

    private static Session opened(Session session) {
        return switch (session.state()) {
            case PLANNED -> session.in(SESSIONS.after(session.state(), SessionDeed.OPEN));
            case OPEN, CLOSING -> session;
            case PAUSED, CLOSED, CANCELLED -> throw new Refusal(RULE, OpdSentences.NOT_OPEN);
        };
    }

    private long positionOfReturn(Place place) {
        if (place.returned()) {
            throw new Refusal(RULE, OpdSentences.RETURNED_BEFORE);
        }
        return Waiting.positionOfReturn(ledger.first(place.seat().session(), FIRST_FEW).stream()
                .filter(one -> one.lane() == place.seat().lane())
                .toList());
    }

    private Place completed(Place place, Session session) {
        took(place, session);
        return place.in(PLACES.after(place.state(), PlaceDeed.FULFIL));
    }

    /** Who waits behind waits from call to call, with the way into the room, and with those who do not come. */
    private void took(Place place, Session session) {
        ledger.keep(session.after(Duration.between(ledger.calledAt(place), clock.instant())));
    }

    private void keep(Place place) {
        ledger.keep(place);
        receipts.show(place);
    }
}
