package org.delhihims.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Table;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/**
 * Whom a scheme is for. All of residence, age and sex must hold, and one of income, category and Coverage, where the rule
 * names any of them.
 */
record Conditions(
        boolean forDelhiOnly,
        Age ages,
        boolean forWomenOnly,
        Optional<BigDecimal> mostIncome,
        Set<String> categories,
        Set<String> coverages) {

    private static final Age ANY_AGE = new Age(0, Integer.MAX_VALUE);

    static Conditions of(Table.Row row) {
        return new Conditions(
                isNamed(row, "residence", "delhi"),
                new Age(
                        row.optional("min-age").map(Integer::valueOf).orElse(ANY_AGE.least()),
                        row.optional("max-age").map(Integer::valueOf).orElse(ANY_AGE.most())),
                isNamed(row, "sex", "female"),
                row.optional("income").map(BigDecimal::new),
                words(row, "categories"),
                words(row, "coverage"));
    }

    private static boolean isNamed(Table.Row row, String column, String only) {
        Optional<String> cell = row.optional(column);
        if (cell.isPresent() && !cell.get().equals(only)) {
            throw new IllegalStateException(row.place() + ": " + column);
        }
        return cell.isPresent();
    }

    private static Set<String> words(Table.Row row, String column) {
        return row.optional(column).map(cell -> Set.of(cell.split(" "))).orElse(Set.of());
    }

    boolean areNone() {
        return !forDelhiOnly && ages.equals(ANY_AGE) && !forWomenOnly && mostIncome.isEmpty() && isOpenToAll();
    }

    List<Finding> judge(Applicant applicant) {
        return List.of(
                residence(applicant.residence()), age(applicant.age()), sex(applicant.sex()), belonging(applicant));
    }

    private Finding residence(Residence residence) {
        if (!forDelhiOnly) {
            return Finding.HOLDS;
        }
        return switch (residence) {
            case DELHI -> Finding.HOLDS;
            case ELSEWHERE -> Finding.fails(EntitlementSentences.FOR_DELHI);
            case UNKNOWN -> Finding.unknown(EntitlementSentences.BRING_ADDRESS);
        };
    }

    private Finding age(Age age) {
        if (ages.equals(ANY_AGE)) {
            return Finding.HOLDS;
        }
        if (age.most() < ages.least()) {
            return Finding.fails(EntitlementSentences.fromAge(ages.least()));
        }
        if (age.least() > ages.most()) {
            return Finding.fails(EntitlementSentences.upToAge(ages.most()));
        }
        boolean isWithin = age.least() >= ages.least() && age.most() <= ages.most();
        return isWithin ? Finding.HOLDS : Finding.unknown(EntitlementSentences.BRING_BIRTH_DATE);
    }

    private Finding sex(AdministrativeGender sex) {
        if (!forWomenOnly || sex == AdministrativeGender.FEMALE) {
            return Finding.HOLDS;
        }
        return sex == AdministrativeGender.MALE
                ? Finding.fails(EntitlementSentences.FOR_WOMEN)
                : Finding.unknown(EntitlementSentences.TELL_SEX);
    }

    private Finding belonging(Applicant applicant) {
        if (isOpenToAll() || applicant.coverageOf(coverages).isPresent()) {
            return Finding.HOLDS;
        }
        if (mostIncome.isPresent() && applicant.income().isPresent()) {
            return applicant.income().get().compareTo(mostIncome.get()) <= 0
                    ? Finding.HOLDS
                    : Finding.fails(EntitlementSentences.upToIncome(mostIncome.get()));
        }
        if (categories.stream().anyMatch(applicant.categories()::contains)) {
            return Finding.HOLDS;
        }
        return mostIncome.isPresent() ? Finding.unknown(EntitlementSentences.TELL_INCOME) : Finding.PAPERS_TELL;
    }

    private boolean isOpenToAll() {
        return mostIncome.isEmpty() && categories.isEmpty() && coverages.isEmpty();
    }
}
