package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.util.stream.Stream;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * Moves what somebody has booked to another time, at the same clinic or another of its department: he never has two places, nor none. The
 * Appointment stays the same, and has the number of the session that it is in. The place that he had is whoever's waits for it.
 */
public final class RescheduleDesk {

    private static final String REFERENCE = "appointment-reference";

    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitDesk waits;
    private final WaitlistDesk waiters;
    private final Clock clock;

    public RescheduleDesk(
            SessionLedger ledger,
            RecordStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            WaitlistDesk waiters,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waits = waits;
        this.waiters = waiters;
        this.clock = clock;
    }

    /**
     * Moves a place that is booked or held. Asked for once more, nothing is other.
     *
     * @param appointment the id of the Appointment
     * @param slot the id of the Slot of the band that it is to be in
     * @throws Refusal NOT_FOUND if there is no such place or band; RULE if the person has come already or the place is given up, if the
     *     clinic takes nobody then, is another facility's or department's, or has the person already; CONFLICT if no place is left
     */
    public Token reschedule(String appointment, String slot) {
        return store.inOneTransaction(() -> {
            Place known = ledger.place(appointment).orElseThrow(() -> waiters.noBooking(appointment));
            long before = known.seat().session();
            long after =
                    ledger.sessionOf(slot).orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_BAND, REFERENCE));
            Stream.of(before, after).distinct().sorted().forEach(ledger::lock);
            Place place = ledger.place(appointment).orElseThrow(() -> waiters.noBooking(appointment));
            if (place.seat().session() != before) {
                // Moved while this one waited for the lock.
                throw new Refusal(CONFLICT, OpdSentences.MOVED_MEANWHILE);
            }
            return moved(place, ledger.lock(before), ledger.lock(after), slot);
        });
    }

    private Token moved(Place place, Session before, Session after, String slot) {
        SessionBand band = ledger.bands(after.id()).stream()
                .filter(one -> one.slot().equals(slot))
                .findFirst()
                .orElseThrow();
        if (band.id() == place.seat().band()) {
            return waits.tokenOf(place, after);
        }
        check(place, before, after, band);
        boolean isSameSession = before.id() == after.id();
        int number = isSameSession ? place.seat().number() : after.next().running();
        Place there = place.moved(
                place.seat().in(after.id(), band.id(), number),
                Waiting.positionOf(band.from().atZone(Band.DELHI).toLocalTime(), number),
                place.booking());
        ledger.giveBack(place.seat().band(), place.seat().channel());
        ledger.move(there);
        receipts.move(there, after, band);
        waiters.fill(before);
        return waits.tokenOf(there, after);
    }

    private void check(Place place, Session before, Session after, SessionBand band) {
        if (place.state() != PlaceState.BOOKED && place.state() != PlaceState.PENDING) {
            throw new Refusal(RULE, OpdSentences.NOT_BOOKED);
        }
        if (!before.sitting().facility().equals(after.sitting().facility())
                || !before.sitting().department().equals(after.sitting().department())) {
            throw new Refusal(RULE, OpdSentences.OTHER_DEPARTMENT, REFERENCE);
        }
        if (!after.state().takesPeople() || !band.to().isAfter(clock.instant())) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY, REFERENCE);
        }
        if (before.id() != after.id()
                && ledger.placeOf(place.seat().patient(), after.id()).isPresent()) {
            throw new Refusal(RULE, OpdSentences.HAS_PLACE_THERE, REFERENCE);
        }
        if (!band.places().hasRoom(place.seat().channel())) {
            throw new Refusal(CONFLICT, OpdSentences.bandFullFor(place.seat().channel()));
        }
    }
}
