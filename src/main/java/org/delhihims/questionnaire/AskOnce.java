package org.delhihims.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/**
 * Counts the questions of a form that are asked although the state holds the answer ({@code domain.md} 3.5 and 4.2.17). Whether it does
 * is seen by what a question is about, the element that it fills and its code, and not by whether the form is filled in by it: a form
 * that forgets where its answer is held asks again.
 */
public final class AskOnce {

    private static final String OF_PATIENT = "Patient.";

    private final Populator populator;
    private final Clock clock;

    public AskOnce(FhirContext fhir, Clock clock) {
        this.populator = new Populator(fhir, clock);
        this.clock = clock;
    }

    /** A question, with what the groups around it fix. */
    private record Question(QuestionnaireItemComponent item, List<Sdc.Fixed> fixed) {}

    /** The linkIds of the questions that are asked again. The aim is none. */
    public List<String> askedAgain(Questionnaire questionnaire, KnownRecords known) {
        Set<String> asked = Set.copyOf(populator.populate(questionnaire, known).remaining());
        return questions(questionnaire.getItem(), List.of())
                .filter(question -> asked.contains(question.item().getLinkId()))
                .filter(question -> isHeld(question, known))
                .map(question -> question.item().getLinkId())
                .toList();
    }

    private static Stream<Question> questions(List<QuestionnaireItemComponent> items, List<Sdc.Fixed> around) {
        return items.stream().flatMap(item -> {
            List<Sdc.Fixed> within =
                    Stream.concat(around.stream(), Sdc.fixed(item).stream()).toList();
            return Stream.concat(Stream.of(new Question(item, around)), questions(item.getItem(), within));
        });
    }

    private boolean isHeld(Question question, KnownRecords known) {
        QuestionnaireItemComponent item = question.item();
        boolean isInPatient = Sdc.path(item)
                .filter(path -> path.startsWith(OF_PATIENT))
                .filter(path -> isInPatient(path, question.fixed(), known.patient()))
                .isPresent();
        Instant since = Sdc.linkPeriod(item)
                .map(period -> clock.instant().minus(period))
                .orElse(Instant.EPOCH);
        return isInPatient
                || (item.hasCode() && known.latest(item.getCode(), since).isPresent());
    }

    /** An element of the Patient of the same kind (a phone, not an e-mail address) that has the part asked for. */
    private static boolean isInPatient(String path, List<Sdc.Fixed> fixed, Patient patient) {
        String[] names = path.substring(OF_PATIENT.length()).split("\\.", 2);
        String kind = OF_PATIENT + names[0] + ".system";
        return values(patient, names[0]).stream()
                .filter(element -> fixed.stream()
                        .filter(one -> one.path().equals(kind))
                        .allMatch(one -> values(element, "system").stream()
                                .anyMatch(system -> one.value().primitiveValue().equals(system.primitiveValue()))))
                .anyMatch(element -> names.length == 1 || !at(element, names[1]).isEmpty());
    }

    private static List<Base> at(Base element, String path) {
        List<Base> found = List.of(element);
        for (String name : path.split("\\.", -1)) {
            found = found.stream().flatMap(one -> values(one, name).stream()).toList();
        }
        return found;
    }

    private static List<Base> values(Base element, String name) {
        Property property = element.getNamedProperty(name);
        return property == null ? List.of() : property.getValues();
    }
}
