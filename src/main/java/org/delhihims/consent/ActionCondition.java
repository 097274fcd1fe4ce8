package org.delhihims.consent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * What a provision lets somebody do. To see a record and to be given it are two sides of one act: who is denied the one is
 * denied the other, and who may be given it may see it, while who may see it is not given it.
 */
record ActionCondition(Set<ConsentAction> permitted, Set<ConsentAction> denied) implements Condition {

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/consentaction";

    private static final Set<ConsentAction> READING = Set.of(ConsentAction.ACCESS, ConsentAction.DISCLOSE);
    private static final Set<ConsentAction> LOOKING = Set.of(ConsentAction.ACCESS);
    private static final Set<ConsentAction> WRITING = Set.of(ConsentAction.COLLECT);

    private static final Map<Code, Condition> KNOWN = Map.of(
            new Code(SYSTEM, "access"), new ActionCondition(LOOKING, READING),
            new Code(SYSTEM, "use"), new ActionCondition(LOOKING, READING),
            new Code(SYSTEM, "disclose"), new ActionCondition(READING, READING),
            new Code(SYSTEM, "collect"), new ActionCondition(WRITING, WRITING));

    ActionCondition {
        permitted = Set.copyOf(permitted);
        denied = Set.copyOf(denied);
    }

    static Optional<Condition> read(CodeableConcept action) {
        return action.getCoding().stream()
                .map(Code::of)
                .filter(KNOWN::containsKey)
                .map(KNOWN::get)
                .findFirst();
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        return Match.of((effect == Effect.PERMIT ? permitted : denied).contains(question.action()));
    }
}
