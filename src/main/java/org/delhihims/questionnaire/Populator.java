package org.delhihims.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Fills a form in by what the state knows, so that only the rest is asked. An answer that is known names the record it is from; a
 * form's own proposal ({@code initial}) does not, and is asked.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/populate.html">SDC 4.0.0: form population</a>
 */
public final class Populator {

    /** On an answer: the record it is from. */
    static final String KNOWN_FROM = Canonicals.profile("known-from");

    private final FhirContext fhir;
    private final Clock clock;

    public Populator(FhirContext fhir, Clock clock) {
        this.fhir = fhir;
        this.clock = clock;
    }

    public Populated populate(Questionnaire questionnaire, KnownRecords known) {
        KnownAnswers answers = new KnownAnswers(questionnaire, known, fhir, clock);
        QuestionnaireResponse response = begin(questionnaire, known);
        Set<String> proposed = new HashSet<>();
        response.setItem(fill(questionnaire.getItem(), answers, response, proposed));
        removeDisabled(questionnaire.getItem(), response.getItem(), new Answers(response));
        workOut(questionnaire.getItem(), response.getItem(), answers, response);
        return new Populated(response, remaining(questionnaire, response, proposed), answers.unclear());
    }

    private QuestionnaireResponse begin(Questionnaire questionnaire, KnownRecords known) {
        QuestionnaireResponse response = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.INPROGRESS)
                .setQuestionnaire(
                        questionnaire.getUrl() + (questionnaire.hasVersion() ? "|" + questionnaire.getVersion() : ""))
                .setSubject(referenceTo(known.patient()))
                .setAuthored(Date.from(clock.instant()));
        response.setLanguage(questionnaire.getLanguage());
        return response;
    }

    private static List<QuestionnaireResponseItemComponent> fill(
            List<QuestionnaireItemComponent> items,
            KnownAnswers answers,
            QuestionnaireResponse response,
            Set<String> proposed) {
        List<QuestionnaireResponseItemComponent> filled = new ArrayList<>();
        for (QuestionnaireItemComponent item : items) {
            QuestionnaireResponseItemComponent one = new QuestionnaireResponseItemComponent();
            one.setLinkIdElement(item.getLinkIdElement().copy());
            one.setTextElement(item.getTextElement().copy());
            if (Sdc.isQuestion(item)) {
                answer(one, item, answers.to(item, response), proposed);
            }
            one.setItem(fill(item.getItem(), answers, response, proposed));
            filled.add(one);
        }
        return filled;
    }

    private static void answer(
            QuestionnaireResponseItemComponent one,
            QuestionnaireItemComponent item,
            KnownAnswers.Known known,
            Set<String> proposed) {
        known.values().forEach(value -> {
            QuestionnaireResponseItemAnswerComponent answer = one.addAnswer();
            answer.setValue(value);
            if (known.source() != null) {
                answer.addExtension(KNOWN_FROM, referenceTo(known.source()));
            }
        });
        if (known.isNothing()) {
            item.getInitial().forEach(initial -> one.addAnswer().setValue(initial.getValue()));
            proposed.add(item.getLinkId());
        }
    }

    private static void removeDisabled(
            List<QuestionnaireItemComponent> items, List<QuestionnaireResponseItemComponent> filled, Answers answers) {
        for (int i = 0; i < items.size(); i++) {
            if (answers.isEnabled(items.get(i))) {
                removeDisabled(items.get(i).getItem(), filled.get(i).getItem(), answers);
            } else {
                Answers.items(List.of(filled.get(i))).forEach(item -> item.setAnswer(null));
            }
        }
    }

    private static void workOut(
            List<QuestionnaireItemComponent> items,
            List<QuestionnaireResponseItemComponent> filled,
            KnownAnswers answers,
            QuestionnaireResponse response) {
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent one = filled.get(i);
            answers.worksOut(items.get(i), response)
                    .forEach(value -> one.addAnswer().setValue(value));
            workOut(items.get(i).getItem(), one.getItem(), answers, response);
        }
    }

    private static List<String> remaining(
            Questionnaire questionnaire, QuestionnaireResponse response, Set<String> proposed) {
        List<String> remaining = new ArrayList<>();
        new Answers(response).visitEnabled(questionnaire, (item, given) -> {
            boolean isAsked = given.isEmpty() || proposed.contains(item.getLinkId());
            if (Sdc.isQuestion(item) && !item.getReadOnly() && isAsked) {
                remaining.add(item.getLinkId());
            }
        });
        return remaining;
    }

    private static Reference referenceTo(Resource record) {
        return new Reference(record.fhirType() + "/" + record.getIdElement().getIdPart());
    }
}
