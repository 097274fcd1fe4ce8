package org.delhihims.server.terminology;

import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Coding;

/** Codes looked for in a value set. */
record ValueSetMembership(Expansion expansion, Vocabulary vocabulary, TerminologyRefusals refusals)
        implements Membership {

    @Override
    public Optional<Listed> find(Coding coding) {
        // As its system writes it, where the system does not tell upper from lower case.
        String code = codes(coding, "")
                .flatMap(codes -> codes.find(coding.getCode()))
                .map(Concept::code)
                .orElse(coding.getCode());
        return expansion.find(coding.getSystem(), code).filter(found -> isVersionRight(coding));
    }

    @Override
    public Sentence absence(Coding coding) {
        return codes(coding, "")
                .filter(codes -> codes.isListed() || vocabulary.isGrammar(codes.url()))
                .filter(codes -> codes.find(coding.getCode()).isEmpty())
                .map(codes -> refusals.notFound(codes, coding.getCode()))
                .orElseGet(() -> refusals.sentence("not-in-value-set", coding.getSystem() + "|" + coding.getCode()));
    }

    @Override
    public void refuseUnlessDecided(Coding coding) {
        if (find(coding).isEmpty() && expansion.missing().contains(coding.getSystem())) {
            throw refusals.withoutContent(coding.getSystem());
        }
    }

    /** The version of a system that is not here cannot be judged. */
    private boolean isVersionRight(Coding coding) {
        return !coding.hasVersion()
                || codes(coding, "").isEmpty()
                || codes(coding, coding.getVersion()).isPresent();
    }

    private Optional<CodeIndex> codes(Coding coding, String version) {
        return vocabulary.codes(coding.getSystem(), version);
    }
}
