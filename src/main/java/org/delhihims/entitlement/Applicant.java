package org.delhihims.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** What is known of a person on a day, as far as it matters to schemes. Cards are not among it. */
record Applicant(
        Residence residence,
        Age age,
        AdministrativeGender sex,
        Set<String> categories,
        Optional<BigDecimal> income,
        List<Coverage> coverages) {

    private static final String SCHEMES = Canonicals.codeSystem("scheme");

    static Applicant of(Patient patient, List<Coverage> coverages, Circumstances circumstances, LocalDate day) {
        return new Applicant(
                Residence.of(patient, day),
                Age.of(patient, day),
                patient.hasGender() ? patient.getGender() : AdministrativeGender.UNKNOWN,
                Categories.of(patient),
                circumstances.income(),
                coverages.stream()
                        .filter(one -> one.getStatus() == CoverageStatus.ACTIVE && Days.contains(one.getPeriod(), day))
                        .toList());
    }

    /** The Coverage in force of one of these schemes. */
    Optional<Coverage> coverageOf(Set<String> schemes) {
        return coverages.stream()
                .filter(one -> one.getType().getCoding().stream()
                        .anyMatch(coding -> SCHEMES.equals(coding.getSystem())
                                && coding.hasCode()
                                && schemes.contains(coding.getCode())))
                .findFirst();
    }
}
