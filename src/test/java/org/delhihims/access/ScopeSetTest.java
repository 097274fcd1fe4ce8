package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeSetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openid",
                "fhirUser",
                "profile",
                "launch",
                "launch/patient",
                "launch/encounter",
                "offline_access",
                "online_access",
                "__introspect",
                "__delhi/card:issue"
            })
    void identityContextDurationAndPrivateScopesAreScopes(String text) {
        assertThat(Scope.parse(text)).contains(new PlainScope(text));
        assertThat(Scope.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OpenID",
                "launch/",
                "launch/practitioner",
                "offline",
                "email",
                "__",
                "_introspect",
                "__a b",
                "__a\"b",
                "__a\\b",
                "__a\nb",
                "__आ"
            })
    void whatIsUnknownIsNoScope(String text) {
        assertThat(Scope.parse(text)).isEmpty();
        assertThatThrownBy(() -> new PlainScope(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrivateScopeHasAtMostFiveHundredAndTwelveLetters() {
        assertThat(Scope.parse("__" + "x".repeat(510))).isPresent();
        assertThat(Scope.parse("__" + "x".repeat(511))).isEmpty();
    }

    @Test
    void scopesKeepTheirOrderAndStandOnce() {
        ScopeSet set = ScopeSet.parse("patient/*.read openid patient/Patient.rs openid patient/*.read launch");

        assertThat(set.texts()).containsExactly("patient/*.read", "openid", "patient/Patient.rs", "launch");
        assertThat(set).hasToString("patient/*.read openid patient/Patient.rs launch");
    }

    @Test
    void twoNotationsOfOneMeaningAreBothKept() {
        assertThat(ScopeSet.parse("patient/*.read patient/*.rs").texts()).hasSize(2);
    }

    @Test
    void whatIsNoScopeIsLeftOutAndNamed() {
        List<String> texts = List.of("openid", "patient/Patient.sr", "patient/Patient.rs", "email");

        assertThat(ScopeSet.of(texts).texts()).containsExactly("openid", "patient/Patient.rs");
        assertThat(ScopeSet.malformed(texts)).containsExactly("patient/Patient.sr", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\t"})
    void anEmptyParameterHasNoScopes(String parameter) {
        assertThat(ScopeSet.parse(parameter).scopes()).isEmpty();
    }
}
