package org.delhihims.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the {@link Policy}: what each role may do with records of some types.
 *
 * @param categories if there are any, the rule is for records with one of these category codes alone
 * @param alternatives by the code of the role; a role that is not there may do nothing
 */
public record RecordRule(List<String> types, Set<String> categories, Map<String, List<Alternative>> alternatives) {

    public RecordRule {
        types = List.copyOf(types);
        categories = Set.copyOf(categories);
        alternatives = Map.copyOf(alternatives);
    }

    boolean isFor(String type, Set<String> codes) {
        return types.contains(type) && (categories.isEmpty() || codes.stream().anyMatch(categories::contains));
    }

    public List<Alternative> of(String role) {
        return alternatives.getOrDefault(role, List.of());
    }
}
