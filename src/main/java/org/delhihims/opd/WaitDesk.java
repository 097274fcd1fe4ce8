package org.delhihims.opd;

import java.time.Clock;
import java.time.Instant;

/** Says how many are called before somebody, and when the call will probably come. */
public final class WaitDesk {

    private final SessionLedger ledger;
    private final ServingOrder order;
    private final Clock clock;

    public WaitDesk(SessionLedger ledger, ServingOrder order, Clock clock) {
        this.ledger = ledger;
        this.order = order;
        this.clock = clock;
    }

    /**
     * Who is served besides those who wait before somebody in his own lane.
     *
     * @param waiting how many wait in the other lane
     * @param expected how many have booked the same band, have not come yet, and stand before him when they do
     * @param inside how many are called or in the room
     * @param share how many come to the other lane for each one of the own, as far as the session has gone
     */
    public record Beside(int waiting, int expected, int inside, float share) {}

    Token tokenOf(Place place, Session session) {
        SessionBand band = ledger.bands(session.id()).stream()
                .filter(one -> one.id() == place.seat().band())
                .findFirst()
                .orElseThrow();
        return tokenOf(place, session, band);
    }

    Token tokenOf(Place place, Session session, SessionBand band) {
        if (place.queue() != QueueState.RECEIVED) {
            return new Token(place, session, band, 0, wait(session, 0));
        }
        int before = ledger.before(session.id(), place.seat().lane(), place.position());
        Beside beside = ledger.beside(place);
        int ahead = order.callsBefore(place.seat().lane(), before, beside.waiting(), session.turns());
        int line = before + beside.expected();
        int others = beside.waiting() + Math.round(line * beside.share());
        int atMost = order.callsBefore(place.seat().lane(), line, others, session.turns()) + beside.inside();
        ExpectedWait expected =
                ExpectedWait.of(ahead, Math.max(ahead, atMost), session.served(), session.planned(), begin(session));
        return new Token(place, session, band, ahead, expected);
    }

    /** The wait of somebody with this many people ahead. */
    ExpectedWait wait(Session session, int ahead) {
        return ExpectedWait.of(ahead, session.served(), session.planned(), begin(session));
    }

    private Instant begin(Session session) {
        Instant now = clock.instant();
        return session.state() == SessionState.PLANNED ? opens(session, now) : now;
    }

    private Instant opens(Session session, Instant now) {
        return ledger.bands(session.id()).stream()
                .map(SessionBand::from)
                .findFirst()
                .filter(now::isBefore)
                .orElse(now);
    }
}
