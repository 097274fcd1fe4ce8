package org.delhihims.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The answers that the state holds to the questions of one form about one person: by expression, else by Observation. */
final class KnownAnswers {

    private final KnownRecords known;
    private final Facts facts;
    private final Instant now;
    private final Set<String> unclear = new LinkedHashSet<>();

    KnownAnswers(Questionnaire questionnaire, KnownRecords known, FhirContext fhir, Clock clock) {
        this.known = known;
        this.facts = Facts.of(questionnaire, known, fhir);
        this.now = clock.instant();
    }

    /** Values, and the record that they are from. */
    record Known(List<Type> values, @Nullable Resource source) {

        boolean isNothing() {
            return values.isEmpty();
        }
    }

    Known to(QuestionnaireItemComponent item, QuestionnaireResponse response) {
        Known byExpression = Sdc.initialExpression(item)
                .map(expression -> new Known(
                        find(item, expression, response),
                        facts.sourceOf(expression).orElse(null)))
                .orElse(new Known(List.of(), null));
        return byExpression.isNothing() ? byObservation(item) : byExpression;
    }

    /** What the form works out of the other answers; nothing while one is missing. */
    List<Type> worksOut(QuestionnaireItemComponent item, QuestionnaireResponse response) {
        return Sdc.calculatedExpression(item)
                .map(expression -> find(item, expression, response))
                .orElse(List.of());
    }

    List<String> unclear() {
        return List.copyOf(unclear);
    }

    private List<Type> find(QuestionnaireItemComponent item, String expression, QuestionnaireResponse response) {
        List<Type> values = new ArrayList<>();
        try {
            facts.find(expression, response)
                    .forEach(found -> Fitting.fit(found, item).ifPresent(values::add));
        } catch (FhirPathExecutionException faulty) {
            unclear.add(item.getLinkId());
        }
        return item.getRepeats() || values.isEmpty() ? values : values.subList(0, 1);
    }

    private Known byObservation(QuestionnaireItemComponent item) {
        Optional<Observation> observation = Sdc.linkPeriod(item)
                .filter(period -> item.hasCode())
                .flatMap(period -> known.latest(item.getCode(), now.minus(period)));
        List<Type> values = observation
                .filter(Observation::hasValue)
                .flatMap(found -> Fitting.fit(found.getValue(), item))
                .map(List::of)
                .orElse(List.of());
        return new Known(values, observation.orElse(null));
    }
}
