package org.delhihims.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.delhihims.credential.CardVerdict.Outcome;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Patient;

/**
 * Makes cards of people who do not exist, good ones and bad ones, with keys that are thrown away: for makers of scanners,
 * and for tests. The bad ones are one in three.
 */
public final class Specimens {

    private static final Duration YEAR = Duration.ofDays(365);

    private final IssuerUrl issuer = new IssuerUrl("https://specimens.example/health-cards");
    private final HealthCardSigner signer = new HealthCardSigner(issuer);
    private final HealthCardSigner stranger = new HealthCardSigner(new IssuerUrl("https://stranger.example/cards"));
    private final List<SigningKey> keys;
    private final List<RevokedCard> revoked = new ArrayList<>();
    private final RandomGenerator random;
    private final SpecimenResidents residents;
    private final Instant now;

    public Specimens(RandomGenerator random, Instant now) {
        this.random = random;
        this.residents = new SpecimenResidents(random);
        this.now = now;
        HalfYear time = HalfYear.of(now);
        this.keys = List.of(SigningKey.generate(time), SigningKey.generate(time.next()));
    }

    public Specimen next() {
        Rid rid = Rid.random(random);
        SigningKey key = keys.get(random.nextInt(keys.size()));
        Validity good = new Validity(now.minus(YEAR.dividedBy(2)), now.plus(YEAR));
        return switch (random.nextInt(21)) {
            case 0 -> {
                revoked.add(new RevokedCard(key.kid(), rid, null));
                yield specimen(good, rid, key, Outcome.REVOKED);
            }
            case 1 -> {
                revoked.add(new RevokedCard(key.kid(), rid, good.from()));
                yield specimen(good, rid, key, Outcome.REVOKED);
            }
            case 2 -> {
                // An earlier card of this rid was revoked, this one was not.
                revoked.add(new RevokedCard(key.kid(), rid, good.from().minusSeconds(1)));
                yield specimen(good, rid, key, Outcome.VALID_ONLINE);
            }
            case 3 ->
                specimen(new Validity(now.minus(YEAR.multipliedBy(2)), now.minus(YEAR)), rid, key, Outcome.EXPIRED);
            case 4 ->
                specimen(new Validity(now.plus(YEAR), now.plus(YEAR.multipliedBy(2))), rid, key, Outcome.NOT_YET_VALID);
            case 5 -> specimen(signed(stranger, good, rid, key), Outcome.UNKNOWN_ISSUER);
            case 6 -> specimen(forged(good, rid, key), Outcome.FORGED);
            case 7 -> {
                Specimen whole = specimen(good, rid, key, Outcome.MALFORMED);
                yield new Specimen(whole.holder(), whole.text() + "0", whole.isBack(), Outcome.MALFORMED);
            }
            default -> specimen(good, rid, key, Outcome.VALID_ONLINE);
        };
    }

    /** What is needed to check them. The revocation lists are those of the specimens made so far. */
    public TrustedIssuer issuer() {
        List<RevocationList> lists = keys.stream()
                .map(key -> new RevocationList(
                        key.kid(),
                        1,
                        revoked.stream()
                                .filter(card -> card.kid().equals(key.kid()))
                                .toList()))
                .toList();
        return new TrustedIssuer(
                issuer,
                new KeySet(keys.stream().map(key -> PublishedKey.of(key, 1)).toList()),
                lists,
                now);
    }

    private Specimen specimen(Validity validity, Rid rid, SigningKey key, Outcome outcome) {
        return specimen(signed(signer, validity, rid, key), outcome);
    }

    private static Specimen specimen(Signed card, Outcome outcome) {
        return new Specimen(card.holder(), HealthCardSigner.qrText(card.jws()), card.isBack(), outcome);
    }

    private record Signed(Patient holder, boolean isBack, String jws) {}

    /** The signature of one card under what another says. */
    private Signed forged(Validity validity, Rid rid, SigningKey key) {
        String genuine = signed(signer, validity, rid, key).jws();
        Signed other = signed(signer, validity, rid, key);
        String said = other.jws().substring(0, other.jws().lastIndexOf('.'));
        return new Signed(other.holder(), other.isBack(), said + genuine.substring(genuine.lastIndexOf('.')));
    }

    private Signed signed(HealthCardSigner by, Validity validity, Rid rid, SigningKey key) {
        Patient resident = residents.next();
        if (random.nextBoolean()) {
            try {
                String back = by.sign(HealthCardPayload.back(resident, residents.emergency()), validity, rid, key);
                return new Signed(resident, true, back);
            } catch (Refusal tooLong) {
                // As at the desk: the card is then issued without the emergency code.
            }
        }
        return new Signed(resident, false, by.sign(HealthCardPayload.front(resident), validity, rid, key));
    }
}
