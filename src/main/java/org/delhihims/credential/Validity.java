package org.delhihims.credential;

import java.time.Instant;

/** From when and until when a card is good, to the second: {@code nbf} and {@code exp}. */
public record Validity(Instant from, Instant until) {

    public Validity {
        if (from.getEpochSecond() <= 0 || until.getEpochSecond() <= from.getEpochSecond()) {
            throw new IllegalArgumentException("a card is good from " + from + " and not until " + until);
        }
    }
}
