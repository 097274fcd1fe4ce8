package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.access.Scopes.HAEMOGLOBIN;
import static org.delhihims.access.Scopes.LABORATORY;
import static org.delhihims.access.Scopes.VITAL_SIGNS;
import static org.delhihims.access.Scopes.ceiling;
import static org.delhihims.access.Scopes.scopes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeilingTest {

    @Test
    void whatIsRegisteredIsGivenAsItWasAskedFor() {
        Ceiling ceiling = ceiling("patient/*.rs", "openid", "launch/patient");
        ScopeSet requested = scopes("launch/patient", "patient/Condition.r", "openid", "patient/*.rs");

        assertThat(ceiling.granted(requested)).isEqualTo(requested);
    }

    @ParameterizedTest
    @CsvSource({
        "patient/*.rs, patient/Observation.read",
        "patient/*.rs, patient/*.read",
        "patient/*.cruds, patient/Patient.*",
        "patient/*.read, patient/Observation.rs"
    })
    @DisplayName("SMT-G9 each notation is answered in itself, whichever the registration uses")
    void eachNotationIsAnsweredInItself(String registered, String requested) {
        assertThat(ceiling(registered).granted(scopes(requested)).texts()).containsExactly(requested);
    }

    @Test
    void lettersOfSeveralRegisteredScopesKeepARequestWhole() {
        assertThat(ceiling("user/Observation.r", "user/*.s")
                        .granted(scopes("user/Observation.read"))
                        .texts())
                .containsExactly("user/Observation.read");
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.rs, patient/Observation.cruds, patient/Observation.rs",
        "patient/*.rs, patient/Observation.cruds, patient/Observation.rs",
        "patient/Observation.r, patient/Observation.rs, patient/Observation.r",
        "patient/*.rs, patient/*.crus, patient/*.rs"
    })
    void lettersAreNarrowedToTheRegisteredOnes(String registered, String requested, String granted) {
        assertThat(ceiling(registered).granted(scopes(requested)).texts()).containsExactly(granted);
    }

    @Test
    void lettersThatSeveralRegisteredScopesLeaveAreOneScope() {
        assertThat(ceiling("user/Observation.r", "user/*.s", "user/Observation.u")
                        .granted(scopes("user/Observation.crs"))
                        .texts())
                .containsExactly("user/Observation.rs");
    }

    @Test
    void theTypeStarIsNarrowedToTheRegisteredTypes() {
        Ceiling ceiling = ceiling("patient/Patient.r", "patient/Observation.rs", "user/Condition.rs", "openid");

        assertThat(ceiling.granted(scopes("patient/*.rs")).texts())
                .containsExactly("patient/Patient.r", "patient/Observation.rs");
    }

    @Test
    void theTypeStarKeepsItsLettersWhereTheyAreRegistered() {
        Ceiling ceiling = ceiling("patient/*.r", "patient/Patient.r", "patient/Observation.rs");

        assertThat(ceiling.granted(scopes("patient/*.rs")).texts())
                .containsExactly("patient/*.r", "patient/Observation.rs");
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.rs, patient/Observation.*, patient/Observation.read",
        "patient/Observation.cud, patient/Observation.*, patient/Observation.write",
        "patient/Observation.r, patient/Observation.read, patient/Observation.r",
        "patient/Observation.cu, patient/Observation.write, patient/Observation.cu",
        "patient/Observation.crs, patient/Observation.*, patient/Observation.crs",
        "patient/Observation.rs, patient/*.*, patient/Observation.read"
    })
    @DisplayName("SMT-G9 a word of SMART 1 is narrowed to another word, or to letters where no word says it")
    void aWordIsNarrowedToAWordWhereOneSaysIt(String registered, String requested, String granted) {
        assertThat(ceiling(registered).granted(scopes(requested)).texts()).containsExactly(granted);
    }

    @Test
    @DisplayName("SMT-G11 a type of which categories are registered is narrowed to those categories")
    void aTypeIsNarrowedToTheRegisteredCategories() {
        String laboratory = "patient/Observation.rs?category=" + LABORATORY;
        String vitals = "patient/Observation.r?category=" + VITAL_SIGNS;
        Ceiling ceiling = ceiling(laboratory, vitals);

        assertThat(ceiling.granted(scopes("patient/Observation.rs")).texts()).containsExactly(laboratory, vitals);
        assertThat(ceiling.granted(scopes("patient/*.cruds")).texts()).containsExactly(laboratory, vitals);
        assertThat(ceiling.granted(scopes("patient/Observation.read")).texts()).containsExactly(laboratory, vitals);
    }

    @Test
    void constraintsOfBothSidesHoldTogether() {
        Ceiling ceiling = ceiling("patient/Observation.rs?category=" + LABORATORY);

        assertThat(ceiling.granted(scopes("patient/Observation.cr?code=" + HAEMOGLOBIN))
                        .texts())
                .containsExactly("patient/Observation.r?code=" + HAEMOGLOBIN + "&category=" + LABORATORY);
    }

    @Test
    void aConstraintIsGivenBackAsItWasEscapedAlsoWhenLettersAreNarrowed() {
        assertThat(ceiling("patient/*.r")
                        .granted(scopes("patient/Observation.rs?category=a%7Cb"))
                        .texts())
                .containsExactly("patient/Observation.r?category=a%7Cb");
    }

    @Test
    void aNarrowedScopeThatWouldBeTooLongIsDropped() {
        String one = "patient/Observation.r?category=http://a.example|" + "x".repeat(400);
        String other = "patient/Observation.r?category=http://a.example|" + "y".repeat(400);

        assertThat(ceiling(one).granted(scopes(other)).scopes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Observation.rs, user/Observation.rs",
        "patient/Observation.rs, patient/Condition.rs",
        "patient/Observation.rs, patient/Observation.cud",
        "system/*.cruds, patient/*.rs",
        "launch/patient, launch",
        "openid, fhirUser",
        "patient/*.cruds, offline_access",
        "__a, __b"
    })
    void whatIsNotRegisteredIsDropped(String registered, String requested) {
        assertThat(ceiling(registered).granted(scopes(requested)).scopes()).isEmpty();
    }

    @Test
    void whatIsMalformedIsDroppedAndTheRestGiven() {
        assertThat(ceiling("patient/*.cruds", "patient/Patient.sr", "email")
                        .granted(scopes(
                                "patient/Patient.sr", "email", "patient/Observation.rs?date=2020", "patient/Patient.r"))
                        .texts())
                .containsExactly("patient/Patient.r");
    }

    @Test
    void aPrivateScopeIsGivenToWhoIsRegisteredForIt() {
        assertThat(ceiling("__introspect").granted(scopes("__introspect")).texts())
                .containsExactly("__introspect");
        assertThat(ceiling("system/*.cruds", "openid")
                        .granted(scopes("__introspect"))
                        .scopes())
                .isEmpty();
    }

    @Test
    void whatTwoRequestedScopesLeaveStandsOnce() {
        assertThat(ceiling("patient/Observation.rs")
                        .granted(scopes("patient/*.rs", "patient/Observation.crs", "patient/Observation.rs"))
                        .texts())
                .containsExactly("patient/Observation.rs");
    }

    @Test
    void withoutARegistrationNothingIsGiven() {
        assertThat(ceiling().granted(scopes("patient/*.rs", "openid")).scopes()).isEmpty();
    }

    @Test
    void forEveryPairOfScopesWhatIsGivenIsCoveredByTheRegistrationAndByTheRequest() {
        for (SmartScope registered : Scopes.sample()) {
            for (SmartScope requested : Scopes.sample()) {
                ScopeSet granted = ceiling(registered.text()).granted(scopes(requested.text()));

                assertThat(granted.onResources()).allSatisfy(scope -> {
                    assertThat(registered.covers(scope)).isTrue();
                    assertThat(requested.covers(scope)).isTrue();
                });
                if (registered.covers(requested)) {
                    assertThat(granted.texts()).containsExactly(requested.text());
                }
            }
        }
    }

    @Test
    void forRandomSetsWhatIsGivenIsCoveredByBothAndNothingThatBothCoverIsLost() {
        Random random = new Random(11);
        List<SmartScope> sample = Scopes.sample();

        for (int i = 0; i < 3_000; i++) {
            ScopeSet registered = some(sample, random);
            ScopeSet requested = some(sample, random);
            ScopeSet granted = new Ceiling(registered).granted(requested);

            assertThat(granted.scopes()).doesNotHaveDuplicates().allSatisfy(scope -> {
                assertThat(registered.covers(scope)).isTrue();
                assertThat(requested.covers(scope)).isTrue();
            });
            assertThat(sample)
                    .allSatisfy(scope -> assertThat(granted.covers(scope))
                            .as("%s of %s within %s", scope, requested, registered)
                            .isEqualTo(registered.covers(scope) && requested.covers(scope)));
            assertThat(new Ceiling(registered).granted(granted)).isEqualTo(granted);
        }
    }

    private static ScopeSet some(List<SmartScope> sample, Random random) {
        List<Scope> some = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            some.add(sample.get(random.nextInt(sample.size())));
        }
        return new ScopeSet(some);
    }
}
