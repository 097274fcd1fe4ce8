package org.delhihims.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The table that says who may do what with which records ({@code security.md} 4.3). It knows nothing of a single record:
 * whether a requirement holds for one, the caller tells.
 *
 * @param operations by the name without its dollar sign: the roles that may call it
 */
public record Policy(String version, List<Role> roles, List<RecordRule> rules, Map<String, Set<String>> operations) {

    /** Of whoever shows no token. */
    static final String NO_ROLE = "";

    public Policy {
        roles = List.copyOf(roles);
        rules = List.copyOf(rules);
        operations = Map.copyOf(operations);
    }

    /** The policy of the state of Delhi, as it comes with the server. */
    public static Policy ofDelhi() {
        return PolicyReader.read("policy.yaml");
    }

    public Optional<Role> role(String code) {
        return roles.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /** The row for a record of a type that has these category codes: the first that is for it. */
    public Optional<RecordRule> ruleFor(String type, Set<String> categories) {
        return rules.stream().filter(rule -> rule.isFor(type, categories)).findFirst();
    }

    /** All rows for a type, whatever the category. */
    public Stream<RecordRule> rulesFor(String type) {
        return rules.stream().filter(rule -> rule.types().contains(type));
    }

    /** Whether the role may do it with some records of the type at all. */
    public boolean mayEver(String role, String type, Permission permission) {
        return rulesFor(type).flatMap(rule -> rule.of(role).stream()).anyMatch(one -> one.allows(permission));
    }

    /** Whether anybody may do it with some records of the type. */
    public boolean isEverAllowed(String type, Permission permission) {
        return roles.stream().anyMatch(role -> mayEver(role.code(), type, permission));
    }

    public boolean mayCall(String role, String operation) {
        return operations.getOrDefault(operation, Set.of()).contains(role);
    }

    /**
     * Whether the role may do it with one record. Of the alternatives that hold, the one that opens most decides.
     *
     * @param categories the codes of the record's categories
     * @param holds whether a requirement holds for the record; asked only if it matters
     */
    public Decision decide(
            String role, Permission permission, String type, Set<String> categories, Predicate<Requirement> holds) {
        RecordRule rule = ruleFor(type, categories).orElse(null);
        if (rule == null || rule.of(role).stream().noneMatch(one -> one.allows(permission))) {
            return Decision.refused("role:" + role);
        }
        Alternative best = null;
        for (Alternative one : rule.of(role)) {
            boolean isBetter = best == null || one.view().compareTo(best.view()) < 0;
            if (isBetter
                    && one.allows(permission)
                    && one.requirements().stream().allMatch(holds)) {
                best = one;
            }
        }
        return best == null ? Decision.refused("unmet:" + role) : Decision.allowed(role + ":" + best, best.view());
    }
}
