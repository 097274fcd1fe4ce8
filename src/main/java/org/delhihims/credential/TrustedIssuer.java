package org.delhihims.credential;

import java.time.Instant;
import java.util.List;

/**
 * An issuer whose cards are believed: Delhi, and states it has an agreement with.
 *
 * @param lists the lists of revoked cards, one for each key that has one
 * @param fetched when keys and lists were read from the issuer, the oldest of them
 */
public record TrustedIssuer(IssuerUrl issuer, KeySet keys, List<RevocationList> lists, Instant fetched) {

    public TrustedIssuer {
        lists = List.copyOf(lists);
    }
}
