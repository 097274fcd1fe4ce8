package org.delhihims.opd;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.delhihims.scheduling.Band;

/** What everybody may know of a queue: numbers, rooms and how long it takes, and of nobody who it is. */
public final class QueueBoard {

    private final SessionLedger ledger;
    private final WaitDesk waits;
    private final Clock clock;

    public QueueBoard(SessionLedger ledger, WaitDesk waits, Clock clock) {
        this.ledger = ledger;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * A session on the board.
     *
     * @param called the numbers that are called and have not come in yet
     * @param inside the numbers of those in the room
     * @param waiting how many wait
     * @param expected when somebody who comes now will probably be called
     */
    public record Line(
            Session session, List<TokenNumber> called, List<TokenNumber> inside, int waiting, ExpectedWait expected) {

        public Line {
            called = List.copyOf(called);
            inside = List.copyOf(inside);
        }
    }

    /** The sessions of a service today, and when that was so. */
    public record Board(Instant asOf, List<Line> lines) {

        public Board {
            lines = List.copyOf(lines);
        }
    }

    public Board of(String service) {
        Instant now = clock.instant();
        return new Board(
                now,
                ledger.sessionsOf(service, Band.dayOf(now)).stream()
                        .map(this::line)
                        .toList());
    }

    private Line line(Session session) {
        List<Place> served = ledger.beingServed(session.id());
        int waiting = ledger.waiting(session.id(), Lane.PRIORITY) + ledger.waiting(session.id(), Lane.ORDINARY);
        return new Line(
                session,
                numbers(session, served, QueueState.READY),
                numbers(session, served, QueueState.IN_PROGRESS),
                waiting,
                waits.wait(session, waiting));
    }

    private static List<TokenNumber> numbers(Session session, List<Place> places, QueueState state) {
        return places.stream()
                .filter(place -> place.queue() == state)
                .map(place ->
                        new TokenNumber(session.sitting().clinic(), place.seat().number()))
                .toList();
    }
}
