package org.delhihims.consent;

import java.util.Arrays;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Consent;
import org.jspecify.annotations.Nullable;

/** What a Consent rests on (its {@code policyRule}), and what it says to everything its provisions do not speak of. */
enum ConsentPolicy {
    /** The default of the state: treatment may use the record. */
    OPT_IN("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN", Effect.PERMIT),
    OPT_IN_WITH_RESTRICTIONS("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTINR", Effect.PERMIT),
    OPT_OUT("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTOUT", Effect.DENY),
    OPT_OUT_WITH_EXCEPTIONS("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTOUTE", Effect.DENY),
    /** A consent artefact of ABDM: it permits what it names, and says nothing of anything else. */
    ABDM(Canonicals.codeSystem("consent-policy"), "abdm", null),
    /** Use for research, as far as the provisions name it. */
    RESEARCH(Canonicals.codeSystem("consent-policy"), "research", null);

    private final String system;
    private final String code;
    private final @Nullable Effect base;

    ConsentPolicy(String system, String code, @Nullable Effect base) {
        this.system = system;
        this.code = code;
        this.base = base;
    }

    static Optional<ConsentPolicy> of(Consent consent) {
        return consent.getPolicyRule().getCoding().stream()
                .map(Code::of)
                .flatMap(code -> Arrays.stream(values()).filter(policy -> policy.is(code)))
                .findFirst();
    }

    @Nullable
    Effect base() {
        return base;
    }

    private boolean is(Code other) {
        return system.equals(other.system()) && code.equals(other.code());
    }
}
