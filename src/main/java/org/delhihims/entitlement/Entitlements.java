package org.delhihims.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Table;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Patient;

/**
 * The one answer to "what am I entitled to" ({@code domain.md} 3.17). The rules are rows of {@code schemes.tsv}, each with its
 * days. No answer depends on a health card or on a survey, and emergency care comes first and is everybody's.
 */
public final class Entitlements {

    private final List<SchemeRule> rules;
    private final Set<String> schemes = new LinkedHashSet<>();

    /** Reads the table; one that does not begin with what is everybody's always, or contradicts itself, is a fault. */
    public Entitlements() {
        rules = Table.rowsOf(Entitlements.class, "schemes.tsv").stream()
                .map(SchemeRule::of)
                .toList();
        rules.forEach(rule -> schemes.add(rule.scheme()));
        refuseUnlessFirstIsEverybodys();
        refuseIfTwoHoldAtOnce();
    }

    /**
     * How each scheme stands to this person on this day, in the order of the table.
     *
     * @param coverages of this person; those that are not active, not of the day or not of a scheme do not count
     */
    public List<Entitlement> of(Patient patient, List<Coverage> coverages, Circumstances circumstances, LocalDate day) {
        Applicant applicant = Applicant.of(patient, coverages, circumstances, day);
        List<Entitlement> answer = new ArrayList<>();
        for (String scheme : schemes) {
            answer.add(rule(scheme, day)
                    .map(rule -> rule.judge(applicant))
                    .orElseGet(() -> new Entitlement(
                            scheme,
                            EntitlementStatus.NOT_ENTITLED,
                            EntitlementSentences.NOT_IN_FORCE,
                            List.of(),
                            Optional.empty())));
        }
        return List.copyOf(answer);
    }

    /** The codes of all schemes, in the order of the table. */
    public List<String> schemes() {
        return List.copyOf(schemes);
    }

    List<SchemeRule> rules() {
        return rules;
    }

    private Optional<SchemeRule> rule(String scheme, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.scheme().equals(scheme) && rule.isInForceOn(day))
                .findFirst();
    }

    private void refuseUnlessFirstIsEverybodys() {
        SchemeRule first = rules.get(0);
        boolean isAlways = first.from().equals(LocalDate.MIN) && first.until().equals(LocalDate.MAX);
        if (!isAlways || !first.conditions().areNone() || first.mustShowPapers()) {
            throw new IllegalStateException(
                    "schemes.tsv: the first row is emergency care, without dates and conditions");
        }
    }

    private void refuseIfTwoHoldAtOnce() {
        for (SchemeRule rule : rules) {
            long holding = rules.stream()
                    .filter(other -> other.scheme().equals(rule.scheme()) && other.isInForceOn(rule.from()))
                    .count();
            if (holding != 1) {
                throw new IllegalStateException(
                        "schemes.tsv: on the first day of a row " + holding + " rows hold for " + rule.scheme());
            }
        }
    }
}
