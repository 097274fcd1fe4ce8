package org.delhihims.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.delhihims.credential.CardVerdict;
import org.delhihims.credential.HalfYear;
import org.delhihims.credential.HealthCardVerifier;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.SignedClaims;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.TrustedIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipVerifierTest {

    private static final SlipVerifier GATE = new SlipVerifier(Slips.KEYS, "lok-nayak");
    private static final String CODE = Slips.code(Slips.visit());

    @Test
    void aSlipOfTodayIsGenuine() {
        SlipVerdict verdict = GATE.verify(CODE, Slips.TODAY);

        assertThat(verdict.result()).isEqualTo(SlipResult.GENUINE);
        assertThat(verdict.claims()).isEqualTo(Slips.visit().claims());
    }

    @Test
    void aSlipOfAnotherDayOrHospitalIsSaidToBeSo() {
        assertThat(GATE.verify(CODE, Slips.TODAY.plusDays(1)).result()).isEqualTo(SlipResult.EXPIRED);
        assertThat(GATE.verify(CODE, Slips.TODAY.minusDays(1)).result()).isEqualTo(SlipResult.OTHER_DAY);
        assertThat(new SlipVerifier(Slips.KEYS, "gtb").verify(CODE, Slips.TODAY).result())
                .isEqualTo(SlipResult.ELSEWHERE);
    }

    @Test
    void whatAnotherKeyHasSignedIsForged() {
        SigningKey stranger = SigningKey.generate(HalfYear.of(Slips.NOW));
        String code = Slips.visit().claims().unsigned().sign(stranger);

        assertThat(GATE.verify(code, Slips.TODAY)).isEqualTo(new SlipVerdict(SlipResult.FORGED, null));
        assertThat(new SlipVerifier(new KeySet(List.of()), "lok-nayak")
                        .verify(CODE, Slips.TODAY)
                        .result())
                .isEqualTo(SlipResult.FORGED);
    }

    @Test
    void noDigitCanBeChanged() {
        for (int place = CODE.indexOf('/') + 1; place < CODE.length(); place += 7) {
            char other = CODE.charAt(place) == '3' ? '4' : '3';
            String changed = CODE.substring(0, place) + other + CODE.substring(place + 1);

            assertThat(GATE.verify(changed, Slips.TODAY).result()).isIn(SlipResult.FORGED, SlipResult.MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org", "opd-slip:/", "opd-slip:/12", "opd-slip:/1", "shc:/5676"})
    void anotherCodeIsNoForgery(String scanned) {
        assertThat(GATE.verify(scanned, Slips.TODAY)).isEqualTo(new SlipVerdict(SlipResult.MALFORMED, null));
    }

    @Test
    void whatIsSignedForAnotherUseIsNoSlipAndASlipIsNoCard() {
        String other =
                new SignedClaims("other", Slips.visit().claims().unsigned().claims()).sign(Slips.KEY);
        String asSlip = other.replace("other:/", "opd-slip:/");
        assertThat(GATE.verify(asSlip, Slips.TODAY).result()).isEqualTo(SlipResult.MALFORMED);
        String bare = new SignedClaims(SlipClaims.TYPE, Map.of("token", "3402-017")).sign(Slips.KEY);
        assertThat(GATE.verify(bare, Slips.TODAY).result()).isEqualTo(SlipResult.MALFORMED);

        HealthCardVerifier cards = new HealthCardVerifier(List.of(new TrustedIssuer(
                new IssuerUrl("https://himsdelhi.example/health-cards"), Slips.KEYS, List.of(), Slips.NOW)));
        assertThat(cards.verify(CODE.replace("opd-slip:/", "shc:/"), Slips.NOW).outcome())
                .isEqualTo(CardVerdict.Outcome.MALFORMED);
    }

    @Test
    void theCodeHoldsNothingOfThePerson() {
        assertThat(Slips.visit().claims().unsigned().claims())
                .containsOnlyKeys("appointment", "facility", "token", "day", "version");
        assertThat(CODE).matches("opd-slip:/[0-9]+").hasSizeLessThan(900);
    }
}
