package org.delhihims.identity;

import static org.delhihims.identity.Evidence.DIFFERENT_ABHA_NUMBER;
import static org.delhihims.identity.Evidence.DIFFERENT_FATHER;
import static org.delhihims.identity.Evidence.DIFFERENT_NAME;
import static org.delhihims.identity.Evidence.DIFFERENT_SEX;
import static org.delhihims.identity.Evidence.DIFFERENT_VOTER_CARD;
import static org.delhihims.identity.Evidence.NO_NAME;
import static org.delhihims.identity.Evidence.SAME_ABHA_NUMBER;
import static org.delhihims.identity.Evidence.SAME_GIVEN_NAME;
import static org.delhihims.identity.Evidence.SAME_HEALTH_CARD;
import static org.delhihims.identity.Evidence.SAME_HOME;
import static org.delhihims.identity.Evidence.SAME_HOSPITAL_NUMBER;
import static org.delhihims.identity.Evidence.SAME_PHONE;
import static org.delhihims.identity.Evidence.SAME_PIN_CODE;
import static org.delhihims.identity.Evidence.SAME_RELATIVE;
import static org.delhihims.identity.Evidence.SAME_SEX;
import static org.delhihims.identity.Evidence.SAME_VOTER_CARD;
import static org.delhihims.identity.Evidence.SHARED_PHONE;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.card.CardNumber;
import org.delhihims.identifier.ProtectedSystems;
import org.delhihims.kernel.Canonicals;

/** The evidence of two records. It does not matter which of them comes first. */
final class Comparison {

    private static final String VOTER_CARD = Canonicals.identifierSystem("epic");
    private static final String HOSPITALS = Canonicals.identifierSystem("uhid/");

    private final Traits one;
    private final Traits other;
    private final Set<Evidence> found = EnumSet.noneOf(Evidence.class);
    private boolean nameIsCertain;

    private Comparison(Traits one, Traits other) {
        this.one = one;
        this.other = other;
    }

    static Comparison of(Traits one, Traits other, PhoneUse phones, MatchRules rules) {
        Comparison comparison = new Comparison(one, other);
        comparison.numbers();
        comparison.names();
        comparison.birth();
        comparison.phones(phones, rules.peopleOfPhone());
        comparison.relatives();
        comparison.homes();
        comparison.sex();
        return comparison;
    }

    List<Evidence> evidence() {
        return List.copyOf(found);
    }

    int sum() {
        return found.stream().mapToInt(Evidence::weight).sum();
    }

    boolean has(Evidence... any) {
        return !Collections.disjoint(found, Set.of(any));
    }

    /** Whether the names are the same in every sound that could be known. */
    boolean nameIsCertain() {
        return nameIsCertain;
    }

    boolean isOfNewborn() {
        return one.isNewborn() || other.isNewborn();
    }

    boolean yearsAgree() {
        return one.born()
                .flatMap(born -> other.born().map(born::agreesInYearWith))
                .orElse(false);
    }

    /** Whether both years are known and further apart than a guess at an age. */
    boolean yearsContradict() {
        return one.born()
                .flatMap(born -> other.born().map(its -> Math.abs(born.year() - its.year()) > 1))
                .orElse(false);
    }

    private void numbers() {
        number(ProtectedSystems.ABHA_NUMBER, SAME_ABHA_NUMBER, DIFFERENT_ABHA_NUMBER);
        number(VOTER_CARD, SAME_VOTER_CARD, DIFFERENT_VOTER_CARD);
        if (meet(one.contacts().of(CardNumber.SYSTEM), other.contacts().of(CardNumber.SYSTEM))) {
            found.add(SAME_HEALTH_CARD);
        }
        if (one.contacts().numbers().stream()
                .anyMatch(number -> number.system().startsWith(HOSPITALS)
                        && other.contacts().numbers().contains(number))) {
            found.add(SAME_HOSPITAL_NUMBER);
        }
    }

    private void number(String system, Evidence same, Evidence different) {
        Set<String> ones = one.contacts().of(system);
        Set<String> others = other.contacts().of(system);
        if (meet(ones, others)) {
            found.add(same);
        } else if (!ones.isEmpty() && !others.isEmpty()) {
            found.add(different);
        }
    }

    private void names() {
        Optional<NameComparison> best = best(one.names(), other.names());
        found.add(best.map(NameComparison::evidence).orElse(NO_NAME));
        nameIsCertain = best.map(NameComparison::isCertain).orElse(false);
    }

    private void birth() {
        one.born().flatMap(born -> other.born().map(born::comparedWith)).ifPresent(found::add);
    }

    private void phones(PhoneUse use, int most) {
        List<String> shared = one.contacts().phones().stream()
                .filter(other.contacts().phones()::contains)
                .toList();
        if (shared.stream().anyMatch(phone -> use.peopleWith(phone) <= most)) {
            found.add(SAME_PHONE);
        } else if (!shared.isEmpty()) {
            found.add(SHARED_PHONE);
        }
    }

    private void relatives() {
        if (best(one.relatives(), other.relatives()).filter(Comparison::agrees).isPresent()) {
            found.add(SAME_RELATIVE);
        } else if (best(one.fathers(), other.fathers())
                .filter(fathers -> fathers.evidence() == DIFFERENT_NAME)
                .isPresent()) {
            found.add(DIFFERENT_FATHER);
        }
    }

    private void homes() {
        if (meet(one.contacts().homes(), other.contacts().homes())) {
            found.add(SAME_HOME);
        } else if (meet(one.contacts().pinCodes(), other.contacts().pinCodes())) {
            found.add(SAME_PIN_CODE);
        }
    }

    /** What is neither male nor female, or unknown, contradicts nothing. */
    private void sex() {
        one.sex().ifPresent(sex -> other.sex().ifPresent(its -> found.add(sex == its ? SAME_SEX : DIFFERENT_SEX)));
    }

    private static boolean agrees(NameComparison names) {
        return names.evidence().weight() > SAME_GIVEN_NAME.weight();
    }

    private static Optional<NameComparison> best(List<SpokenName> ones, List<SpokenName> others) {
        return ones.stream()
                .flatMap(name -> others.stream().map(its -> NameComparison.of(name, its)))
                .max(NameComparison.WORSE_FIRST);
    }

    private static boolean meet(Collection<String> ones, Collection<String> others) {
        return !Collections.disjoint(ones, others);
    }
}
