package org.delhihims.consent;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** A resident gives consent about himself, or a guardian about the ward, and takes it back. */
final class ResidentRules {

    private ResidentRules() {}

    static void create(ConsentWriter resident, Consent consent) {
        refuseUnlessOwn(resident, consent);
        if (!PrivacyConsent.is(consent)) {
            throw new Refusal(RULE, ConsentSentences.ONLY_PRIVACY, "Consent.scope");
        }
        if (ConsentPolicy.of(consent).isEmpty() || ConsentRules.isArtefact(consent)) {
            throw new Refusal(RULE, ConsentSentences.UNKNOWN_POLICY, "Consent.policyRule");
        }
        if (consent.getStatus() != ConsentState.ACTIVE) {
            throw new Refusal(RULE, ConsentSentences.STARTS_ACTIVE, "Consent.status");
        }
        if (!isSignedBy(resident, consent)) {
            throw new Refusal(FORBIDDEN, ConsentSentences.SIGNED_BY_WRITER, "Consent.performer");
        }
        if (consent.hasVerification()) {
            throw new Refusal(FORBIDDEN, ConsentSentences.VERIFIED_BY_OTHERS, "Consent.verification");
        }
    }

    static void update(ConsentWriter resident, Consent before, Consent after) {
        refuseUnlessOwn(resident, before);
        ConsentRules.refuseUnlessSame(before, after, false);
        if (before.getStatus() != after.getStatus()) {
            ConsentRules.refuseUnlessBecomes(after, List.of(ConsentState.INACTIVE), ConsentSentences.ONLY_REVOKE);
        }
    }

    private static void refuseUnlessOwn(ConsentWriter resident, Consent consent) {
        boolean isOwn = resident.patient() != null
                && References.relative(consent.getPatient())
                        .filter(("Patient/" + resident.patient())::equals)
                        .isPresent();
        if (!isOwn) {
            throw new Refusal(FORBIDDEN, ConsentSentences.OWN_RECORD_ONLY, "Consent.patient");
        }
    }

    /** Nobody signs in the name of another. */
    private static boolean isSignedBy(ConsentWriter resident, Consent consent) {
        return consent.getPerformer().size() == 1
                && References.relative(consent.getPerformerFirstRep())
                        .filter(signer -> signer.equals(resident.person()))
                        .isPresent();
    }
}
