package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
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
                .at(Math.max(place.position(), positionNow(place)));
    }

    private long positionNow(Place place) {
        Instant now = clock.instant();
        LocalTime band = ledger.bands(place.seat().session()).stream()
                .map(SessionBand::from)
                .filter(from -> !from.isAfter(now))
                .reduce((earlier, later) -> later)
                .map(from -> from.atZone(Band.DELHI).toLocalTime())
                .orElse(LocalTime.MIN);
        return Waiting.positionOf(band, place.seat().number());
    }
}
