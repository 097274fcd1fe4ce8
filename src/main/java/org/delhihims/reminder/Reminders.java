package org.delhihims.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.PlaceState;

/** Decides what people are told of their places, and puts it into the outbox. Who stands at the counter is told there. */
public final class Reminders implements PlaceChanges {

    private final ReminderOutbox outbox;
    private final ReminderRules rules;
    private final Clock clock;

    public Reminders(ReminderOutbox outbox, ReminderRules rules, Clock clock) {
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void changed(Place place, PlaceState before, LocalDate day) {
        switch (place.state()) {
            case BOOKED -> tellAndRemind(place, ReminderKind.BOOKED, day);
            case WAITLIST -> {
                if (!isHeld(place)) {
                    tell(place, ReminderKind.WAITLISTED);
                }
            }
            case CANCELLED -> {
                if (!isHeld(place) && (before == PlaceState.BOOKED || before == PlaceState.WAITLIST)) {
                    tell(place, ReminderKind.CANCELLED);
                }
            }
            case NONE, PROPOSED, PENDING, ARRIVED, CHECKED_IN, FULFILLED, NOSHOW -> {
                // The person does nothing else for it, or is there.
            }
        }
    }

    @Override
    public void moved(Place place, LocalDate day) {
        if (place.state() == PlaceState.BOOKED) {
            tellAndRemind(place, ReminderKind.MOVED, day);
        }
    }

    @Override
    public void inAnotherRoom(long session) {
        outbox.tellAll(session, ReminderKind.MOVED, clock.instant());
    }

    /** Who has a place comes when it begins. */
    @Override
    public void replanned(long session) {}

    private void tellAndRemind(Place place, ReminderKind kind, LocalDate day) {
        tell(place, kind);
        Instant evening = rules.eveningBefore(day);
        if (evening.isAfter(clock.instant())) {
            outbox.remind(place.receipts().appointment(), day, evening);
        }
    }

    private void tell(Place place, ReminderKind kind) {
        outbox.tell(place.receipts().appointment(), kind, clock.instant());
    }

    /** Who has held a place and has not booked it was never told of it. */
    private static boolean isHeld(Place place) {
        return place.booking().heldUntil() != null;
    }
}
