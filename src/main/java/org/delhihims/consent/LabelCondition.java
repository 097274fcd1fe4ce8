package org.delhihims.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;

/**
 * Security labels of the resource. A deny holds if one of them is there, or a higher degree of confidentiality. A permit
 * holds if every sensitive label of the resource is named, or a degree as high as its own: who has permitted to see of HIV
 * has not permitted to see of the mind.
 */
record LabelCondition(Set<String> sensitivities, int lowest, int highest) implements Condition {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String SENSITIVITY = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final List<String> DEGREES = List.of("U", "L", "M", "N", "R", "V");
    private static final int NORMAL = DEGREES.indexOf("N");

    LabelCondition {
        sensitivities = Set.copyOf(sensitivities);
    }

    static Optional<LabelCondition> read(Coding label) {
        Code code = Code.of(label);
        if (!code.isComplete()) {
            return Optional.empty();
        }
        int degree = DEGREES.indexOf(code.code());
        if (code.system().equals(CONFIDENTIALITY) && degree >= 0) {
            return Optional.of(new LabelCondition(Set.of(), degree, degree));
        }
        return code.system().equals(SENSITIVITY)
                ? Optional.of(new LabelCondition(Set.of(code.code()), DEGREES.size(), -1))
                : Optional.empty();
    }

    /** Labels of one provision are one condition. */
    static LabelCondition together(List<LabelCondition> labels) {
        return new LabelCondition(
                labels.stream().flatMap(label -> label.sensitivities.stream()).collect(Collectors.toSet()),
                labels.stream().mapToInt(LabelCondition::lowest).min().orElse(DEGREES.size()),
                labels.stream().mapToInt(LabelCondition::highest).max().orElse(-1));
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        if (!question.resource().isKnown()) {
            return Match.OPEN;
        }
        Set<Code> labels = question.resource().labels();
        int degree = degreeOf(labels);
        Set<String> sensitive = sensitivitiesOf(labels);
        if (effect == Effect.DENY) {
            return Match.of(degree >= lowest || sensitive.stream().anyMatch(sensitivities::contains));
        }
        return Match.of(degree <= highest || (!sensitive.isEmpty() && sensitivities.containsAll(sensitive)));
    }

    /** Whether the resource is so labelled that the law asks for a consent that says so. */
    static boolean isSensitive(RequestedResource resource) {
        return degreeOf(resource.labels()) > NORMAL
                || !sensitivitiesOf(resource.labels()).isEmpty();
    }

    private static int degreeOf(Set<Code> labels) {
        return labels.stream()
                .filter(label -> label.system().equals(CONFIDENTIALITY))
                .mapToInt(label -> DEGREES.indexOf(label.code()))
                .max()
                .orElse(NORMAL);
    }

    private static Set<String> sensitivitiesOf(Set<Code> labels) {
        return labels.stream()
                .filter(label -> label.system().equals(SENSITIVITY))
                .map(Code::code)
                .collect(Collectors.toSet());
    }
}
