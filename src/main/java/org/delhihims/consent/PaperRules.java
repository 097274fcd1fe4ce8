package org.delhihims.consent;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ConsentVerificationComponent;

/** A hospital records a consent that was signed on paper before it, and that it was. */
final class PaperRules {

    private static final List<ConsentState> AFTERWARDS = List.of(ConsentState.INACTIVE, ConsentState.ENTEREDINERROR);

    private PaperRules() {}

    static void create(ConsentWriter registrar, Consent consent) {
        if (ConsentRules.isArtefact(consent)) {
            throw new Refusal(FORBIDDEN, ConsentSentences.ARTEFACTS_COME_BY_GATEWAY, "Consent.policyRule");
        }
        if (!PrivacyConsent.is(consent)) {
            return;
        }
        if (!consent.hasSource()) {
            throw new Refusal(RULE, ConsentSentences.PAPER_NEEDED, "Consent.source");
        }
        if (consent.getVerification().stream().noneMatch(PaperRules::isVerified)) {
            throw new Refusal(RULE, ConsentSentences.VERIFICATION_NEEDED, "Consent.verification");
        }
        if (!isOf(registrar, consent)) {
            throw new Refusal(RULE, ConsentSentences.OWN_FACILITY, "Consent.organization");
        }
    }

    static void update(ConsentWriter registrar, Consent before, Consent after) {
        if (!PrivacyConsent.is(before) && !PrivacyConsent.is(after)) {
            return;
        }
        if (!before.hasSource() || ConsentRules.isArtefact(before) || !isOf(registrar, before)) {
            throw new Refusal(FORBIDDEN, ConsentSentences.NOT_RECORDED_HERE, "Consent");
        }
        ConsentRules.refuseUnlessSame(before, after, true);
        if (before.getStatus() != after.getStatus()) {
            ConsentRules.refuseUnlessBecomes(after, AFTERWARDS, ConsentSentences.ONLY_END);
        }
    }

    private static boolean isVerified(ConsentVerificationComponent verification) {
        return verification.getVerified() && verification.hasVerificationDate();
    }

    private static boolean isOf(ConsentWriter registrar, Consent consent) {
        return registrar.facility() != null
                && consent.getOrganization().stream()
                        .flatMap(organization -> References.relative(organization).stream())
                        .anyMatch(("Organization/" + registrar.facility())::equals);
    }
}
