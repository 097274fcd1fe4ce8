package org.delhihims.consent;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** Who may write which Consent, and how it must be written to be kept ({@code security.md} 4.3, 4.6 and 4.7). */
public final class ConsentRules {

    /** Whoever reads the record waits for the Consent to be read. */
    private static final int MOST_ELEMENTS = 2_000;

    private ConsentRules() {}

    /** Refuses a Consent that this writer may not make. */
    public static void refuseUnlessMayCreate(ConsentWriter writer, Consent consent) {
        switch (writer.kind()) {
            case RESIDENT -> ResidentRules.create(writer, consent);
            case REGISTRAR -> PaperRules.create(writer, consent);
            case ABDM_GATEWAY -> refuseUnlessArtefact(consent);
            case OPERATOR -> {}
            case READER -> throw new Refusal(FORBIDDEN, ConsentSentences.READ_ONLY);
        }
        refuseUnlessUnderstood(consent);
    }

    /** Refuses a change that this writer may not make. */
    public static void refuseUnlessMayUpdate(ConsentWriter writer, Consent before, Consent after) {
        if (!References.relative(before.getPatient()).equals(References.relative(after.getPatient()))) {
            throw new Refusal(RULE, ConsentSentences.PATIENT_STAYS, "Consent.patient");
        }
        switch (writer.kind()) {
            case RESIDENT -> ResidentRules.update(writer, before, after);
            case REGISTRAR -> PaperRules.update(writer, before, after);
            case ABDM_GATEWAY -> {
                refuseUnlessArtefact(before);
                refuseUnlessArtefact(after);
            }
            case OPERATOR -> {}
            case READER -> throw new Refusal(FORBIDDEN, ConsentSentences.READ_ONLY);
        }
        refuseUnlessUnderstood(after);
    }

    /** A Consent that was in force is part of what happened: it is ended, not deleted. */
    public static void refuseUnlessMayDelete(ConsentWriter writer) {
        if (writer.kind() != ConsentWriter.Kind.OPERATOR) {
            throw new Refusal(FORBIDDEN, ConsentSentences.REVOKE_INSTEAD);
        }
    }

    /** What would not be understood when it is needed is not taken: the resident would believe in it. */
    public static void refuseUnlessUnderstood(Consent consent) {
        if (!PrivacyConsent.isInForce(consent)) {
            return;
        }
        if (elementsIn(consent.getProvision()) > MOST_ELEMENTS) {
            throw new Refusal(RULE, ConsentSentences.TOO_LONG, "Consent.provision");
        }
        List<String> faults = PrivacyConsent.read(consent).faults();
        if (!faults.isEmpty()) {
            throw new Refusal(RULE, ConsentSentences.NOT_UNDERSTOOD, faults.get(0));
        }
    }

    private static int elementsIn(Base element) {
        return 1
                + element.children().stream()
                        .flatMap(property -> property.getValues().stream())
                        .mapToInt(ConsentRules::elementsIn)
                        .sum();
    }

    private static void refuseUnlessArtefact(Consent consent) {
        if (!PrivacyConsent.is(consent) || !isArtefact(consent)) {
            throw new Refusal(FORBIDDEN, ConsentSentences.ONLY_ARTEFACTS, "Consent.policyRule");
        }
    }

    static boolean isArtefact(Consent consent) {
        return ConsentPolicy.of(consent).filter(ConsentPolicy.ABDM::equals).isPresent();
    }

    static void refuseUnlessSame(Consent before, Consent after, boolean alsoVerification) {
        if (!bare(before, alsoVerification).equalsDeep(bare(after, alsoVerification))) {
            throw new Refusal(FORBIDDEN, ConsentSentences.ONLY_STATUS, "Consent");
        }
    }

    /** Without what the server writes, and what may change. */
    private static Consent bare(Consent consent, boolean alsoVerification) {
        Consent bare = consent.copy();
        bare.setId((String) null);
        bare.setMeta(null);
        bare.setText(null);
        bare.setStatus(null);
        if (alsoVerification) {
            bare.setVerification(null);
        }
        return bare;
    }

    static void refuseUnlessBecomes(Consent after, List<ConsentState> states, Sentence sentence) {
        if (!states.contains(after.getStatus())) {
            throw new Refusal(FORBIDDEN, sentence, "Consent.status");
        }
    }
}
