package org.delhihims.server.card;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister.Entry;
import org.delhihims.card.CardSerials;
import org.delhihims.credential.CardContent;
import org.delhihims.credential.CardVerdict;
import org.delhihims.credential.CardVerdict.Outcome;
import org.delhihims.credential.HealthCardVerifier;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.Rid;
import org.delhihims.credential.SigningKeys;
import org.delhihims.credential.TrustedIssuer;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is shown at a desk: a number as it is typed or scanned from a sticker, or the signed code of a card. What is
 * known here of a card goes before what its signature says ({@code security.md} 5.4).
 */
public final class CardReader {

    private static final String SIGNED = "shc:/";

    private static final Sentence NUMBER_ALONE = new Sentence(
            "This number is known. A number proves nothing, since anybody can copy it: scan the code on the card.",
            "यह नंबर दर्ज है। नंबर से कुछ सिद्ध नहीं होता, कोई भी इसे नकल कर सकता है: कार्ड का कोड स्कैन करें।");

    private final IssuerUrl issuer;
    private final SigningKeys keys;
    private final CardFinder finder;
    private final CardSerials serials;
    private final Clock clock;

    CardReader(IssuerUrl issuer, SigningKeys keys, CardFinder finder, CardSerials serials, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.finder = finder;
        this.serials = serials;
        this.clock = clock;
    }

    /**
     * What is to be thought of a card.
     *
     * @param result an outcome of {@link CardVerdict}, or {@code number-only}
     * @param content what the card says, if its signature is right
     * @param entry whose the number is
     */
    record Check(
            String result,
            boolean isValid,
            Sentence sentence,
            @Nullable CardContent content,
            @Nullable Entry entry) {}

    /** The number on a card that is shown. A signed code that is not good is refused; an expired one still names its holder. */
    public CardNumber number(String shown) {
        if (!shown.startsWith(SIGNED)) {
            return CardNumber.read(shown);
        }
        Check check = checkSigned(shown);
        if (!check.isValid() && !check.result().equals(Outcome.EXPIRED.code())) {
            throw new Refusal(RULE, check.sentence(), "card");
        }
        return numberOf(check.content())
                .orElseThrow(() -> new Refusal(RULE, Outcome.UNKNOWN_ISSUER.sentence(), "card"));
    }

    Check check(String shown) {
        return shown.startsWith(SIGNED) ? checkSigned(shown) : checkNumber(CardNumber.read(shown));
    }

    private Check checkNumber(CardNumber number) {
        Entry entry = finder.entryOf(number);
        if (entry.isHeldBack()) {
            return check(Outcome.REVOKED, null, entry);
        }
        return new Check("number-only", false, NUMBER_ALONE, null, entry);
    }

    private Check checkSigned(String shown) {
        CardVerdict verdict = new HealthCardVerifier(List.of(ourselves())).verify(shown, clock.instant());
        Entry entry = numberOf(verdict.content()).flatMap(finder::find).orElse(null);
        boolean isSigned = verdict.outcome() == Outcome.VALID_ONLINE || verdict.outcome() == Outcome.EXPIRED;
        Outcome outcome = isSigned ? standing(verdict, entry) : verdict.outcome();
        return check(outcome, verdict.content(), entry);
    }

    /** What is revoked is asked of the register itself, so no list is needed. */
    private TrustedIssuer ourselves() {
        List<PublishedKey> published =
                keys.published().stream().map(key -> PublishedKey.of(key, 0)).toList();
        return new TrustedIssuer(issuer, new KeySet(published), List.of(), clock.instant());
    }

    private Outcome standing(CardVerdict verdict, @Nullable Entry entry) {
        Rid rid = verdict.rid();
        Optional<CardSerials.Standing> standing = rid == null ? Optional.empty() : serials.standingOf(rid.value());
        if (entry == null || entry.isHeldBack() || standing.isEmpty()) {
            return Outcome.REVOKED;
        }
        return switch (standing.get()) {
            case REVOKED -> Outcome.REVOKED;
            case ARRIVING -> Outcome.NOT_YET_VALID;
            case ACTIVE -> verdict.outcome();
        };
    }

    private static Check check(Outcome outcome, @Nullable CardContent content, @Nullable Entry entry) {
        return new Check(outcome.code(), outcome.isValid(), outcome.sentence(), content, entry);
    }

    private static Optional<CardNumber> numberOf(@Nullable CardContent content) {
        return Optional.ofNullable(content)
                .map(CardContent::cardNumber)
                .filter(CardNumber::isValid)
                .map(CardNumber::new);
    }
}
