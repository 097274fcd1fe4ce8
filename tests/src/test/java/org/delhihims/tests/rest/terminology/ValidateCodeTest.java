package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.ACTS;
import static org.delhihims.tests.rest.terminology.Answer.DELHI;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;

import java.util.Arrays;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $validate-code} on code systems and value sets: whether a code may be written down. */
@Tag("rest")
final class ValidateCodeTest {

    private static final String SYSTEM = "CodeSystem/$validate-code";
    private static final String VALUE_SET = "ValueSet/$validate-code";
    private static final String KINDS = DELHI + "CodeSystem/facility-kind";

    @ParameterizedTest
    @CsvSource({
        "https://delhihims.example/fhir/CodeSystem/facility-kind, mandir, true",
        "https://delhihims.example/fhir/CodeSystem/facility-kind, temple, false",
        "https://delhihims.example/fhir/CodeSystem/facility-kind, MANDIR, false",
        "https://hospital.example/fhir/CodeSystem/ward-kind, Medical, true",
        "http://terminology.hl7.org/CodeSystem/v2-0203, MR, true",
        "http://terminology.hl7.org/CodeSystem/v2-0203, QQQ, false",
        "http://terminology.hl7.org/CodeSystem/v3-ActCode, ACUTE, true",
        "http://hl7.org/fhir/administrative-gender, female, true",
        "http://unitsofmeasure.org, g/dL, true",
        "http://unitsofmeasure.org, spoons, false",
        "urn:ietf:bcp:47, hi-IN, true"
    })
    void aCodeIsOneOfItsSystemOrNot(String system, String code, boolean right, Hims hims) {
        Answer answer = Answer.to(hims, SYSTEM, "url", system, "code", code);

        assertThat(answer.result()).isEqualTo(right);
        assertThat(answer.get("message").contains(code)).isEqualTo(!right);
    }

    @ParameterizedTest
    @CsvSource({
        "https://delhihims.example/fhir/ValueSet/district-2026, https://delhihims.example/fhir/CodeSystem/district, old-delhi-2026, true",
        "https://delhihims.example/fhir/ValueSet/district-2026, https://delhihims.example/fhir/CodeSystem/district, central-2012, false",
        "https://delhihims.example/fhir/ValueSet/district-2026, https://delhihims.example/fhir/CodeSystem/district, atlantis, false",
        "https://delhihims.example/fhir/ValueSet/mandir-tests, http://loinc.org, 718-7, true",
        "https://delhihims.example/fhir/ValueSet/mandir-tests, http://loinc.org, 1-8, false",
        "https://hospital.example/fhir/ValueSet/ward-in-use, https://hospital.example/fhir/CodeSystem/ward-kind, fever, false",
        "https://hospital.example/fhir/ValueSet/disorder, https://hospital.example/fhir/CodeSystem/ward-kind, burns, true",
        "https://hospital.example/fhir/ValueSet/disorder, https://hospital.example/fhir/CodeSystem/ward-kind, surgical, false",
        "http://hl7.org/fhir/ValueSet/ucum-units, http://unitsofmeasure.org, mm[Hg], true",
        "http://hl7.org/fhir/ValueSet/ucum-units, http://unitsofmeasure.org, mmHgg, false",
        "http://terminology.hl7.org/ValueSet/v3-ActEncounterCode, http://terminology.hl7.org/CodeSystem/v3-ActCode, AMB, true",
        "http://hl7.org/fhir/ValueSet/administrative-gender, http://nobody.example/system, female, false"
    })
    void aCodeIsInAValueSetOrNot(String valueSet, String system, String code, boolean right, Hims hims) {
        Answer answer = Answer.to(hims, VALUE_SET, "url", valueSet, "system", system, "code", code);

        assertThat(answer.result()).isEqualTo(right);
        assertThat(answer.get("message").contains(system + "|" + code)).isEqualTo(!right);
    }

    @Test
    void anAnswerIsGivenForAValueSetByItsId(Hims hims) {
        Answer answer = Answer.to(hims, "ValueSet/facility-kind/$validate-code", "system", KINDS, "code", "laboratory");

        assertThat(answer.result()).isTrue();
        assertThat(answer.get("display")).isEqualTo("Laboratory");
    }

