package org.delhihims.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Invented people, what they hold, and what they are answered. */
final class People {

    static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static final Entitlements ENTITLEMENTS = new Entitlements();

    private People() {}

    /** Somebody of whom nothing is known. */
    static Patient stranger() {
        return new Patient();
    }

    static Patient asha() {
        Patient asha = born("1990-05-10");
        asha.setGender(AdministrativeGender.FEMALE);
        asha.addAddress().setState("Delhi").setPostalCode("110053");
        return asha;
    }

    static Patient guestFromPunjab() {
        Patient guest = new Patient();
        guest.addAddress().setState("Punjab");
        return guest;
    }

    static Patient born(String date) {
        Patient patient = new Patient();
        patient.setBirthDateElement(new DateType(date));
        return patient;
    }

    static Patient as(String category, Patient patient) {
        patient.addExtension(
                Canonicals.profile("resident-category"),
                new CodeableConcept(new Coding(Canonicals.codeSystem("resident-category"), category, null)));
        return patient;
    }

    /** A Coverage in force since 2025, without an end. */
    static Coverage coverage(String scheme) {
        Coverage coverage = new Coverage()
                .setStatus(CoverageStatus.ACTIVE)
                .setType(new CodeableConcept(new Coding(Canonicals.codeSystem("scheme"), scheme, null)))
                .setBeneficiary(new Reference("Patient/asha"));
        coverage.setId("Coverage/c-" + scheme + "/_history/3");
        coverage.getPeriod().setStartElement(new DateTimeType("2025"));
        return coverage;
    }

    static Circumstances income(String rupees) {
        Money income = new Money().setCurrency("INR");
        income.getValueElement().setValueAsString(rupees);
        return Circumstances.withIncome(income);
    }

    static Entitlement answer(String scheme, Patient patient, Circumstances circumstances, LocalDate day) {
        return only(scheme, ENTITLEMENTS.of(patient, List.of(), circumstances, day));
    }

    static Entitlement answer(String scheme, Patient patient, Coverage... coverages) {
        return only(scheme, ENTITLEMENTS.of(patient, List.of(coverages), Circumstances.UNKNOWN, TODAY));
    }

    static Entitlement only(String scheme, List<Entitlement> answers) {
        return answers.stream()
                .filter(one -> one.scheme().equals(scheme))
                .findFirst()
                .orElseThrow();
    }
}
