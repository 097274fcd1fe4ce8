package org.delhihims.opd;

/** How somebody's place ends who is not seen. Everything happens in the caller's transaction, which has locked the session. */
final class Departures {

    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final SessionLedger ledger;
    private final OpdReceipts receipts;

    Departures(SessionLedger ledger, OpdReceipts receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** Who had a place and has not come; a hold that nobody has booked has ended. */
    void miss(Place place) {
        PlaceDeed deed = place.state() == PlaceState.PENDING ? PlaceDeed.EXPIRE : PlaceDeed.MISS;
        keep(place.in(PLACES.after(place.state(), deed)).in(QUEUE.after(place.queue(), QueueDeed.CANCEL)));
    }

    /** Who has come and is not seen. */
    void leave(Place place) {
        keep(gone(place.in(QUEUE.after(place.queue(), QueueDeed.LEAVE)), PlaceDeed.LEAVE));
    }

    /** The place of somebody who gives it up, which is somebody else's from now on. */
    Place gone(Place place, PlaceDeed deed) {
        if (place.state().takesRoom()) {
            ledger.giveBack(place.seat().band(), place.seat().channel());
        }
        return place.in(PLACES.after(place.state(), deed));
    }

    private void keep(Place place) {
        ledger.keep(place);
        receipts.show(place);
    }
}
