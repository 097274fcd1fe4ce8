package org.delhihims.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.questionnaire.Forms.nobodyKnows;
import static org.delhihims.questionnaire.Forms.populate;
import static org.delhihims.questionnaire.Forms.reachable;
import static org.delhihims.questionnaire.Forms.waist;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class PopulatorTest {

    @Test
    void ofANewPersonEverythingIsAskedThatCounts() {
        Populated populated = populate(new Known(nobodyKnows()));

        assertThat(populated.remaining())
                .containsExactly("phone.number", "language", "allergy.known", "waist", "smokes", "visits");
        assertThat(populated.response().getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(populated.response().getQuestionnaire())
                .isEqualTo("https://delhihims.example/fhir/Questionnaire/short|1");
        assertThat(populated.response().getSubject().getReference()).isEqualTo("Patient/asha");
        assertThat(populated.unclear()).isEmpty();
    }

    @Test
    void whatTheRecordHoldsIsFilledInAndNamesTheRecord() {
        Populated populated = populate(new Known(reachable()));

        assertThat(populated.remaining()).doesNotContain("phone.number");
        assertThat(answers(populated, "phone.number")).singleElement().hasToString(Forms.PHONE);
        assertThat(source(populated, "phone.number")).isEqualTo("Patient/asha");
    }

    @Test
    void theLatestMeasurementAnswersUntilItIsTooOld() {
        Populated fresh =
                populate(new Known(nobodyKnows(), waist("old", "2026-03-01", 90), waist("new", "2026-10-01", 94)));
        Populated stale = populate(new Known(nobodyKnows(), waist("stale", "2025-11-01", 94)));

        assertThat(answers(fresh, "waist")
                        .get(0)
                        .getNamedProperty("value")
                        .getValues()
                        .get(0)
                        .primitiveValue())
                .isEqualTo("94");
        assertThat(source(fresh, "waist")).isEqualTo("Observation/new");
        assertThat(stale.remaining()).contains("waist");
    }

    @Test
    void aSearchOfTheFormIsAnsweredAndItsFirstRecordIsTheSource() {
        AllergyIntolerance penicillin = new AllergyIntolerance();
        penicillin.setId("AllergyIntolerance/penicillin");
        penicillin.getCode().setText("Penicillin");

        Populated populated = populate(new Known(nobodyKnows(), penicillin));

        assertThat(populated.remaining()).doesNotContain("allergy.known", "allergy.to");
        assertThat(answers(populated, "allergy.to")).singleElement().hasToString("Penicillin");
        assertThat(source(populated, "allergy.to")).isEqualTo("AllergyIntolerance/penicillin");
    }

    @Test
    void aCodeThatIsOfferedIsChosenByItsCodeAndAnotherOneIsTakenWhereTheListIsOpen() {
        var hindi = nobodyKnows();
        hindi.addCommunication().getLanguage().addCoding(new Coding("urn:ietf:bcp:47", "hi", null));
        var tamil = nobodyKnows();
        tamil.addCommunication().getLanguage().addCoding(new Coding("urn:ietf:bcp:47", "ta", "Tamil"));

        assertThat(answers(populate(new Known(hindi)), "language"))
                .singleElement()
                .satisfies(code -> assertThat(((Coding) code).getDisplay()).isEqualTo("Hindi"));
        assertThat(answers(populate(new Known(tamil)), "language"))
                .singleElement()
                .satisfies(code -> assertThat(((Coding) code).getCode()).isEqualTo("ta"));
    }

    @Test
    void whatAFormProposesIsStillAsked() {
        Populated populated = populate(new Known(nobodyKnows()));

        assertThat(answers(populated, "visits"))
                .singleElement()
                .satisfies(value -> assertThat(value.primitiveValue()).isEqualTo("1"));
        assertThat(populated.remaining()).contains("visits");
    }

    @Test
    void anExpressionThatCannotBeWorkedOutLeavesItsQuestionToBeAsked() {
        var form = Forms.form("short");
        form.getItem().stream()
                .filter(item -> item.getLinkId().equals("smokes"))
                .forEach(item -> item.addExtension(
                        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
                        new org.hl7.fhir.r4.model.Expression()
                                .setLanguage("text/fhirpath")
                                .setExpression("%patient.nonsense(")));

        Populated populated = new Populator(Forms.FHIR, Forms.CLOCK).populate(form, new Known(nobodyKnows()));

        assertThat(populated.unclear()).containsExactly("smokes");
        assertThat(populated.remaining()).contains("smokes");
    }

    private static List<Type> answers(Populated populated, String linkId) {
        return new Answers(populated.response()).to(linkId);
    }

    private static String source(Populated populated, String linkId) {
        return Answers.items(populated.response().getItem())
                .filter(item -> item.getLinkId().equals(linkId))
                .map(item -> (Reference) item.getAnswerFirstRep()
                        .getExtensionByUrl(Populator.KNOWN_FROM)
                        .getValue())
                .map(Reference::getReference)
                .findFirst()
                .orElseThrow();
    }
}
