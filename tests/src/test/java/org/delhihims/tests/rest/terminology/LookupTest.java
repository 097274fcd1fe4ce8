package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.ACTS;
import static org.delhihims.tests.rest.terminology.Answer.DELHI;
import static org.delhihims.tests.rest.terminology.Answer.GENDERS;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;

import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code CodeSystem/$lookup}: what a code means. */
@Tag("rest")
final class LookupTest {

    private static final String LOOKUP = "CodeSystem/$lookup";

    @Test
    void aCodeIsExplained(Hims hims) {
        Answer answer = Answer.to(hims, LOOKUP, "system", WARDS, "code", "medical");

        assertThat(answer.get("name")).isEqualTo("Kinds of ward");
        assertThat(answer.get("version")).isEqualTo("2026");
        assertThat(answer.get("display")).isEqualTo("Medical ward");
        assertThat(answer.parts("designation", "language")).containsExactly("hi", "pa-IN");
        assertThat(answer.parts("designation", "value")).containsExactly("चिकित्सा वार्ड", "ਮੈਡੀਕਲ ਵਾਰਡ");
        assertThat(answer.property("parent")).containsExactly("ward");
        assertThat(answer.property("child")).containsExactly("isolation");
        assertThat(answer.property("beds")).containsExactly("40");
        assertThat(answer.property("inactive")).containsExactly("false");
    }

    @ParameterizedTest
    @CsvSource({
        "https://delhihims.example/fhir/CodeSystem/facility-kind, polyclinic, Polyclinic, पॉलीक्लिनिक",
        "https://delhihims.example/fhir/CodeSystem/district, new-delhi-2026, New Delhi, नई दिल्ली",
        "http://hl7.org/fhir/sid/icd-10, A90, Dengue fever, डेंगू बुखार",
        "http://hl7.org/fhir/administrative-gender, female, Female, महिला",
        "https://hospital.example/fhir/CodeSystem/ward-kind, isolation, Isolation ward, पृथक वार्ड"
    })
    void aCodeHasANameInBothLanguages(String system, String code, String english, String hindi, Hims hims) {
        assertThat(Answer.to(hims, LOOKUP, "system", system, "code", code).get("display"))
                .isEqualTo(english);
        assertThat(Answer.to(hims, LOOKUP, "system", system, "code", code, "displayLanguage", "hi")
                        .get("display"))
                .startsWith(hindi);
        assertThat(Answer.to(hims, LOOKUP, "system", system, "code", code, "displayLanguage", "hi-IN")
                        .get("display"))
                .startsWith(hindi);
    }

    @Test
    void aLanguageIsServedByARegionalNameOfIt(Hims hims) {
        assertThat(Answer.to(hims, LOOKUP, "system", WARDS, "code", "medical", "displayLanguage", "pa")
                        .get("display"))
                .isEqualTo("ਮੈਡੀਕਲ ਵਾਰਡ");
    }

    @ParameterizedTest
    @CsvSource({
        "http://terminology.hl7.org/CodeSystem/v2-0203, MR, Medical record number",
        "http://terminology.hl7.org/CodeSystem/v3-ActCode, AMB, ambulatory",
        "http://terminology.hl7.org/CodeSystem/observation-category, vital-signs, Vital Signs",
        "http://unitsofmeasure.org, mg/dL, milligram",
        "urn:ietf:bcp:47, hi, Hindi",
        "urn:iso:std:iso:3166, IN, India"
    })
    void theCodesOfHl7AndOfStandardsAreKnown(String system, String code, String display, Hims hims) {
        assertThat(Answer.to(hims, LOOKUP, "system", system, "code", code).get("display"))
                .containsIgnoringCase(display);
    }

    @Test
    void aCodeMayComeAsACoding(Hims hims) {
        Answer answer = Answer.to(Answer.post(
                hims,
                LOOKUP,
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"%s\", \"code\": \"IMP\"}}".formatted(ACTS)));

        assertThat(answer.get("display")).isEqualTo("inpatient encounter");
        assertThat(answer.property("child")).contains("ACUTE", "NONAC");
    }

    @Test
    void onlyThePropertiesAskedForAreGiven(Hims hims) {
        Answer answer =
                Answer.to(hims, LOOKUP, "system", WARDS, "code", "medical", "property", "beds", "property", "lang.hi");

        assertThat(answer.property("beds")).containsExactly("40");
        assertThat(answer.property("parent")).isEmpty();
        assertThat(answer.parts("designation", "language")).containsExactly("hi");
    }

    @Test
    void theVersionThatIsThereMayBeNamed(Hims hims) {
        assertThat(Answer.to(hims, LOOKUP, "system", WARDS, "version", "2026", "code", "burns")
                        .property("parent"))
                .containsExactly("surgical");
    }

    @Test
    void aSystemThatDoesNotTellCaseFindsTheCodeInAnyCase(Hims hims) {
        assertThat(Answer.to(hims, LOOKUP, "system", WARDS, "code", "MEDICAL").get("display"))
                .isEqualTo("Medical ward");
    }

    @Test
    void anOwnCodeSystemTellsItsProperties(Hims hims) {
        Answer answer = Answer.to(hims, LOOKUP, "system", DELHI + "CodeSystem/sub-division", "code", "karol-bagh");

        assertThat(answer.property("district")).containsExactly("central-2026");
        assertThat(answer.parts("designation", "value")).containsExactly("करोल बाग");
    }

    @Test
    void anotherLanguageDoesNotChangeWhatIsKnown(Hims hims) {
        Answer answer = Answer.to(hims, LOOKUP, "system", GENDERS, "code", "male", "displayLanguage", "de");

        assertThat(answer.get("display")).isEqualTo("Male");
        assertThat(answer.parts("designation", "value")).contains("पुरुष");
    }

    @Test
    void theQuestionAndTheAnswerMayBeXml(Hims hims) {
        String question = """
                <Parameters xmlns="http://hl7.org/fhir">
                  <parameter><name value="system"/><valueUri value="%s"/></parameter>
                  <parameter><name value="code"/><valueCode value="isolation"/></parameter>
                  <parameter><name value="displayLanguage"/><valueCode value="hi"/></parameter>
                </Parameters>""".formatted(WARDS);

        String answer = hims.at("gtb")
                .contentType(Hims.FHIR_XML)
                .accept(Hims.FHIR_XML)
                .body(question)
                .post("/" + LOOKUP)
                .asString();

        assertThat(answer).contains("<name value=\"display\"/><valueString value=\"पृथक वार्ड\"/>");
    }
}
