package org.delhihims.opd;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place as it is now, which nobody else changes until the transaction is over.
 *
 * @param session the one the place is in, locked
 */
record LockedPlace(Session session, Place place) {

    /**
     * Locks the session of a place, then looks again: somebody else may have moved it while this one waited.
     *
     * @param look finds the place
     */
    static Optional<LockedPlace> of(SessionLedger ledger, Supplier<Optional<Place>> look) {
        Optional<Place> known = look.get();
        while (known.isPresent()) {
            Session session = ledger.lock(known.get().seat().session());
            known = look.get();
            if (known.filter(now -> now.seat().session() == session.id()).isPresent()) {
                return Optional.of(new LockedPlace(session, known.get()));
            }
        }
        return Optional.empty();
    }
}
