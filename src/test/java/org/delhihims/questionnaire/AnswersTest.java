package org.delhihims.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private final QuestionnaireResponse five = new QuestionnaireResponse();

    AnswersTest() {
        five.addItem().setLinkId("n").addAnswer().setValue(new IntegerType(5));
    }

    @ParameterizedTest
    @CsvSource({
        "=, 5, true",
        "=, 6, false",
        "!=, 6, true",
        "!=, 5, false",
        ">, 4, true",
        ">, 5, false",
        "<, 6, true",
        "<, 5, false",
        ">=, 5, true",
        ">=, 6, false",
        "<=, 5, true",
        "<=, 4, false"
    })
    void aQuestionCountsByAnotherAnswer(String operator, int limit, boolean counts) {
        assertThat(new Answers(five).isEnabled(when(operator, limit))).isEqualTo(counts);
    }

    @Test
    void aQuestionMayCountOnlyWhereAnotherIsAnsweredOrIsNot() {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.addEnableWhen()
                .setQuestion("n")
                .setOperator(QuestionnaireItemOperator.EXISTS)
                .setAnswer(new BooleanType(true));

        assertThat(new Answers(five).isEnabled(item)).isTrue();
        assertThat(new Answers(new QuestionnaireResponse()).isEnabled(item)).isFalse();
    }

    @Test
    void ofSeveralConditionsAllOrAnyMustHold() {
        QuestionnaireItemComponent item = when("=", 5);
        item.addEnableWhen(when("=", 6).getEnableWhenFirstRep());

        assertThat(new Answers(five).isEnabled(item.setEnableBehavior(EnableWhenBehavior.ANY)))
                .isTrue();
        assertThat(new Answers(five).isEnabled(item.setEnableBehavior(EnableWhenBehavior.ALL)))
                .isFalse();
    }

    private static QuestionnaireItemComponent when(String operator, int limit) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.addEnableWhen()
                .setQuestion("n")
                .setOperator(QuestionnaireItemOperator.fromCode(operator))
                .setAnswer(new IntegerType(limit));
        return item;
    }
}
