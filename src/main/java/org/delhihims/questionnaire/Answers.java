package org.delhihims.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * The answers of a response by the questions of its form, and which questions count at all.
 *
 * @see <a href="https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen">FHIR: enableWhen</a>
 */
final class Answers {

    private final QuestionnaireResponse response;

    Answers(QuestionnaireResponse response) {
        this.response = response;
    }

    List<Type> to(String linkId) {
        return items(response.getItem())
                .filter(item -> linkId.equals(item.getLinkId()))
                .flatMap(item -> item.getAnswer().stream())
                .filter(QuestionnaireResponseItemAnswerComponent::hasValue)
                .map(QuestionnaireResponseItemAnswerComponent::getValue)
                .toList();
    }

    /** Every item that counts by the answers there are, with the groups and questions around it counting too. */
    void visitEnabled(Questionnaire questionnaire, BiConsumer<QuestionnaireItemComponent, List<Type>> visitor) {
        visit(questionnaire.getItem(), visitor);
    }

    boolean isEnabled(QuestionnaireItemComponent item) {
        if (!item.hasEnableWhen()) {
            return true;
        }
        return item.getEnableBehavior() == EnableWhenBehavior.ALL
                ? item.getEnableWhen().stream().allMatch(this::holds)
                : item.getEnableWhen().stream().anyMatch(this::holds);
    }

    /** All items of a response, with those below others. */
    static Stream<QuestionnaireResponseItemComponent> items(List<QuestionnaireResponseItemComponent> items) {
        return items.stream()
                .flatMap(item -> Stream.of(
                                Stream.of(item),
                                items(item.getItem()),
                                item.getAnswer().stream().flatMap(answer -> items(answer.getItem())))
                        .flatMap(stream -> stream));
    }

    private void visit(
            List<QuestionnaireItemComponent> items, BiConsumer<QuestionnaireItemComponent, List<Type>> visitor) {
        for (QuestionnaireItemComponent item : items) {
            if (isEnabled(item)) {
                visitor.accept(item, to(item.getLinkId()));
                visit(item.getItem(), visitor);
            }
        }
    }

    private boolean holds(QuestionnaireItemEnableWhenComponent condition) {
        List<Type> given = to(condition.getQuestion());
        Type expected = condition.getAnswer();
        return switch (condition.getOperator()) {
            case EXISTS ->
                Map.of("true", !given.isEmpty(), "false", given.isEmpty())
                        .getOrDefault(expected.primitiveValue(), false);
            case EQUAL -> given.stream().anyMatch(answer -> Fitting.isSame(answer, expected));
            case NOT_EQUAL -> given.stream().anyMatch(answer -> !Fitting.isSame(answer, expected));
            case GREATER_THAN ->
                given.stream().anyMatch(answer -> Fitting.compare(answer, expected, order -> order > 0));
            case LESS_THAN -> given.stream().anyMatch(answer -> Fitting.compare(answer, expected, order -> order < 0));
            case GREATER_OR_EQUAL ->
                given.stream().anyMatch(answer -> Fitting.compare(answer, expected, order -> order >= 0));
            case LESS_OR_EQUAL ->
                given.stream().anyMatch(answer -> Fitting.compare(answer, expected, order -> order <= 0));
            case NULL -> false;
        };
    }
}
