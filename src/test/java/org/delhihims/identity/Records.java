package org.delhihims.identity;

import org.delhihims.card.CardNumber;
import org.delhihims.identifier.ProtectedSystems;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** Records of invented people, written one fact at a time. */
final class Records {

    static final String VOTER_CARDS = Canonicals.identifierSystem("epic");
    static final String PHONE = "+916401234501";

    private Records() {}

    static Patient named(String name) {
        Patient patient = new Patient();
        patient.addName().setText(name);
        return patient;
    }

    static Patient woman(String name, String born) {
        return person(name, AdministrativeGender.FEMALE, born);
    }

    static Patient man(String name, String born) {
        return person(name, AdministrativeGender.MALE, born);
    }

    private static Patient person(String name, AdministrativeGender sex, String born) {
        return named(name).setGender(sex).setBirthDateElement(new DateType(born));
    }

    static Patient withEarlierName(Patient patient, NameUse use, String name) {
        patient.addName().setUse(use).setText(name);
        return patient;
    }

    static Patient withFather(Patient patient, String name) {
        patient.addExtension(Canonicals.profile("father-name"), new StringType(name));
        return patient;
    }

    static Patient withGuardian(Patient patient, String name) {
        patient.addExtension(Canonicals.profile("guardian-name"), new StringType(name));
        return patient;
    }

    static Patient infant(Patient patient) {
        Coding infant = new Coding(Canonicals.codeSystem("resident-category"), "infant", null);
        patient.addExtension(Canonicals.profile("resident-category"), new CodeableConcept(infant));
        return patient;
    }

    static Patient withPhone(Patient patient, String phone) {
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone);
        return patient;
    }

    static Patient withHome(Patient patient, String line, String pinCode) {
        patient.addAddress().addLine(line).setPostalCode(pinCode);
        return patient;
    }

    static Patient withNumber(Patient patient, String system, String value) {
        patient.addIdentifier().setSystem(system).setValue(value);
        return patient;
    }

    static Patient withAbha(Patient patient) {
        return withNumber(patient, ProtectedSystems.ABHA_NUMBER, "91000000000125");
    }

    static Patient withCard(Patient patient) {
        return withNumber(patient, CardNumber.SYSTEM, "2742180967921");
    }

    /** At home with a father, a phone and a house: all that twins share. */
    static Patient atHome(Patient patient) {
        return withHome(withPhone(withFather(patient, "Ram Prasad"), PHONE), "H.No. 12, Gali 4", "110053");
    }
}
