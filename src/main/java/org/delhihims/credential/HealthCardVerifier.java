package org.delhihims.credential;

import static org.delhihims.credential.CardVerdict.Outcome.EXPIRED;
import static org.delhihims.credential.CardVerdict.Outcome.FORGED;
import static org.delhihims.credential.CardVerdict.Outcome.LISTS_OUTDATED;
import static org.delhihims.credential.CardVerdict.Outcome.MALFORMED;
import static org.delhihims.credential.CardVerdict.Outcome.NOT_YET_VALID;
import static org.delhihims.credential.CardVerdict.Outcome.REVOKED;
import static org.delhihims.credential.CardVerdict.Outcome.UNKNOWN_ISSUER;
import static org.delhihims.credential.CardVerdict.Outcome.VALID_OFFLINE;
import static org.delhihims.credential.CardVerdict.Outcome.VALID_ONLINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.delhihims.credential.CardVerdict.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a scanned card is good, by keys and lists that were fetched before: it needs no network. Everything a card
 * says is doubted until its signature is checked, and shown only then ({@code security.md} 5.4).
 */
public final class HealthCardVerifier {

    /** How far the clocks of desks are apart. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final List<TrustedIssuer> issuers;

    public HealthCardVerifier(List<TrustedIssuer> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    public CardVerdict verify(String scanned, Instant now) {
        try {
            ScannedCard card = ScannedCard.read(scanned);
            CardContent content = CardContent.of(card.bundle());
            Optional<TrustedIssuer> issuer = issuers.stream()
                    .filter(trusted -> trusted.issuer().value().equals(card.issuer()))
                    .findFirst();
            if (issuer.isEmpty()) {
                return new CardVerdict(UNKNOWN_ISSUER, null, null, null, null);
            }
            Duration age = Duration.between(issuer.get().fetched(), now);
            Optional<PublishedKey> key = issuer.get().keys().key(card.kid());
            if (key.isEmpty()) {
                // Keys are published weeks before they sign, so lists that may still be used know all that do.
                return new CardVerdict(isUsable(age) ? FORGED : LISTS_OUTDATED, null, null, age, null);
            }
            if (!card.isSignedWith(key.get())) {
                return new CardVerdict(FORGED, null, null, age, null);
            }
            return new CardVerdict(standing(card, key.get(), issuer.get(), now), content, card.rid(), age, null);
        } catch (Malformed malformed) {
            return new CardVerdict(MALFORMED, null, null, null, malformed.getMessage());
        }
    }

    private static Outcome standing(ScannedCard card, PublishedKey key, TrustedIssuer issuer, Instant now) {
        if (isRevoked(card, issuer.lists())) {
            return REVOKED;
        }
        if (card.until() != null && !now.isBefore(card.until())) {
            return EXPIRED;
        }
        if (card.from().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            return NOT_YET_VALID;
        }
        Duration age = Duration.between(issuer.fetched(), now);
        if (!isUsable(age) || !isListed(key, issuer.lists())) {
            return LISTS_OUTDATED;
        }
        return age.compareTo(CardVerdict.ONLINE_FOR) <= 0 ? VALID_ONLINE : VALID_OFFLINE;
    }

    /** What an old list says of a revoked card is still true. */
    private static boolean isRevoked(ScannedCard card, List<RevocationList> lists) {
        @Nullable Rid rid = card.rid();
        return rid != null
                && lists.stream().anyMatch(list -> list.kid().equals(card.kid()) && list.revokes(rid, card.from()));
    }

    /** Lists from the future show that somebody has put the clock back, and then nobody knows their age. */
    private static boolean isUsable(Duration age) {
        return age.compareTo(CardVerdict.USED_FOR) <= 0
                && age.plus(CLOCKS_DIFFER_BY).compareTo(Duration.ZERO) >= 0;
    }

    /** A key that says it has a list is of use only with one that is not older than it says. */
    private static boolean isListed(PublishedKey key, List<RevocationList> lists) {
        return key.crlVersion() == 0
                || lists.stream().anyMatch(list -> list.kid().equals(key.kid()) && list.counter() >= key.crlVersion());
    }
}
