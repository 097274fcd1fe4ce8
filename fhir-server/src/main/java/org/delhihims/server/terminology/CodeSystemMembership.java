package org.delhihims.server.terminology;

import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Coding;

/** Codes looked for in one code system. */
record CodeSystemMembership(CodeIndex codes, TerminologyRefusals refusals) implements Membership {

    @Override
    public Optional<Listed> find(Coding coding) {
        return Optional.of(coding)
                .filter(asked -> asked.getSystem().equals(codes.url()))
                .flatMap(asked -> codes.find(asked.getCode()))
                .map(concept -> Listed.of(codes, concept));
    }

    @Override
    public Sentence absence(Coding coding) {
        return coding.getSystem().equals(codes.url())
                ? refusals.notFound(codes, coding.getCode())
                : refusals.sentence("other-code-system", coding.getSystem() + "|" + coding.getCode());
    }

    @Override
    public void refuseUnlessDecided(Coding coding) {
        // A system without its codes was refused before any of them was looked for.
    }
}
