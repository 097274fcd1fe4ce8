package org.delhihims.consent;

import org.hl7.fhir.r4.model.Consent;

/** Enters in the register what is stored of Consents. Whoever stores them calls it in the same transaction. */
public final class ConsentLedger {

    private final ConsentRegister register;

    public ConsentLedger(ConsentRegister register) {
        this.register = register;
    }

    public void stored(Consent consent) {
        if (PrivacyConsent.isInForce(consent)) {
            register.keep(essenceOf(consent));
        } else {
            register.forget(consent.getIdElement().getIdPart());
        }
    }

    public void deleted(Consent consent) {
        register.forget(consent.getIdElement().getIdPart());
    }

    /** What rulings need: not the narrative, and not the scanned paper. */
    private static Consent essenceOf(Consent consent) {
        Consent essence = new Consent();
        essence.setId(consent.getIdElement().getIdPart());
        essence.setImplicitRules(consent.getImplicitRules());
        essence.setModifierExtension(consent.getModifierExtension());
        essence.setStatus(consent.getStatus());
        essence.setScope(consent.getScope());
        essence.setPatient(consent.getPatient());
        essence.setPolicyRule(consent.getPolicyRule());
        essence.setProvision(consent.getProvision());
        return essence;
    }
}
