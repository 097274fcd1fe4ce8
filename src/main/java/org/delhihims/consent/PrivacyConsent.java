package org.delhihims.consent;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.jspecify.annotations.Nullable;

/**
 * A Consent of the scope {@code patient-privacy}, read.
 *
 * @param faults FHIRPaths of what in it is not understood here
 */
record PrivacyConsent(String id, String patient, @Nullable TimeSpan period, Provision provision, List<String> faults) {

    private static final Code SCOPE = new Code("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy");

    PrivacyConsent {
        faults = List.copyOf(faults);
    }

    /** Whether it is about privacy; consents to treatment or to a study are others' business. */
    static boolean is(Consent consent) {
        return consent.getScope().getCoding().stream().map(Code::of).anyMatch(SCOPE::equals);
    }

    static boolean isInForce(Consent consent) {
        return is(consent) && consent.getStatus() == ConsentState.ACTIVE;
    }

    static PrivacyConsent read(Consent consent) {
        ProvisionReader reader = new ProvisionReader(ConsentPolicy.of(consent).orElse(null));
        Provision provision = reader.read(consent);
        TimeSpan period = consent.getProvision().hasPeriod()
                ? TimeSpan.of(consent.getProvision().getPeriod()).orElse(null)
                : null;
        String id = consent.getIdElement().getIdPart();
        return new PrivacyConsent(
                id == null ? "" : id,
                References.relative(consent.getPatient()).orElse(""),
                period,
                provision,
                reader.faults());
    }

    Optional<Verdict> judge(Judgement judgement) {
        if (period != null && !period.contains(judgement.question().now())) {
            return Optional.empty();
        }
        return provision.judge(judgement);
    }
}
