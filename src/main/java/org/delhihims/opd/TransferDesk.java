package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * Sends somebody who waits at the wrong clinic to another of the same facility, where he waits as if he had come there at first: nobody
 * goes to the end of the line for the hospital's own mistake ({@code domain.md} 3.4.4).
 */
public final class TransferDesk {

    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();

    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitDesk waits;
    private final Clock clock;

    public TransferDesk(SessionLedger ledger, RecordStore store, OpdReceipts receipts, WaitDesk waits, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Sends somebody to a clinic that sits on the same day. Who is there already stays.
     *
     * @param task the id of the Task
     * @param schedule the id of the other clinic's Schedule
     * @throws Refusal NOT_FOUND if there is no such place; RULE if he does not wait or is not called, if the clinic does not sit, takes
     *     nobody, is another facility's, or has him already; CONFLICT if it is full
     */
    public Token transfer(String task, String schedule) {
        return store.inOneTransaction(() -> {
            Place known = ledger.placeInQueue(task).orElseThrow(TransferDesk::noPlace);
            long before = known.seat().session();
            long after = ledger.sessionBeside(before, schedule)
                    .orElseThrow(() -> new Refusal(RULE, OpdSentences.NOT_TODAY, "schedule"));
            Stream.of(before, after).distinct().sorted().forEach(ledger::lock);
            Place place = ledger.placeInQueue(task).orElseThrow(TransferDesk::noPlace);
            if (place.seat().session() == after) {
                return waits.tokenOf(place, ledger.lock(after));
            }
            if (place.seat().session() != before) {
                // Moved while this one waited: it is another day's by now.
                throw new Refusal(CONFLICT, OpdSentences.OTHER_DAY);
            }
            return moved(place, ledger.lock(before), ledger.lock(after));
        });
    }

    private Token moved(Place place, Session before, Session after) {
        check(place, before, after);
        QueueState next = QUEUE.after(place.queue(), QueueDeed.TRANSFER);
        if (!place.state().takesRoom()) {
            throw new Refusal(RULE, OpdSentences.ON_WAITLIST);
        }
        List<SessionBand> bands = ledger.bands(after.id());
        SessionBand band = bands.stream()
                .filter(one -> one.to().isAfter(clock.instant()))
                .filter(one -> one.places().hasRoom())
                .findFirst()
                .orElseThrow(() -> new Refusal(CONFLICT, OpdSentences.FULL_FOR_TRANSFER, "schedule"));
        int number = after.next().running();
        Place there = place.moved(
                        place.seat().in(after.id(), band.id(), number),
                        position(place, number, after, bands),
                        place.booking())
                .in(next);
        ledger.giveBack(place.seat().band(), place.seat().channel());
        ledger.move(there);
        receipts.move(there, after, band);
        return waits.tokenOf(there, after, bands);
    }

    private void check(Place place, Session before, Session after) {
        if (!before.sitting().facility().equals(after.sitting().facility())) {
            throw new Refusal(RULE, OpdSentences.OTHER_FACILITY, "schedule");
        }
        if (!after.state().takesPeople()) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY, "schedule");
        }
        if (ledger.placeOf(place.seat().patient(), after.id()).isPresent()) {
            throw new Refusal(RULE, OpdSentences.HAS_PLACE_THERE, "schedule");
        }
    }

    private long position(Place place, int number, Session after, List<SessionBand> bands) {
        if (Waiting.isAheadOfAll(place.position())) {
            return Waiting.positionAheadOfAll(number);
        }
        Instant came = ledger.issued(place);
        LocalTime band = bandAt(Waiting.bandOf(place.position()), bands);
        return Waiting.positionBehind(band, ledger.lastNumberBefore(place, after), came);
    }

    /** The band in which a time lies, or the first one if it is earlier. */
    private static LocalTime bandAt(LocalTime time, List<SessionBand> bands) {
        List<LocalTime> begins = bands.stream()
                .map(one -> one.from().atZone(Band.DELHI).toLocalTime())
                .toList();
        return begins.stream()
                .filter(begin -> !begin.isAfter(time))
                .reduce((earlier, later) -> later)
                .orElse(begins.get(0));
    }

    private static Refusal noPlace() {
        return new Refusal(NOT_FOUND, OpdSentences.NO_PLACE);
    }
}
