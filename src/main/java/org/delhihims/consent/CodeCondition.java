package org.delhihims.consent;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;

/** A code that stands in the resource as its kind or its category. */
record CodeCondition(Set<Code> codes) implements Condition {

    CodeCondition {
        codes = Set.copyOf(codes);
    }

    static Optional<Condition> read(CodeableConcept concept) {
        Set<Code> codes = concept.getCoding().stream()
                .map(Code::of)
                .filter(Code::isComplete)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Optional.empty() : Optional.of(new CodeCondition(codes));
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        return question.resource().isKnown()
                ? Match.of(!Collections.disjoint(codes, question.resource().codes()))
                : Match.OPEN;
    }
}
