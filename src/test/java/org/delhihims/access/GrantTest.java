package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.access.Scopes.LABORATORY;
import static org.delhihims.access.Scopes.scope;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    private final Grant grant = Grant.of(List.of(
            "openid",
            "patient/Patient.r",
            "patient/Observation.s",
            "user/Observation.rs?category=" + LABORATORY,
            "launch/patient",
            "system/Location.read"));

    @Test
    void anAccessIsAllowedByAnyScopeOnItsTypeWithItsLetter() {
        assertThat(grant.allows("Patient", Permission.READ)).isTrue();
        assertThat(grant.allows("Observation", Permission.READ)).isTrue();
        assertThat(grant.allows("Location", Permission.SEARCH)).isTrue();
    }

    @Test
    @DisplayName("SMT-G5 a type or a letter that was not granted is refused")
    void whatNoScopeGrantsIsRefused() {
        assertThat(grant.allows("Patient", Permission.SEARCH)).isFalse();
        assertThat(grant.allows("Condition", Permission.READ)).isFalse();
        assertThat(grant.allows("Observation", Permission.CREATE)).isFalse();
        assertThat(grant.allows("*", Permission.SEARCH)).isFalse();
    }

    @Test
    void whereEveryTypeIsMeantOnlyTheTypeStarApplies() {
        Grant all = Grant.of(List.of("user/*.s", "user/Patient.rs"));

        assertThat(all.applying("*", Permission.SEARCH)).containsExactly(scope("user/*.s"));
        assertThat(all.applying("*", Permission.READ)).isEmpty();
    }

    @Test
    void theScopesThatApplyTellContextAndConstraints() {
        assertThat(grant.applying("Observation", Permission.SEARCH))
                .containsExactly(scope("patient/Observation.s"), scope("user/Observation.rs?category=" + LABORATORY));
        assertThat(grant.applying("Observation", Permission.READ))
                .containsExactly(scope("user/Observation.rs?category=" + LABORATORY));
        assertThat(grant.applying("Condition", Permission.READ)).isEmpty();
    }

    @Test
    void forEveryScopeTypeAndLetterAnAccessIsAllowedIfAScopeApplies() {
        for (SmartScope scope : Scopes.sample()) {
            for (String type : Scopes.TYPES) {
                for (Permission permission : Permission.values()) {
                    Grant one = Grant.of(List.of(scope.text()));

                    assertThat(one.allows(type, permission))
                            .isEqualTo(!one.applying(type, permission).isEmpty())
                            .isEqualTo(scope.permissions().contains(permission)
                                    && (scope.type().equals("*") || scope.type().equals(type)));
                }
            }
        }
    }

    @Test
    void aMalformedScopeOfATokenAllowsNothing() {
        assertThat(Grant.of(List.of("patient/Patient.sr", "patient/Observation.rs?date=2020"))
                        .scopes()
                        .scopes())
                .isEmpty();
    }

    @Test
    @DisplayName("SMT-R2 a refresh may ask for less, in its own words")
    void aRefreshMayAskForLess() {
        List<String> less = List.of("patient/Patient.r", "openid", "system/Location.r", "system/Location.read");

        assertThat(grant.refreshed(less).orElseThrow().texts()).isEqualTo(less);
    }

    @Test
    @DisplayName("SMT-R2 letters that several scopes granted may be asked for in one")
    void aRefreshMayAskForLettersOfSeveralScopesInOne() {
        assertThat(grant.refreshed(List.of("patient/Observation.s?category=" + LABORATORY)))
                .isPresent();
        assertThat(Grant.of(List.of("patient/Observation.r", "patient/Observation.s"))
                        .refreshed(List.of("patient/Observation.read")))
                .isPresent();
    }

    @Test
    @DisplayName("SMT-R2 a refresh that asks for no scopes gives the same ones again")
    void aRefreshThatAsksForNoScopesGivesTheSameAgain() {
        assertThat(grant.refreshed(List.of())).contains(grant.scopes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Patient.rs",
                "patient/*.r",
                "user/Patient.r",
                "user/Observation.rs",
                "launch",
                "offline_access",
                "__introspect",
                "patient/Patient.sr",
                ""
            })
    @DisplayName("SMT-R2 a refresh that asks for anything more is refused whole")
    void aRefreshThatAsksForMoreIsRefused(String more) {
        assertThat(grant.refreshed(List.of("openid", more))).isEmpty();
    }
}
