package org.delhihims.access;

import static org.delhihims.access.SmartScope.ANY;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a scope has in common with others, and writes it in the notation it was asked in, where that can say it. */
record Narrowing(SmartScope asked) {

    /** The resources of a scope, within a context. */
    private record Extent(String type, Set<Constraint> constraints) {}

    List<SmartScope> within(List<SmartScope> bounds) {
        Map<Extent, Set<Permission>> shared = new LinkedHashMap<>();
        for (SmartScope bound : bounds) {
            Set<Permission> permissions = EnumSet.copyOf(bound.permissions());
            permissions.retainAll(asked.permissions());
            if (overlaps(bound) && !permissions.isEmpty()) {
                shared.computeIfAbsent(extentWithin(bound), extent -> EnumSet.noneOf(Permission.class))
                        .addAll(permissions);
            }
        }
        List<SmartScope> parts = shared.entrySet().stream()
                .map(part -> write(part.getKey(), part.getValue()))
                .flatMap(Optional::stream)
                .toList();
        return parts.stream()
                .filter(part -> parts.stream().noneMatch(other -> !other.equals(part) && other.covers(part)))
                .toList();
    }

    private boolean overlaps(SmartScope bound) {
        boolean sameType = bound.type().equals(asked.type());
        return bound.context() == asked.context()
                && (sameType || bound.type().equals(ANY) || asked.type().equals(ANY));
    }

    private Extent extentWithin(SmartScope bound) {
        Set<Constraint> constraints = new LinkedHashSet<>(asked.constraints());
        constraints.addAll(bound.constraints());
        return new Extent(asked.type().equals(ANY) ? bound.type() : asked.type(), constraints);
    }

    private Optional<SmartScope> write(Extent extent, Set<Permission> permissions) {
        String query = extent.constraints().equals(asked.constraints()) ? asked.query() : queryOf(extent.constraints());
        String words = Optional.of(permissions)
                .filter(any -> asked.isVersion1() && query.isEmpty())
                .flatMap(PermissionWords::asWord)
                .orElseGet(() -> PermissionWords.inLetters(permissions));
        // Reading it back keeps one gate: what would be no scope, by its length for example, is not given.
        return SmartScope.parse(asked.context().word() + "/" + extent.type() + "." + words + query);
    }

    private static String queryOf(Set<Constraint> constraints) {
        return constraints.stream().map(Constraint::toString).collect(Collectors.joining("&", "?", ""));
    }
}
