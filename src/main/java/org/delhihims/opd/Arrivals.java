package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/** Somebody who has booked has come: from now on he waits. Who comes late waits with those of the band that he comes in. */
final class Arrivals {

    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final SessionLedger ledger;
    private final Clock clock;

    Arrivals(SessionLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The place of somebody who waits now.
     *
     * @param session which is locked
     * @throws Refusal RULE if the session is of another day, or the place is not one that a person may come to
     */
    Place of(Session session, Place place) {
        if (place.queue() == QueueState.RECEIVED) {
            return place;
        }
        if (!session.sitting().day().equals(Band.dayOf(clock.instant()))) {
            throw new Refusal(RULE, OpdSentences.OTHER_DAY);
        }
        return place.in(PLACES.after(place.state(), PlaceDeed.ARRIVE))
                .in(QUEUE.after(place.queue(), QueueDeed.ARRIVE))
                .at(position(place));
    }

    /** Who comes in his band or before keeps his position, which may be ahead of all. */
    private long position(Place place) {
        List<SessionBand> bands = ledger.bands(place.seat().session());
        Instant own = bands.stream()
                .filter(band -> band.id() == place.seat().band())
                .findFirst()
                .orElseThrow()
                .from();
        Instant now = clock.instant();
        return bands.stream()
                .map(SessionBand::from)
                .filter(from -> !from.isAfter(now))
                .reduce((earlier, later) -> later)
                .filter(own::isBefore)
                .map(from -> Waiting.positionOf(
                        from.atZone(Band.DELHI).toLocalTime(), place.seat().number()))
                .orElse(place.position());
    }
}
