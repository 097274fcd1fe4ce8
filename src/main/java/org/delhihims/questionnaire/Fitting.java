package org.delhihims.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Turns what was found into an answer of the kind that a question takes. What does not fit is no answer. */
final class Fitting {

    private static final int DAY = "2026-01-02".length();

    private Fitting() {}

    static Optional<Type> fit(Base found, QuestionnaireItemComponent item) {
        return switch (item.getType()) {
            case BOOLEAN -> found instanceof BooleanType flag ? Optional.of(flag) : Optional.empty();
            case STRING, TEXT -> text(found).map(StringType::new);
            case CHOICE, OPENCHOICE -> choice(found, item);
            case INTEGER -> number(found).map(value -> new IntegerType(value.intValue()));
            case DECIMAL -> number(found).map(DecimalType::new);
            case QUANTITY -> found instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty();
            case DATE -> day(found);
            case DATETIME -> found instanceof DateTimeType time ? Optional.of(time) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An answer as an Observation may hold it, which has neither codes alone nor decimals nor days. */
    static Type observed(Type answer) {
        if (answer instanceof Coding code) {
            return new CodeableConcept(code.copy());
        }
        if (answer instanceof DecimalType decimal) {
            return new Quantity().setValue(decimal.getValue());
        }
        return answer instanceof DateType date ? new DateTimeType(date.getValueAsString()) : answer.copy();
    }

    /** Codes are alike if system and code are, whatever they are called; a quantity by value and unit. */
    static boolean isSame(Type one, Type other) {
        if (one instanceof Coding code && other instanceof Coding otherCode) {
            return same(code.getSystem(), otherCode.getSystem()) && same(code.getCode(), otherCode.getCode());
        }
        if (one instanceof Quantity quantity && other instanceof Quantity otherQuantity) {
            return quantity.hasValue()
                    && otherQuantity.hasValue()
                    && quantity.getValue().compareTo(otherQuantity.getValue()) == 0
                    && same(quantity.getCode(), otherQuantity.getCode());
        }
        return one.isPrimitive()
                && other.isPrimitive()
                && same(one.primitiveValue().strip(), other.primitiveValue().strip());
    }

    /** Whether two numbers, or two dates, stand in this order. What cannot be compared stands in none. */
    static boolean compare(Type one, Type other, IntPredicate order) {
        Optional<BigDecimal> number = number(one);
        Optional<BigDecimal> limit = number(other);
        if (number.isPresent() && limit.isPresent()) {
            return order.test(number.get().compareTo(limit.get()));
        }
        return one instanceof BaseDateTimeType time
                && other instanceof BaseDateTimeType timeLimit
                && order.test(time.getValue().compareTo(timeLimit.getValue()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Optional<String> text(Base found) {
        if (found instanceof CodeableConcept concept) {
            return Optional.ofNullable(
                    concept.hasText()
                            ? concept.getText()
                            : concept.getCodingFirstRep().getDisplay());
        }
        return Optional.ofNullable(found.isPrimitive() ? found.primitiveValue() : null)
                .filter(value -> !value.isBlank());
    }

    private static Optional<BigDecimal> number(Base found) {
        if (found instanceof Quantity quantity) {
            return Optional.ofNullable(quantity.getValue());
        }
        if (found instanceof IntegerType integer) {
            return Optional.of(BigDecimal.valueOf(integer.getValue()));
        }
        return found instanceof DecimalType decimal ? Optional.of(decimal.getValue()) : Optional.empty();
    }

    /** A day that was kept as an Observation is a dateTime there. */
    private static Optional<Type> day(Base found) {
        boolean isDay = found instanceof DateType
                || (found instanceof DateTimeType && found.primitiveValue().length() <= DAY);
        return isDay ? Optional.of(new DateType(found.primitiveValue())) : Optional.empty();
    }

    private static Optional<Type> choice(Base found, QuestionnaireItemComponent item) {
        if (found instanceof CodeableConcept concept) {
            return concept.getCoding().stream()
                    .flatMap(code -> choice(code, item).stream())
                    .findFirst();
        }
        Optional<Type> offered = item.getAnswerOption().stream()
                .map(QuestionnaireItemAnswerOptionComponent::getValue)
                .filter(option -> isMeant(option, found))
                .findFirst()
                .map(Type::copy);
        boolean isOpen = item.getType() == QuestionnaireItemType.OPENCHOICE
                || (!item.hasAnswerOption() && item.hasAnswerValueSet());
        return offered.isEmpty() && isOpen && found instanceof Coding code ? Optional.of(code.copy()) : offered;
    }

    private static boolean isMeant(Type option, Base found) {
        if (option instanceof Coding code && found instanceof Coding other) {
            return same(code.getCode(), other.getCode())
                    && (!other.hasSystem() || same(code.getSystem(), other.getSystem()));
        }
        String value = option instanceof Coding code ? code.getCode() : option.primitiveValue();
        return found.isPrimitive() && same(value, found.primitiveValue());
    }
}
