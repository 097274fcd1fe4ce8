package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.access.Scopes.scope;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.delhihims.access.SmartScope.Context;
import org.hl7.fhir.r4.model.ResourceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartScopeTest {

    @Test
    void everyChoiceOfLettersInTheirOrderIsAScopeOfEveryContextAndType() {
        for (String context : Scopes.CONTEXTS) {
            for (String type : Scopes.TYPES) {
                for (String letters : Scopes.letters()) {
                    SmartScope scope = scope(context + "/" + type + "." + letters);

                    assertThat(scope.context().word()).isEqualTo(context);
                    assertThat(scope.type()).isEqualTo(type);
                    assertThat(lettersOf(scope)).isEqualTo(letters);
                    assertThat(scope.constraints()).isEmpty();
                    assertThat(scope.isVersion1()).isFalse();
                    assertThat(scope.text()).isEqualTo(context + "/" + type + "." + letters);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"read, rs", "write, cud", "*, cruds"})
    @DisplayName("SMT-G9 a word of SMART 1 means its letters, on every context and type, and is given back as a word")
    void aWordOfVersionOneMeansItsLetters(String word, String letters) {
        for (String context : Scopes.CONTEXTS) {
            for (String type : Scopes.TYPES) {
                SmartScope scope = scope(context + "/" + type + "." + word);

                assertThat(lettersOf(scope)).isEqualTo(letters);
                assertThat(scope.isVersion1()).isTrue();
                assertThat(scope).hasToString(context + "/" + type + "." + word);
            }
        }
    }

    @Test
    void everyResourceTypeOfR4IsAType() {
        for (ResourceType type : ResourceType.values()) {
            assertThat(SmartScope.parse("user/" + type + ".rs")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Foo.rs",
                "patient/patient.rs",
                "patient/Resource.rs",
                "patient/DomainResource.rs",
                "patient/Actor.rs",
                "patient/HumanName.rs",
                "patient/NULL.rs"
            })
    void whatIsNoResourceTypeOfR4IsRefused(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Patient.sr",
                "patient/Observation.dus",
                "patient/Patient.rr",
                "patient/Patient.rrs",
                "patient/Patient.rd.s",
                "patient/Patient.RS",
                "patient/Patient.x",
                "patient/Patient.rsx",
                "patient/Patient.",
                "patient/Patient"
            })
    void lettersThatAreUnknownRepeatedOrOutOfOrderAreRefused(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Patient.readc",
                "patient/Patient.rsread",
                "patient/Patient.cread",
                "patient/Patient.reads",
                "patient/Patient.r*",
                "patient/Patient.*s",
                "patient/Patient.Read",
                "patient/Patient.**"
            })
    void lettersAndWordsAreNotMixed(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                ".",
                "/.",
                "?",
                "/Patient.rs",
                "patient/.rs",
                "Patient.rs",
                "patient.Patient.rs",
                "patient/Patient/rs",
                "PATIENT/Patient.rs",
                "practitioner/Patient.rs",
                "patient/*Patient.rs",
                "patient/Pat*.rs",
                "patient//Patient.rs",
                " patient/Patient.rs",
                "patient/Patient.rs ",
                "patient/Patient.rs\n",
                "patient/Patient.r s",
                "patient/Patient.rs\u0000",
                "patient/Patient.r\"s",
                "patient%2FPatient.rs"
            })
    void anEmptyOrMisspeltPartIsRefused(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "рatient/Patient.rs",
                "patient/Рatient.rs",
                "patient/Patient.rѕ",
                "patient/Patient.ｒｓ",
                "patient∕Patient.rs",
                "patient/Patient.rs\u200b",
                "\ufeffpatient/Patient.rs",
                "patient/Patient.rs\u202e",
                "patient/आशा.rs",
                "patient/Patient.😀",
                "patıent/Patient.rs",
                "patient/Observation.rs?category=http://a.example|आ",
                "patient/Observation.rs?category=http://a.example|\ud800"
            })
    void lettersThatOnlyLookRightAreRefused(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient/*.read", "patient/*.rs", "patient/Patient.*", "user/*.*", "system/*.cruds"})
    void theScopesOfTheGuideAreScopes(String text) {
        assertThat(scope(text)).hasToString(text);
    }

    @Test
    void aScopeHasAtMostFiveHundredAndTwelveLetters() {
        String start = "patient/Observation.rs?category=http://a.example|";

        assertThat(SmartScope.parse(start + "x".repeat(512 - start.length()))).isPresent();
        assertThat(SmartScope.parse(start + "x".repeat(513 - start.length()))).isEmpty();
        assertThat(SmartScope.parse("x".repeat(5_000_000))).isEmpty();
        assertThat(SmartScope.parse("patient/Patient." + "r".repeat(5_000_000))).isEmpty();
    }

    @Test
    void noTextMakesTheParserFail() {
        Random random = new Random(2026);
        String pieces =
                "patient/user/system/*.?&=|%2F%zz__crudsreadwrite Observation\u0000\u0915\ud83d\ude00\ud800\n\"\\";

        for (int i = 0; i < 10_000; i++) {
            String text = random.ints(random.nextInt(60), 0, pieces.length())
                    .mapToObj(at -> pieces.substring(at, Math.min(pieces.length(), at + 1 + random.nextInt(8))))
                    .collect(Collectors.joining());
            Scope.parse(text).ifPresent(scope -> assertThat(scope.text()).isEqualTo(text));
        }
    }

    @Test
    void aLetterThatIsDamagedNeverFreesAScopeOfItsConstraint() {
        Random random = new Random(7);
        SmartScope whole = scope("patient/Observation.r?category=" + Scopes.LABORATORY);

        for (int i = 0; i < 10_000; i++) {
            StringBuilder damaged = new StringBuilder(whole.text());
            damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x180));
            SmartScope.parse(damaged.toString())
                    .ifPresent(scope -> assertThat(scope.constraints()).hasSize(1));
        }
    }

    @Test
    void aScopeIsOnItsOwnTypeAndLettersOnly() {
        SmartScope scope = scope("user/Observation.rs");

        assertThat(scope.allows("Observation", Permission.READ)).isTrue();
        assertThat(scope.allows("Observation", Permission.UPDATE)).isFalse();
        assertThat(scope.allows("ObservationDefinition", Permission.READ)).isFalse();
        assertThat(scope.allows("*", Permission.READ)).isFalse();
    }

    @Test
    void theTypeStarIsOnEveryTypeAndOnAllTogether() {
        SmartScope scope = scope("user/*.s");

        assertThat(scope.allows("Observation", Permission.SEARCH)).isTrue();
        assertThat(scope.allows("*", Permission.SEARCH)).isTrue();
        assertThat(scope.allows("*", Permission.READ)).isFalse();
    }

    @Test
    void aScopeDoesNotChangeOnceItIsRead() {
        SmartScope scope = scope("patient/Patient.r");

        assertThatThrownBy(() -> scope.permissions().add(Permission.DELETE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> scope.constraints().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("org.delhihims.access.Scopes#sample")
    void whatIsReadIsReadAgainAsTheSame(SmartScope scope) {
        assertThat(SmartScope.parse(scope.toString())).contains(scope);
    }

    @Test
    void thereAreThreeContexts() {
        assertThat(Arrays.stream(Context.values()).map(Context::word)).containsExactlyElementsOf(Scopes.CONTEXTS);
    }

    private static String lettersOf(SmartScope scope) {
        return scope.permissions().stream()
                .map(permission -> String.valueOf(permission.letter()))
                .collect(Collectors.joining());
    }
}
