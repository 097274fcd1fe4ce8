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

    Token tokenOf(Place place, Session session) {
        SessionBand band = ledger.bands(session.id()).stream()
                .filter(one -> one.id() == place.seat().band())
                .findFirst()
                .orElseThrow();
        return tokenOf(place, session, band);
    }

    Token tokenOf(Place place, Session session, SessionBand band) {
        int ahead = place.queue() == QueueState.RECEIVED ? ahead(place, session) : 0;
        return new Token(place, session, band, ahead, wait(session, ahead));
    }

    /** The wait of somebody with this many people ahead. */
    ExpectedWait wait(Session session, int ahead) {
        Instant now = clock.instant();
        Instant begin = session.state() == SessionState.PLANNED ? opens(session, now) : now;
        return ExpectedWait.of(ahead, session.served(), session.planned(), begin);
    }

    private Instant opens(Session session, Instant now) {
        return ledger.bands(session.id()).stream()
                .map(SessionBand::from)
                .findFirst()
                .filter(now::isBefore)
                .orElse(now);
    }

    private int ahead(Place place, Session session) {
        int ofLane = ledger.before(session.id(), place.seat().lane(), place.position());
        Lane other = place.seat().lane() == Lane.PRIORITY ? Lane.ORDINARY : Lane.PRIORITY;
        return order.callsBefore(place.seat().lane(), ofLane, ledger.waiting(session.id(), other), session.turns());
    }
}