    @Test
    void anAnswerIsGivenForACodeSystemByItsId(Hims hims) {
        assertThat(Answer.to(hims, "CodeSystem/facility-kind/$validate-code", "code", "laboratory")
                        .result())
                .isTrue();
    }

    @Test
    void aCodeMayComeAsACodingOfAKnownSystem(Hims hims) {
        String coding =
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"%s\", \"code\": \"AMB\"}}".formatted(ACTS);

        assertThat(Answer.to(Answer.post(hims, SYSTEM, coding)).result()).isTrue();
        assertThat(Answer.to(Answer.post(hims, SYSTEM, coding, "{\"name\": \"url\", \"valueUri\": \"" + ACTS + "\"}"))
                        .result())
                .isTrue();
    }

    @Test
    void aConceptIsRightWhenOneOfItsCodesIs(Hims hims) {
        String url = "{\"name\": \"url\", \"valueUri\": \"%sValueSet/facility-kind\"}".formatted(DELHI);

        Answer right = Answer.to(Answer.post(hims, VALUE_SET, url, concept("temple", "mandir")));
        Answer wrong = Answer.to(Answer.post(hims, VALUE_SET, url, concept("temple", "church")));

        assertThat(right.result()).isTrue();
        assertThat(right.get("display")).isEqualTo("Ayushman Arogya Mandir");
        assertThat(right.get("message")).contains("temple");
        assertThat(wrong.result()).isFalse();
        assertThat(wrong.get("message")).contains("temple", "church");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ayushman Arogya Mandir", "ayushman  arogya mandir", "आयुष्मान आरोग्य मंदिर"})
    void everyNameOfACodeIsARightDisplay(String display, Hims hims) {
        assertThat(Answer.to(hims, SYSTEM, "url", KINDS, "code", "mandir", "display", display)
                        .result())
                .isTrue();
    }

    @Test
    void aWrongDisplayIsSaidAndTheRightOneGiven(Hims hims) {
        Answer answer = Answer.to(hims, SYSTEM, "url", KINDS, "code", "mandir", "display", "Hanuman Mandir");

        assertThat(answer.result()).isFalse();
        assertThat(answer.get("message")).contains(KINDS + "|mandir");
        assertThat(answer.get("display")).isEqualTo("Ayushman Arogya Mandir");
        assertThat(answer.text()).containsPattern("\\p{IsDevanagari}{3}");
    }

    @ParameterizedTest
    @CsvSource({
        "आयुष्मान आरोग्य मंदिर, hi, true",
        "आयुष्मान आरोग्य मंदिर, hi-IN, true",
        "Ayushman Arogya Mandir, hi, false",
        "Ayushman Arogya Mandir, en, true",
        "आयुष्मान आरोग्य मंदिर, en, false",
        "Ayushman Arogya Mandir, fr, true"
    })
    void aDisplayIsCheckedInTheLanguageThatIsNamed(String display, String language, boolean right, Hims hims) {
        String valueSet = DELHI + "ValueSet/facility-kind";

        assertThat(Answer.to(
                                hims,
                                SYSTEM,
                                "url",
                                KINDS,
                                "code",
                                "mandir",
                                "display",
                                display,
                                "displayLanguage",
                                language)
                        .result())
                .isEqualTo(right);
        assertThat(Answer.to(
                                hims,
                                VALUE_SET,
                                "url",
                                valueSet,
                                "system",
                                KINDS,
                                "code",
                                "mandir",
                                "display",
                                display,
                                "displayLanguage",
                                language)
                        .result())
                .isEqualTo(right);
    }

    @Test
    void theDisplayIsAnsweredInHindi(Hims hims) {
        assertThat(Answer.to(hims, SYSTEM, "url", KINDS, "code", "mandir", "displayLanguage", "hi")
                        .get("display"))
                .isEqualTo("आयुष्मान आरोग्य मंदिर");
        assertThat(Answer.to(hims.at("gtb")
                                .header("Accept-Language", "hi")
                                .queryParam("url", KINDS)
                                .queryParam("code", "mandir")
                                .queryParam("display", "Ayushman Arogya Mandir")
                                .get("/" + SYSTEM))
                        .get("display"))
                .isEqualTo("आयुष्मान आरोग्य मंदिर");
    }

    @Test
    void aValueSetsOwnDisplayIsRight(Hims hims) {
        String[] asked = {
            "url",
            "https://hospital.example/fhir/ValueSet/disorder",
            "system",
            WARDS,
            "code",
            "burns",
            "display",
            "Burns"
        };

        Answer answer = Answer.to(hims, VALUE_SET, asked);

        assertThat(answer.result()).isTrue();
        assertThat(answer.get("display")).isEqualTo("Burns");
    }

    @Test
    void aGroupOfCodesIsRightOnlyWhereGroupsAreAllowed(Hims hims) {
        assertThat(Answer.to(hims, SYSTEM, "url", WARDS, "code", "ward").result())
                .isFalse();
        assertThat(Answer.to(hims, SYSTEM, "url", WARDS, "code", "ward", "abstract", "true")
                        .result())
                .isTrue();
    }

    @Test
    void aVersionThatIsNotHereMakesNoCodeRight(Hims hims) {
        String[] asked = {"url", "https://hospital.example/fhir/ValueSet/ward-in-use", "system", WARDS, "code", "burns"
        };

        assertThat(Answer.to(hims, VALUE_SET, with(asked, "systemVersion", "2026"))
                        .result())
                .isTrue();
        assertThat(Answer.to(hims, VALUE_SET, with(asked, "systemVersion", "1999"))
                        .result())
                .isFalse();
    }

    @Test
    void aCodeIsCheckedAgainstWhatIsSent(Hims hims) {
        String system = """
                {"name": "codeSystem", "resource": {"resourceType": "CodeSystem", "status": "draft", "content": "complete",
                 "url": "http://clinic.example/colour", "concept": [{"code": "red", "display": "Red"}]}}""";
        String valueSet = """
                {"name": "valueSet", "resource": {"resourceType": "ValueSet", "status": "draft", "compose": {"include": [
                 {"system": "%s", "concept": [{"code": "burns"}]}]}}}""".formatted(WARDS);

        assertThat(Answer.to(Answer.post(hims, SYSTEM, system, "{\"name\": \"code\", \"valueCode\": \"red\"}"))
                        .result())
                .isTrue();
        assertThat(Answer.to(Answer.post(hims, SYSTEM, system, "{\"name\": \"code\", \"valueCode\": \"blue\"}"))
                        .result())
                .isFalse();
        assertThat(Answer.to(Answer.post(
                                hims,
                                VALUE_SET,
                                valueSet,
                                "{\"name\": \"code\", \"valueCode\": \"burns\"}",
                                "{\"name\": \"system\", \"valueUri\": \"" + WARDS + "\"}"))
                        .result())
                .isTrue();
    }

    @Test
    void whatIsNotInAFragmentIsNotCalledWrongWithoutAWord(Hims hims) {
        Answer answer = Answer.to(hims, SYSTEM, "url", "http://hl7.org/fhir/sid/icd-10", "code", "Z99.9");

        assertThat(answer.result()).isFalse();
        assertThat(answer.get("message")).contains("only a part");
    }

    private static String concept(String... codes) {
        StringBuilder codings = new StringBuilder();
        for (String code : codes) {
            codings.append(codings.isEmpty() ? "" : ",")
                    .append("{\"system\": \"%s\", \"code\": \"%s\"}".formatted(KINDS, code));
        }
        return "{\"name\": \"codeableConcept\", \"valueCodeableConcept\": {\"coding\": [" + codings + "]}}";
    }

    private static String[] with(String[] inputs, String name, String value) {
        String[] more = Arrays.copyOf(inputs, inputs.length + 2);
        more[inputs.length] = name;
        more[inputs.length + 1] = value;
        return more;
    }
}
