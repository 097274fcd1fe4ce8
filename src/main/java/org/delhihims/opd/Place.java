package org.delhihims.opd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a session, and how far he has come.
 *
 * @param receipts the Appointment and the Task that show it
 * @param position where in the lane
 * @param returned whether the person was skipped and has come back
 * @param entered when the person came into the room, if so
 * @param booking who has booked it from home, and until when it is held, if it was booked
 */
public record Place(
        Receipts receipts,
        Seat seat,
        PlaceState state,
        QueueState queue,
        long position,
        boolean returned,
        @Nullable Instant entered,
        Booking booking) {

    /**
     * What shows a place in FHIR.
     *
     * @param appointment the id of the Appointment
     * @param task the id of the Task
     * @param encounter the id of the Encounter, once the person has come into the room
     */
    public record Receipts(
            String appointment, String task, @Nullable String encounter) {}

    /**
     * How a place was booked.
     *
     * @param account of the resident who has booked it from home
     * @param heldUntil when a hold ends by itself
     */
    public record Booking(
            @Nullable String account, @Nullable Instant heldUntil) {

        static final Booking NONE = new Booking(null, null);
    }

    Place in(PlaceState next) {
        return new Place(receipts, seat, next, queue, position, returned, entered, booking);
    }

    Place in(QueueState next) {
        return new Place(receipts, seat, state, next, position, returned, entered, booking);
    }

    Place at(long next) {
        return new Place(receipts, seat, state, queue, next, returned, entered, booking);
    }

    Place returnedTo(long next) {
        return new Place(receipts, seat, state, queue, next, true, entered, booking);
    }

    Place with(Receipts others) {
        return new Place(others, seat, state, queue, position, returned, entered, booking);
    }

    Place enteredAt(Instant moment) {
        return new Place(receipts, seat, state, queue, position, returned, moment, booking);
    }

    /** In another session, where nobody has called the person yet. */
    Place moved(Seat other, long itsPosition, Booking how) {
        return new Place(receipts, other, state, queue, itsPosition, false, null, how);
    }

    Place kept() {
        return new Place(
                receipts, seat, state, queue, position, returned, entered, new Booking(booking.account(), null));
    }
}
