package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.access.Scopes.LABORATORY;
import static org.delhihims.access.Scopes.OBSERVATION_CATEGORY;
import static org.delhihims.access.Scopes.scope;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory",
                "patient/Condition.rs?category=http://hl7.org/fhir/us/core/CodeSystem/condition-category|health-concern",
                "patient/DiagnosticReport.r?category=http://terminology.hl7.org/CodeSystem/v2-0074|LAB",
                "patient/DocumentReference.r?category=http://loinc.org|11488-4",
                "patient/ServiceRequest.r?category=http://snomed.info/sct|108252007",
                "user/Observation.rs?code=http://loinc.org|718-7",
                "system/Encounter.rs?status=finished",
                "system/Encounter.rs?status=http://hl7.org/fhir/encounter-status|finished",
                "patient/Patient.r?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|N",
                "patient/Observation.cruds?category=urn:oid:1.2.3|a+b"
            })
    @DisplayName("SMT-G11 category, code, status and _security narrow a scope, and it is given back as it was written")
    void theParametersOfTheListNarrowAScope(String text) {
        assertThat(scope(text).constraints()).hasSize(1);
        assertThat(scope(text)).hasToString(text);
    }

    @Test
    void severalConstraintsNarrowTogether() {
        SmartScope scope = scope("patient/Observation.rs?category=a|b&category=c|d");

        assertThat(scope.constraints())
                .containsExactly(new Constraint("category", "a|b"), new Constraint("category", "c|d"));
    }

    @Test
    void aConstraintThatIsWrittenTwiceIsOne() {
        assertThat(scope("patient/Observation.rs?category=a|b&category=a%7Cb").constraints())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?date=2020",
                "patient/Observation.rs?date=http://a.example|2020",
                "patient/Observation.rs?patient=a|b",
                "patient/Observation.rs?category:not=a|b",
                "patient/Observation.rs?category:in=a|b",
                "patient/Observation.rs?Category=a|b",
                "patient/Observation.rs?_tag=a|b",
                "patient/Observation.rs?%63ategory=a|b",
                "patient/Condition.rs?code=a|b",
                "patient/Patient.rs?category=a|b",
                "patient/Patient.rs?status=active",
                "patient/Condition.rs?status=active",
                "patient/Flag.rs?status=active",
                "user/MedicinalProductAuthorization.rs?status=active",
                "patient/Observation.rs?category=a|b&date=2020"
            })
    void anyOtherParameterRefusesTheScope(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?",
                "patient/Observation.rs?&",
                "patient/Observation.rs?category",
                "patient/Observation.rs?category=",
                "patient/Observation.rs?=a|b",
                "patient/Observation.rs?category=a|b&",
                "patient/Observation.rs?&category=a|b",
                "patient/Observation.rs?category=a|b&&category=c|d",
                "patient/Observation.rs?category=laboratory",
                "patient/Observation.rs?category=|laboratory",
                "patient/Observation.rs?category=a|",
                "patient/Observation.rs?category=|",
                "patient/Observation.rs?status=|final",
                "patient/Observation.rs?status=",
                "patient/Observation.rs?category=a|b|c",
                "patient/Observation.rs?category=a|b?category=c|d"
            })
    void aValueIsASystemAndACode(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?category=a|b,c|d",
                "patient/Observation.rs?category=a|b%2Cc",
                "patient/Observation.rs?status=final,preliminary",
                "patient/Observation.rs?category=a|b$c",
                "patient/Observation.rs?category=a|b%5C",
                "patient/Observation.rs?category=a|b%26status",
                "patient/Observation.rs?category=a|b%2541"
            })
    void aValueHoldsNothingThatASearchWouldReadAsMoreThanOne(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Observation.rs?category=a|b%",
                "patient/Observation.rs?category=a|b%4",
                "patient/Observation.rs?category=a|b%zz",
                "patient/Observation.rs?category=a|%ff",
                "patient/Observation.rs?category=a|b%00",
                "patient/Observation.rs?category=a|b%0A",
                "patient/Observation.rs?category=a|b%20c",
                "patient/Observation.rs?category=a|%E0%A4%86"
            })
    void anEscapeThatIsBrokenOrHidesSomethingRefusesTheScope(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/*.rs?_security=a|b",
                "patient/Observation.read?category=a|b",
                "patient/Observation.*?category=a|b",
                "patient/Observation.write?category=a|b"
            })
    void onlyLettersOnOneTypeCanBeNarrowed(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @Test
    void aValueMayBeEscapedAndIsGivenBackAsItCame() {
        String escaped = "patient/Observation.rs?category="
                + LABORATORY.replace(":", "%3A").replace("/", "%2f").replace("|", "%7C");

        assertThat(scope(escaped).constraints())
                .isEqualTo(
                        scope("patient/Observation.rs?category=" + LABORATORY).constraints());
        assertThat(scope(escaped)).hasToString(escaped);
    }

    @Test
    void everyTypeCanBeNarrowedByItsLabels() {
        for (ResourceType type : ResourceType.values()) {
            assertThat(SmartScope.parse("user/" + type + ".rs?_security=a|b")).isPresent();
        }
    }

    @Test
    @DisplayName("SMT-G11 a resource matches a category by system and code, wherever among its categories it stands")
    void aResourceMatchesACategoryBySystemAndCode() {
        SmartScope laboratory = scope("patient/Observation.rs?category=" + LABORATORY);
        Observation observation = new Observation();
        observation.addCategory(concept("http://a.example", "other"));
        observation.addCategory(concept("http://a.example", "other")
                .addCoding(concept(OBSERVATION_CATEGORY, "laboratory").getCodingFirstRep()));

        assertThat(laboratory.matches(observation)).isTrue();
    }

    @Test
    @DisplayName("SMT-G11 another code, another system, no system, a text or no category does not match")
    void whatIsOnlyLikeTheCategoryDoesNotMatch() {
        SmartScope laboratory = scope("patient/Observation.rs?category=" + LABORATORY);

        assertThat(laboratory.matches(new Observation())).isFalse();
        assertThat(laboratory.matches(observation(concept(OBSERVATION_CATEGORY, "vital-signs"))))
                .isFalse();
        assertThat(laboratory.matches(observation(concept(OBSERVATION_CATEGORY, "Laboratory"))))
                .isFalse();
        assertThat(laboratory.matches(observation(concept(OBSERVATION_CATEGORY + "/", "laboratory"))))
                .isFalse();
        assertThat(laboratory.matches(observation(concept(null, "laboratory")))).isFalse();
        assertThat(laboratory.matches(observation(concept(null, LABORATORY)))).isFalse();
        assertThat(laboratory.matches(observation(concept(OBSERVATION_CATEGORY, null))))
                .isFalse();
        assertThat(laboratory.matches(observation(new CodeableConcept().setText("laboratory"))))
                .isFalse();
    }

    @Test
    void whatIsMissingIsNotTheWordNull() {
        Observation observation = observation(concept(null, "laboratory"));
        observation.getStatusElement().addExtension("http://a.example", new StringType("unknown"));

        assertThat(scope("user/Observation.rs?category=null|laboratory").matches(observation))
                .isFalse();
        assertThat(scope("user/Observation.rs?status=null|null").matches(observation))
                .isFalse();
        assertThat(scope("user/Observation.rs?status=null").matches(observation))
                .isFalse();
    }

    @Test
    void aResourceOfAnotherTypeDoesNotMatch() {
        Condition condition = new Condition();
        condition.addCategory(concept(OBSERVATION_CATEGORY, "laboratory"));

        assertThat(scope("patient/Observation.rs?category=" + LABORATORY).matches(condition))
                .isFalse();
        assertThat(scope("patient/Observation.rs").matches(condition)).isFalse();
        assertThat(scope("patient/*.rs").matches(condition)).isTrue();
    }

    @Test
    void aResourceMatchesOnlyIfItMeetsEveryConstraint() {
        SmartScope both = scope("user/Observation.rs?category=" + LABORATORY + "&code=" + Scopes.HAEMOGLOBIN);
        Observation glucose = observation(concept(OBSERVATION_CATEGORY, "laboratory"));
        glucose.setCode(concept("http://loinc.org", "2345-7"));
        Observation haemoglobin = observation(concept(OBSERVATION_CATEGORY, "laboratory"));
        haemoglobin.setCode(concept("http://loinc.org", "718-7"));

        assertThat(both.matches(glucose)).isFalse();
        assertThat(both.matches(haemoglobin)).isTrue();
    }

    @Test
    void aStatusMatchesWithItsSystemOrWithout() {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);

        assertThat(scope("user/Observation.rs?status=final").matches(observation))
                .isTrue();
        assertThat(scope("user/Observation.rs?status=http://hl7.org/fhir/observation-status|final")
                        .matches(observation))
                .isTrue();
        assertThat(scope("user/Observation.rs?status=http://a.example|final").matches(observation))
                .isFalse();
        assertThat(scope("user/Observation.rs?status=preliminary").matches(observation))
                .isFalse();
        assertThat(scope("user/Observation.rs?status=final").matches(new Observation()))
                .isFalse();
        assertThat(scope("user/Encounter.rs?status=null").matches(new Encounter()))
                .isFalse();
    }

    @Test
    void aLabelMatchesBySystemAndCode() {
        SmartScope normal = scope("patient/Patient.r?_security=" + CONFIDENTIALITY + "|N");
        Patient labelled = new Patient();
        labelled.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("N");
        Patient tagged = new Patient();
        tagged.getMeta().addTag().setSystem(CONFIDENTIALITY).setCode("N");

        assertThat(normal.matches(labelled)).isTrue();
        assertThat(normal.matches(tagged)).isFalse();
        assertThat(normal.matches(new Patient())).isFalse();
    }

    private static Observation observation(CodeableConcept category) {
        return new Observation().addCategory(category);
    }

    private static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
