package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;

import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;

/** Says where somebody stands who has a place, as often as a telephone asks, and holds up nobody by it. */
public final class StandingDesk {

    private final SessionLedger ledger;
    private final RecordStore store;
    private final WaitDesk waits;

    public StandingDesk(SessionLedger ledger, RecordStore store, WaitDesk waits) {
        this.ledger = ledger;
        this.store = store;
        this.waits = waits;
    }

    /**
     * The place of an Appointment as it stands now.
     *
     * @throws Refusal NOT_FOUND if there is no place for it, as for one that waits for a place
     */
    public Token of(String appointment) {
        return store.inOneTransaction(() -> {
            Place place = ledger.place(appointment).orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_PLACE));
            return waits.tokenOf(place, ledger.session(place.seat().session()));
        });
    }
}
