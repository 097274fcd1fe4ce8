package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.access.Scopes.LABORATORY;
import static org.delhihims.access.Scopes.scope;
import static org.delhihims.access.Scopes.scopes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private final List<SmartScope> sample = Scopes.sample();

    @Test
    void everyScopeCoversItself() {
        assertThat(sample).allSatisfy(scope -> assertThat(scope.covers(scope)).isTrue());
    }

    @Test
    void whatCoversACoverCoversWhatItCovers() {
        for (SmartScope first : sample) {
            for (SmartScope second : sample) {
                for (SmartScope third : sample) {
                    if (first.covers(second) && second.covers(third)) {
                        assertThat(first.covers(third))
                                .as("%s, %s, %s", first, second, third)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void twoScopesThatCoverEachOtherMeanTheSame() {
        for (SmartScope one : sample) {
            for (SmartScope other : sample) {
                assertThat(one.covers(other) && other.covers(one))
                        .as("%s and %s", one, other)
                        .isEqualTo(Scopes.mean(one, other));
            }
        }
    }

    @Test
    void aCoverAllowsWhateverTheCoveredAllows() {
        for (SmartScope one : sample) {
            for (SmartScope other : sample) {
                for (Permission permission : Permission.values()) {
                    if (one.covers(other) && other.allows("Observation", permission)) {
                        assertThat(one.allows("Observation", permission)).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.rs, patient/Observation.r",
        "patient/Observation.rs, patient/Observation.read",
        "patient/Observation.read, patient/Observation.rs",
        "patient/*.rs, patient/Observation.s",
        "patient/*.*, patient/*.write",
        "patient/*.rs, patient/Observation.rs?category=a|b",
        "patient/Observation.rs, patient/Observation.r?category=a|b",
        "patient/Observation.rs?category=a|b, patient/Observation.rs?category=a|b&status=final",
        "patient/Observation.rs?category=a|b&status=final, patient/Observation.rs?status=final&category=a%7Cb"
    })
    void theWiderScopeCoversTheNarrower(String wider, String narrower) {
        assertThat(scope(wider).covers(scope(narrower))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.r, patient/Observation.rs",
        "patient/Observation.rs, patient/Condition.rs",
        "patient/Observation.rs, patient/*.rs",
        "user/Observation.rs, patient/Observation.rs",
        "system/*.cruds, user/Patient.r",
        "patient/Observation.read, patient/Observation.*",
        "patient/Observation.rs?category=a|b, patient/Observation.rs",
        "patient/Observation.rs?category=a|b, patient/Observation.rs?category=a|c",
        "patient/Observation.rs?category=a|b, patient/*.rs",
        "patient/Observation.rs?status=final, patient/Observation.rs?status=x|final"
    })
    void aScopeCoversNothingBeyondIt(String scope, String beyond) {
        assertThat(scope(scope).covers(scope(beyond))).isFalse();
    }

    @Test
    void aScopeOnResourcesAndOneOnNoneDoNotCoverEachOther() {
        PlainScope launch = new PlainScope("launch/patient");

        assertThat(scope("patient/*.*").covers(launch)).isFalse();
        assertThat(launch.covers(scope("patient/Patient.r"))).isFalse();
        assertThat(launch.covers(new PlainScope("launch"))).isFalse();
        assertThat(launch.covers(new PlainScope("launch/patient"))).isTrue();
    }

    @Test
    void lettersOfSeveralScopesCoverTogether() {
        ScopeSet set = scopes("patient/Observation.r", "patient/*.s", "patient/Observation.u?category=" + LABORATORY);

        assertThat(set.covers(scope("patient/Observation.rs"))).isTrue();
        assertThat(set.covers(scope("patient/Observation.read"))).isTrue();
        assertThat(set.covers(scope("patient/Observation.rus?category=" + LABORATORY)))
                .isTrue();
        assertThat(set.covers(scope("patient/Observation.rus"))).isFalse();
        assertThat(set.covers(scope("patient/*.rs"))).isFalse();
        assertThat(set.covers(scope("user/Observation.rs"))).isFalse();
    }

    @Test
    void theCategoriesOfATypeTogetherAreNotTheType() {
        ScopeSet parts = new ScopeSet(List.copyOf(SubScopes.of(scope("patient/Condition.rs"))));

        assertThat(parts.covers(scope("patient/Condition.rs"))).isFalse();
    }
}
