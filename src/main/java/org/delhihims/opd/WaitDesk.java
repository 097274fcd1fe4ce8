package org.delhihims.opd;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
     * Who is served before somebody, or may be.
     *
     * @param before how many wait before him in his own lane
     * @param waiting how many wait in the other lane
     * @param expected how many have booked the same band, have not come yet, and stand before him when they do
     * @param inside how many are called or in the room
     * @param share how many come to the other lane for each one of the own, as far as the session has gone
     */
    public record Standing(int before, int waiting, int expected, int inside, float share) {}

    Token tokenOf(Place place, Session session) {
        return tokenOf(place, session, ledger.bands(session.id()));
    }

    /** @param bands of the session */
    Token tokenOf(Place place, Session session, List<SessionBand> bands) {
        SessionBand band = bands.stream()
                .filter(one -> one.id() == place.seat().band())
                .findFirst()
                .orElseThrow();
        if (place.queue() != QueueState.RECEIVED) {
            return new Token(place, session, band, 0, wait(session, 0, bands));
        }
        Standing standing = ledger.standing(place);
        int ahead = order.callsBefore(place.seat().lane(), standing.before(), standing.waiting(), session.turns());
        int line = standing.before() + standing.expected();
        int others = standing.waiting() + Math.round(line * standing.share());
        int atMost = order.callsBefore(place.seat().lane(), line, others, session.turns()) + standing.inside();
        ExpectedWait expected = ExpectedWait.of(
                ahead, Math.max(ahead, atMost), session.served(), session.planned(), begin(session, bands));
        return new Token(place, session, band, ahead, expected);
    }

    /** The wait of somebody with this many people ahead. */
    ExpectedWait wait(Session session, int ahead) {
        return wait(session, ahead, session.state() == SessionState.PLANNED ? ledger.bands(session.id()) : List.of());
    }

    private ExpectedWait wait(Session session, int ahead, List<SessionBand> bands) {
        return ExpectedWait.of(ahead, session.served(), session.planned(), begin(session, bands));
    }

    private Instant begin(Session session, List<SessionBand> bands) {
        Instant now = clock.instant();
        if (session.state() != SessionState.PLANNED) {
            return now;
        }
        return bands.stream()
                .map(SessionBand::from)
                .findFirst()
                .filter(now::isBefore)
                .orElse(now);
    }
}
