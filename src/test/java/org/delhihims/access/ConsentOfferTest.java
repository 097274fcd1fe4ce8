package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.access.Scopes.LABORATORY;
import static org.delhihims.access.Scopes.VITAL_SIGNS;
import static org.delhihims.access.Scopes.scope;
import static org.delhihims.access.Scopes.scopes;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentOfferTest {

    private static final String ENCOUNTER_DIAGNOSIS =
            "?category=http://terminology.hl7.org/CodeSystem/condition-category|encounter-diagnosis";
    private static final String PROBLEM_LIST_ITEM =
            "?category=http://terminology.hl7.org/CodeSystem/condition-category|problem-list-item";
    private static final String HEALTH_CONCERN =
            "?category=http://hl7.org/fhir/us/core/CodeSystem/condition-category|health-concern";

    @Test
    @DisplayName("SMT-G10 conditions can be chosen by their three categories")
    void conditionsCanBeChosenByCategory() {
        assertThat(SubScopes.of(scope("patient/Condition.rs")))
                .extracting(SmartScope::text)
                .containsExactly(
                        "patient/Condition.rs" + ENCOUNTER_DIAGNOSIS,
                        "patient/Condition.rs" + PROBLEM_LIST_ITEM,
                        "patient/Condition.rs" + HEALTH_CONCERN);
    }

    @Test
    @DisplayName(
            "SMT-G10 observations can be chosen by the nine categories of FHIR and the social determinants of US Core")
    void observationsCanBeChosenByCategory() {
        assertThat(SubScopes.of(scope("user/Observation.r")))
                .extracting(SmartScope::text)
                .hasSize(10)
                .startsWith("user/Observation.r?category=" + VITAL_SIGNS, "user/Observation.r?category=" + LABORATORY)
                .endsWith("user/Observation.r?category=http://hl7.org/fhir/us/core/CodeSystem/us-core-category|sdoh");
    }

    @Test
    @DisplayName("SMT-G10 a part has the context and the letters of its whole, and is covered by it")
    void aPartIsCoveredByItsWhole() {
        for (String context : Scopes.CONTEXTS) {
            for (String letters : Scopes.letters()) {
                for (String type : new String[] {"Condition", "Observation"}) {
                    SmartScope whole = scope(context + "/" + type + "." + letters);

                    assertThat(SubScopes.of(whole)).isNotEmpty().allSatisfy(part -> {
                        assertThat(whole.covers(part)).isTrue();
                        assertThat(part.covers(whole)).isFalse();
                        assertThat(part.permissions()).isEqualTo(whole.permissions());
                        assertThat(SubScopes.of(part)).isEmpty();
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Condition.read",
                "patient/Observation.*",
                "patient/Patient.rs",
                "patient/Observation.rs?status=final"
            })
    void otherScopesHaveNoParts(String text) {
        assertThat(SubScopes.of(scope(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient/*.rs", "patient/*.read"})
    @DisplayName("SMT-G5 of a whole record single types can be chosen")
    void aWholeRecordHasItsTypesAsParts(String text) {
        assertThat(SubScopes.of(scope(text))).isNotEmpty().allSatisfy(part -> {
            assertThat(scope(text).covers(part)).isTrue();
            assertThat(part.type()).isNotEqualTo(SmartScope.ANY);
            assertThat(part.permissions()).isEqualTo(scope(text).permissions());
        });
    }

    @Test
    @DisplayName("SMT-G10 the page offers every scope of the request and its parts after it")
    void everyScopeIsOfferedWithItsPartsAfterIt() {
        ConsentOffer offer = new ConsentOffer(scopes("openid", "patient/Condition.rs", "patient/Patient.rs"));

        assertThat(offer.choices().texts())
                .containsExactly(
                        "openid",
                        "patient/Condition.rs",
                        "patient/Condition.rs" + ENCOUNTER_DIAGNOSIS,
                        "patient/Condition.rs" + PROBLEM_LIST_ITEM,
                        "patient/Condition.rs" + HEALTH_CONCERN,
                        "patient/Patient.rs");
    }

    @Test
    @DisplayName("SMT-G10 who chooses parts gives no scope on the whole type")
    void whoChoosesPartsGivesNoScopeOnTheWhole() {
        ConsentOffer offer =
                new ConsentOffer(scopes("patient/Condition.rs", "patient/Observation.rs", "patient/Patient.rs"));
        ScopeSet posted = scopes(
                "patient/Condition.rs" + HEALTH_CONCERN,
                "patient/Observation.rs?category=" + LABORATORY,
                "patient/Patient.rs");

        assertThat(offer.chosen(posted)).isEqualTo(posted);
    }

    @Test
    @DisplayName("SMT-G5 whatever is offered may be chosen, and nothing may be chosen too")
    void whateverIsOfferedMayBeChosen() {
        ConsentOffer offer =
                new ConsentOffer(scopes("openid", "patient/Observation.rs", "patient/Condition.read", "launch"));

        assertThat(offer.chosen(offer.choices())).isEqualTo(offer.choices());
        assertThat(offer.chosen(scopes()).scopes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Condition.cruds",
                "patient/Observation.rs",
                "patient/*.rs",
                "user/Condition.rs",
                "offline_access",
                "__introspect"
            })
    void whatATamperedPageAddsIsNotGiven(String added) {
        ConsentOffer offer = new ConsentOffer(scopes("patient/Condition.rs", "openid"));

        assertThat(offer.chosen(scopes("openid", added)).texts()).containsExactly("openid");
    }

    @Test
    void forEveryPairOfScopesNothingIsChosenThatWasNotRequested() {
        for (SmartScope requested : Scopes.sample()) {
            ConsentOffer offer = new ConsentOffer(scopes(requested.text()));

            assertThat(offer.chosen(new ScopeSet(List.copyOf(Scopes.sample()))).onResources())
                    .isNotEmpty()
                    .allMatch(requested::covers);
        }
    }
}
