package org.delhihims.reminder;

import java.util.Optional;

/**
 * A way by which reminders go.
 *
 * <p>No two systems can agree that something was done exactly once when either may fail between doing it and saying so. What is promised
 * here is less and enough: the outbox holds each reminder once, only one server at a time has it, and it is sent again only while nobody
 * knows whether it was taken. Then it has the same key, by which the other side knows it: a gateway that keeps to the header
 * Idempotency-Key tells one person once; for mail, which has no such thing, it is the Message-ID, by which most mailboxes show a copy once.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">The Idempotency-Key HTTP header field</a>
 */
public interface Courier {

    /** Where this way leads to somebody, if it does. */
    Optional<String> addressOf(Contact contact);

    /** Waits for the answer. A letter at which this throws is sent again once the time of whoever has taken it is over. */
    Delivery deliver(Letter letter);
}
