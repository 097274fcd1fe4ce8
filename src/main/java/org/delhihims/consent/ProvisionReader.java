package org.delhihims.consent;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a Consent, and notes the places of what it does not understand. */
final class ProvisionReader {

    private static final String ROOT = "Consent.provision";

    private final @Nullable ConsentPolicy policy;
    private final ConditionReader conditions;

    ProvisionReader(@Nullable ConsentPolicy policy) {
        this.policy = policy;
        this.conditions = new ConditionReader(policy);
    }

    List<String> faults() {
        return conditions.faults();
    }

    /** The policy as the outermost rule. A root provision with a type is an exception to it; one without is its conditions. */
    Provision read(Consent consent) {
        if (policy == null) {
            conditions.note("Consent.policyRule");
        }
        Surroundings consents = conditions.ofConsent(consent);
        ProvisionComponent root = consent.getProvision();
        Effect base = policy == null ? null : policy.base();
        if (!root.hasType()) {
            Surroundings within = conditions.of(root, ROOT, consents);
            return within.rule(base, false, exceptionsIn(root, ROOT, within));
        }
        return conditions.heldTo(root.getPeriod(), consents).rule(base, false, List.of(explicit(root, ROOT, consents)));
    }

    private Provision explicit(ProvisionComponent provision, String path, Surroundings around) {
        Surroundings within = conditions.of(provision, path, around);
        return within.rule(effectOf(provision, path), true, exceptionsIn(provision, path, within));
    }

    private List<Provision> exceptionsIn(ProvisionComponent provision, String path, Surroundings within) {
        List<Provision> exceptions = new ArrayList<>();
        for (int i = 0; i < provision.getProvision().size(); i++) {
            exceptions.add(explicit(provision.getProvision().get(i), path + ".provision[" + i + "]", within));
        }
        return exceptions;
    }

    /** What may be a deny is one. */
    private Effect effectOf(ProvisionComponent provision, String path) {
        if (provision.getType() == ConsentProvisionType.PERMIT) {
            return Effect.PERMIT;
        }
        if (provision.getType() != ConsentProvisionType.DENY) {
            conditions.note(path + ".type");
        }
        return Effect.DENY;
    }
}
