package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.credential.CardVerdict.Outcome.EXPIRED;
import static org.delhihims.credential.CardVerdict.Outcome.FORGED;
import static org.delhihims.credential.CardVerdict.Outcome.LISTS_OUTDATED;
import static org.delhihims.credential.CardVerdict.Outcome.NOT_YET_VALID;
import static org.delhihims.credential.CardVerdict.Outcome.REVOKED;
import static org.delhihims.credential.CardVerdict.Outcome.UNKNOWN_ISSUER;
import static org.delhihims.credential.CardVerdict.Outcome.VALID_OFFLINE;
import static org.delhihims.credential.CardVerdict.Outcome.VALID_ONLINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.delhihims.credential.CardVerdict.Outcome;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthCardVerifierTest {

    @Test
    void aCardSaysWhatWasSigned() {
        CardVerdict verdict = Cards.verdict(Cards.signed());

        assertThat(verdict.outcome()).isEqualTo(VALID_ONLINE);
        assertThat(verdict.content())
                .isEqualTo(new CardContent(
                        "2345678901234", List.of("आशा देवी", "Asha Devi"), "female", "1987", null, List.of(), null));
    }

    @Test
    void aCardOfTheNextKeyIsGood() {
        assertThat(Cards.verdict(Cards.signed(Cards.A_YEAR, Cards.NEXT_KEY)).outcome())
                .isEqualTo(VALID_ONLINE);
    }

    @Test
    void listsAreFreshForADayAndOfUseForAWeek() {
        assertThat(after(Duration.ofMinutes(59)).outcome()).isEqualTo(VALID_ONLINE);
        assertThat(after(Duration.ofHours(24)).outcome()).isEqualTo(VALID_OFFLINE);
        assertThat(after(Duration.ofHours(24)).hasOldLists()).isFalse();
        assertThat(after(Duration.ofHours(25)).outcome()).isEqualTo(VALID_OFFLINE);
        assertThat(after(Duration.ofHours(25)).hasOldLists()).isTrue();
        assertThat(after(Duration.ofDays(7)).outcome()).isEqualTo(VALID_OFFLINE);
        assertThat(after(Duration.ofDays(7).plusSeconds(1)).outcome()).isEqualTo(LISTS_OUTDATED);
    }

    @Test
    void aClockThatWasPutBackMakesNoListFresh() {
        assertThat(after(Duration.ofMinutes(-4)).outcome()).isEqualTo(VALID_ONLINE);
        assertThat(after(Duration.ofMinutes(-6)).outcome()).isEqualTo(LISTS_OUTDATED);
    }

    @Test
    void aCardIsExpiredFromTheSecondOfItsEnd() {
        Validity untilNow = new Validity(Cards.NOW.minusSeconds(60), Cards.NOW);
        Validity aSecondMore = new Validity(Cards.NOW.minusSeconds(60), Cards.NOW.plusSeconds(1));

        assertThat(Cards.verdict(Cards.signed(untilNow, Cards.KEY)).outcome()).isEqualTo(EXPIRED);
        assertThat(Cards.verdict(Cards.signed(aSecondMore, Cards.KEY)).outcome())
                .isEqualTo(VALID_ONLINE);
    }

    @Test
    void aCardOfTomorrowIsNotYetValidAndClocksMayDifferByFiveMinutes() {
        assertThat(Cards.verdict(Cards.signed(from(Duration.ofMinutes(5)), Cards.KEY))
                        .outcome())
                .isEqualTo(VALID_ONLINE);
        assertThat(Cards.verdict(Cards.signed(from(Duration.ofSeconds(301)), Cards.KEY))
                        .outcome())
                .isEqualTo(NOT_YET_VALID);
    }

    @Test
    void aRevokedCardIsRevokedByLists() {
        assertThat(listed(Cards.RID, null)).isEqualTo(REVOKED);
        assertThat(listed(new Rid("another"), null)).isEqualTo(VALID_ONLINE);
    }

    @Test
    void aListWithATimeRevokesWhatWasIssuedUpToIt() {
        Instant issued = Cards.A_YEAR.from();

        assertThat(listed(Cards.RID, issued.plusSeconds(1))).isEqualTo(REVOKED);
        assertThat(listed(Cards.RID, issued)).isEqualTo(REVOKED);
        assertThat(listed(Cards.RID, issued.minusSeconds(1))).isEqualTo(VALID_ONLINE);
    }

    @Test
    void aCardStaysRevokedByAnOldList() {
        RevocationList list =
                new RevocationList(Cards.KEY.kid(), 1, List.of(new RevokedCard(Cards.KEY.kid(), Cards.RID, null)));
        HealthCardVerifier verifier = new HealthCardVerifier(List.of(Cards.delhi(list)));

        assertThat(verifier.verify(Cards.signed(), Cards.NOW.plus(Duration.ofDays(30)))
                        .outcome())
                .isEqualTo(REVOKED);
    }

    @Test
    void aListOfAnotherKeyRevokesNothing() {
        RevocationList list = new RevocationList(
                Cards.NEXT_KEY.kid(), 1, List.of(new RevokedCard(Cards.NEXT_KEY.kid(), Cards.RID, null)));

        assertThat(new HealthCardVerifier(List.of(Cards.delhi(list)))
                        .verify(Cards.signed(), Cards.NOW)
                        .outcome())
                .isEqualTo(VALID_ONLINE);
    }

    @Test
    void withoutTheListThatAKeySpeaksOfNothingIsValid() {
        KeySet keys = new KeySet(List.of(PublishedKey.of(Cards.KEY, 3)));
        TrustedIssuer missing = new TrustedIssuer(Cards.DELHI, keys, List.of(), Cards.NOW);
        TrustedIssuer older = new TrustedIssuer(
                Cards.DELHI, keys, List.of(new RevocationList(Cards.KEY.kid(), 2, List.of())), Cards.NOW);

        assertThat(new HealthCardVerifier(List.of(missing))
                        .verify(Cards.signed(), Cards.NOW)
                        .outcome())
                .isEqualTo(LISTS_OUTDATED);
        assertThat(new HealthCardVerifier(List.of(older))
                        .verify(Cards.signed(), Cards.NOW)
                        .outcome())
                .isEqualTo(LISTS_OUTDATED);
    }

    @Test
    void aStrangersCardIsOfAnUnknownIssuerAndNothingOfItIsShown() {
        HealthCardSigner stranger = new HealthCardSigner(new IssuerUrl("https://himsdelhi.example/health-cards2"));
        String text = HealthCardSigner.qrText(
                stranger.sign(HealthCardPayload.front(Cards.asha()), Cards.A_YEAR, Cards.RID, Cards.KEY));

        assertThat(Cards.verdict(text).outcome()).isEqualTo(UNKNOWN_ISSUER);
        assertThat(Cards.verdict(text).content()).isNull();
    }

    @Test
    void aKeyThatIsNotPublishedForges() {
        SigningKey own = SigningKey.generate(HalfYear.of(Cards.NOW));

        CardVerdict verdict = Cards.verdict(Cards.signed(Cards.A_YEAR, own));

        assertThat(verdict.outcome()).isEqualTo(FORGED);
        assertThat(verdict.content()).isNull();
    }

    @Test
    void aNameThatFitsNoCodeIsRefusedWithTheReason() {
        Patient asha = Cards.asha();
        String noise = new Random(1)
                .ints(2_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        asha.setName(List.of(new HumanName().setText(noise)));

        assertThatThrownBy(() -> new HealthCardSigner(Cards.DELHI)
                        .sign(HealthCardPayload.front(asha), Cards.A_YEAR, Cards.RID, Cards.KEY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not fit");
    }

    private static CardVerdict after(Duration time) {
        return new HealthCardVerifier(List.of(Cards.delhi())).verify(Cards.signed(), Cards.NOW.plus(time));
    }

    private static Validity from(Duration hence) {
        return new Validity(Cards.NOW.plus(hence), Cards.NOW.plus(Duration.ofDays(9)));
    }

    private static Outcome listed(Rid rid, @Nullable Instant from) {
        String kid = Cards.KEY.kid();
        RevocationList list = new RevocationList(kid, 1, List.of(new RevokedCard(kid, rid, from)));
        return new HealthCardVerifier(List.of(Cards.delhi(list)))
                .verify(Cards.signed(), Cards.NOW)
                .outcome();
    }
}
