package org.delhihims.consent;

import org.hl7.fhir.r4.model.Consent;

/** The Consents about privacy that are in force, by the patient they are of. */
public interface ConsentRegister {

    /** What a patient has allowed and forbidden, as of the last Consent that was stored. */
    ConsentTable of(String patientId);

    /** Keeps a Consent that is in force, in place of what was kept of it before. */
    void keep(Consent consent);

    void forget(String consentId);
}
