package org.delhihims.opd;

import java.time.Instant;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a session, and how far he has come.
 *
 * @param appointment the id of the Appointment that is its receipt
 * @param task the id of the Task that is its entry in the queue
 * @param number the running number of the token
 * @param position where in the lane
 * @param returned whether the person was skipped and has come back
 * @param entered when the person came into the room, if so
 */
public record Place(
        String appointment,
        String task,
        long session,
        long band,
        String patient,
        Channel channel,
        Lane lane,
        PlaceState state,
        QueueState queue,
        int number,
        long position,
        boolean returned,
        @Nullable Instant entered) {

    Place in(PlaceState next) {
        return new Place(
                appointment,
                task,
                session,
                band,
                patient,
                channel,
                lane,
                next,
                queue,
                number,
                position,
                returned,
                entered);
    }

    Place in(QueueState next) {
        return new Place(
                appointment,
                task,
                session,
                band,
                patient,
                channel,
                lane,
                state,
                next,
                number,
                position,
                returned,
                entered);
    }

    Place returnedTo(long next) {
        return new Place(
                appointment, task, session, band, patient, channel, lane, state, queue, number, next, true, entered);
    }

    Place enteredAt(Instant moment) {
        return new Place(
                appointment,
                task,
                session,
                band,
                patient,
                channel,
                lane,
                state,
                queue,
                number,
                position,
                returned,
                moment);
    }
}
