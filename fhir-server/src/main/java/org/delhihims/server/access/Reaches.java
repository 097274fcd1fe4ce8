package org.delhihims.server.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.delhihims.access.Alternative;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.access.RecordRule;
import org.delhihims.access.Requirement;
import org.delhihims.access.View;

/** Finds from the policy which records of a type a role may search. */
final class Reaches {

    /** What can be asked of the records themselves, in a search. The others are true of a person, or not. */
    private static final Set<Requirement> OF_RECORDS = EnumSet.of(Requirement.FACILITY, Requirement.RELEASED);

    private final Policy policy;

    Reaches(Policy policy) {
        this.policy = policy;
    }

    /** Whether all records of the type may be searched, whoever they are about. */
    boolean areOpen(String role, String type) {
        return of(role, type, requirement -> false).equals(Reach.EVERYTHING);
    }

    /**
     * What a role may search of a type. Where rows of the table differ, the narrowest holds for all, so that nothing is
     * found that may not be.
     *
     * @param holds whether a requirement holds that is about a person, not about a record
     */
    Reach of(String role, String type, Predicate<Requirement> holds) {
        List<RecordRule> closed = new ArrayList<>();
        List<RecordRule> open = new ArrayList<>();
        Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);
        Set<View> views = EnumSet.noneOf(View.class);
        policy.rulesFor(type).forEach(rule -> {
            Optional<Alternative> widest = widest(rule, role, holds);
            widest.ifPresent(one -> {
                requirements.addAll(ofRecords(one));
                views.add(one.view());
            });
            (widest.isPresent() ? open : closed).add(rule);
        });
        if (open.isEmpty()) {
            return Reach.NOTHING;
        }
        boolean isRestOpen = open.stream().anyMatch(rule -> rule.categories().isEmpty());
        return new Reach(
                false,
                Set.copyOf(requirements),
                isRestOpen ? Set.of() : categoriesOf(open),
                isRestOpen ? categoriesOf(closed) : Set.of(),
                views.contains(View.MASKED));
    }

    private static Optional<Alternative> widest(RecordRule rule, String role, Predicate<Requirement> holds) {
        return rule.of(role).stream()
                .filter(one -> one.allows(Permission.SEARCH))
                .filter(one -> one.requirements().stream()
                        .allMatch(requirement -> OF_RECORDS.contains(requirement) || holds.test(requirement)))
                .min(Comparator.comparing((Alternative one) -> ofRecords(one).size())
                        .thenComparing(Alternative::view));
    }

    private static Set<Requirement> ofRecords(Alternative one) {
        Set<Requirement> left = new HashSet<>(one.requirements());
        left.retainAll(OF_RECORDS);
        return left;
    }

    private static Set<String> categoriesOf(List<RecordRule> rules) {
        Set<String> categories = new HashSet<>();
        rules.forEach(rule -> categories.addAll(rule.categories()));
        return Set.copyOf(categories);
    }
}
