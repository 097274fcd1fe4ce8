package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.DELHI;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;

import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code ConceptMap/$translate}: what a code is in another list. */
@Tag("rest")
final class TranslateTest {

    private static final String TRANSLATE = "ConceptMap/$translate";
    private static final String DISTRICT = DELHI + "CodeSystem/district";
    private static final String DISTRICTS = DELHI + "ConceptMap/district-2012-to-2026";
    private static final String WARD_MAP = "https://hospital.example/fhir/ConceptMap/ward-to-hl7";

    @Test
    void aCodeIsTranslatedByAMap(Hims hims) {
        Answer answer = Answer.to(hims, TRANSLATE, "url", DISTRICTS, "system", DISTRICT, "code", "central-2012");

        assertThat(answer.result()).isTrue();
        assertThat(answer.parts("match", "concept")).containsExactly("central-2026", "old-delhi-2026", "north-2026");
        assertThat(answer.parts("match", "equivalence")).containsExactly("inexact", "inexact", "relatedto");
        assertThat(answer.parts("match", "source")).containsOnly(DISTRICTS);
        assertThat(answer.text()).contains("\"display\":\"Old Delhi\"");
    }

    @Test
    void theMapMayBeNamedByItsId(Hims hims) {
        Answer answer =
                Answer.to(hims, "ConceptMap/district-2012-to-2026/$translate", "system", DISTRICT, "code", "east-2012");

        assertThat(answer.parts("match", "concept")).containsExactly("east-2026");
        assertThat(answer.parts("match", "equivalence")).containsExactly("wider");
    }

    @Test
    void aMapIsFoundByWhatItLeadsFromAndTo(Hims hims) {
        String from = DELHI + "ValueSet/district-2012";
        String to = DELHI + "ValueSet/district-2026";

        Answer both = Answer.to(hims, TRANSLATE, "source", from, "target", to, "system", DISTRICT, "code", "east-2012");
        Answer wrong =
                Answer.to(hims, TRANSLATE, "source", to, "target", from, "system", DISTRICT, "code", "east-2012");

        assertThat(both.parts("match", "concept")).containsExactly("east-2026");
        assertThat(wrong.result()).isFalse();
    }

    @Test
    void aMapIsFoundByTheTargetSystem(Hims hims) {
        String roles = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

        Answer answer = Answer.to(hims, TRANSLATE, "targetsystem", roles, "system", WARDS, "code", "medical");

        assertThat(answer.parts("match", "concept")).containsExactly("HU");
        assertThat(Answer.to(hims, TRANSLATE, "targetsystem", DISTRICT, "system", WARDS, "code", "medical")
                        .result())
                .isFalse();
    }

    @Test
    void aTranslationIsReadBackwards(Hims hims) {
        Answer answer = Answer.to(
                hims, TRANSLATE, "url", DISTRICTS, "system", DISTRICT, "code", "east-2026", "reverse", "true");

        assertThat(answer.parts("match", "concept")).contains("east-2012");
        int east = answer.parts("match", "concept").indexOf("east-2012");
        assertThat(answer.parts("match", "equivalence").get(east)).isEqualTo("narrower");
    }

    @Test
    void aCodeWithoutATranslationIsSaidSo(Hims hims) {
        Answer answer = Answer.to(hims, TRANSLATE, "url", DISTRICTS, "system", DISTRICT, "code", "atlantis");

        assertThat(answer.result()).isFalse();
        assertThat(answer.get("message")).contains(DISTRICT + "|atlantis");
        assertThat(answer.parts("match", "concept")).isEmpty();
    }

    @Test
    void aCodeMarkedUnmatchedIsNotTranslated(Hims hims) {
        Answer answer = Answer.to(hims, TRANSLATE, "url", WARD_MAP, "system", WARDS, "code", "fever");

        assertThat(answer.result()).isFalse();
    }

    @Test
    void aMapMayHaveARuleForTheRest(Hims hims) {
        Answer answer = Answer.to(hims, TRANSLATE, "url", WARD_MAP, "system", WARDS, "code", "burns");

        assertThat(answer.result()).isTrue();
        assertThat(answer.parts("match", "concept")).containsExactly("HOSP");
    }

    @Test
    void theTranslationIsNamedInTheCallersLanguage(Hims hims) {
        Answer answer = Answer.to(hims.at("gtb")
                .header("Accept-Language", "hi")
                .queryParam("url", DISTRICTS)
                .queryParam("system", DISTRICT)
                .queryParam("code", "central-2012")
                .get("/" + TRANSLATE));

        assertThat(answer.text()).contains("पुरानी दिल्ली");
    }

    @Test
    void everyCodeOfAConceptIsTranslated(Hims hims) {
        String concept = """
                {"name": "codeableConcept", "valueCodeableConcept": {"coding": [
                  {"system": "http://nobody.example/s", "code": "x"}, {"system": "%s", "code": "isolation"}]}}""".formatted(WARDS);

        Answer answer = Answer.to(
                Answer.post(hims, TRANSLATE, concept, "{\"name\": \"url\", \"valueUri\": \"" + WARD_MAP + "\"}"));

        assertThat(answer.result()).isTrue();
        assertThat(answer.parts("match", "concept")).containsExactly("HU");
    }

    @Test
    void aMapMayBeSent(Hims hims) {
        String map = """
                {"name": "conceptMap", "resource": {"resourceType": "ConceptMap", "status": "draft", "group": [
                  {"source": "%s", "target": "http://clinic.example/c", "element": [
                    {"code": "burns", "target": [{"code": "b", "display": "B ward", "equivalence": "equal"}]}]}]}}""".formatted(WARDS);
        String coding =
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"%s\", \"code\": \"burns\"}}".formatted(WARDS);

        Answer answer = Answer.to(Answer.post(hims, TRANSLATE, map, coding));

        assertThat(answer.parts("match", "concept")).containsExactly("b");
        assertThat(answer.parts("match", "equivalence")).containsExactly("equal");
        assertThat(answer.text()).contains("B ward");
    }
}
