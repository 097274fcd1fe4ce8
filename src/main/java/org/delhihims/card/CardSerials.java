package org.delhihims.card;

import java.time.Instant;
import java.util.Optional;

/**
 * Every physical or digital card that was made for a number. Each has a serial, the {@code rid} of its signed code, by which
 * it alone is revoked: a lost card loses its worth, its holder's number does not ({@code security.md} 5.3).
 */
public interface CardSerials {

    enum Standing {
        /** Printed and on its way. */
        ARRIVING,
        ACTIVE,
        REVOKED
    }

    /** One card: its serial, when it was made, and when its signature ends. */
    record Serial(String rid, Instant made, Instant expires) {}

    /**
     * Makes a serial. One that is {@code active} holds from now; of the others it is known that they are on their way, and
     * they hold once they have arrived.
     *
     * @param expires when the signature of the card ends
     */
    void make(String residentId, boolean active, Instant expires);

    /** The card of the resident that stands so. */
    Optional<Serial> of(String residentId, Standing standing);

    Optional<Standing> standingOf(String rid);

    /** What was on its way has arrived: it holds from now, and what held before holds no more. */
    void activateArrived(String residentId);

    /** Nothing that was made for the resident holds any more. */
    void revokeAll(String residentId);
}
