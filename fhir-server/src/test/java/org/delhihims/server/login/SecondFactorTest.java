package org.delhihims.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    @Test
    void aProviderThatSaysSoHasSeenTwo() {
        assertThat(isShown("mfa")).isTrue();
    }

    @Test
    void aPasswordAndACodeAreTwo() {
        assertThat(isShown("pwd", "otp")).isTrue();
    }

    @Test
    void aKeyAndAFingerAreTwo() {
        assertThat(isShown("hwk", "fpt")).isTrue();
    }

    @Test
    void twoOfOneKindAreOne() {
        assertThat(isShown("pwd", "pin")).isFalse();
        assertThat(isShown("sms", "otp")).isFalse();
    }

    @Test
    void oneIsNotTwo() {
        assertThat(isShown("pwd")).isFalse();
        assertThat(isShown()).isFalse();
    }

    @Test
    void anAcrCountsIfTheOperatorHasNamedIt() {
        assertThat(SecondFactor.isShown(List.of(), "gold", List.of("gold"))).isTrue();
        assertThat(SecondFactor.isShown(List.of(), "1", List.of("gold"))).isFalse();
        assertThat(SecondFactor.isShown(List.of(), "", List.of())).isFalse();
    }

    private static boolean isShown(String... amr) {
        return SecondFactor.isShown(List.of(amr), "", List.of());
    }
}
