package org.delhihims.card;

import java.time.Instant;

/**
 * Every physical or digital card that was made for a number. Each has a serial, the {@code rid} of its signed code, by which
 * it alone is revoked: a lost card loses its worth, its holder's number does not ({@code security.md} 5.3).
 */
public interface CardSerials {

    /**
     * Makes a serial. One that is {@code active} holds from now; of the others it is known that they are on their way, and
     * they hold once they have arrived.
     *
     * @param expires when the signature of the card ends
     */
    void make(String residentId, boolean active, Instant expires);

    /** What was on its way has arrived: it holds from now, and what held before holds no more. */
    void activateArrived(String residentId);

    /** Nothing that was made for the resident holds any more. */
    void revokeAll(String residentId);
}
