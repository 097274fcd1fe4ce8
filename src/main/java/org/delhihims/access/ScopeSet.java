package org.delhihims.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scopes in the order in which they were written, each once. Together they allow what one of them allows.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scope-equivalence">SMART: scope
 *     equivalence</a>
 */
public record ScopeSet(List<Scope> scopes) {

    public ScopeSet {
        scopes = scopes.stream().distinct().toList();
    }

    /** What is no scope is left out, as SMART lets a server do. */
    public static ScopeSet of(Collection<String> texts) {
        return new ScopeSet(
                texts.stream().map(Scope::parse).flatMap(Optional::stream).toList());
    }

    /** Reads the parameter {@code scope} of OAuth, which separates scopes by spaces. */
    public static ScopeSet parse(String parameter) {
        return of(Arrays.asList(parameter.split(" ")));
    }

    /** What {@link #of} would leave out; a registration has none of it. */
    public static List<String> malformed(Collection<String> texts) {
        return texts.stream().filter(text -> Scope.parse(text).isEmpty()).toList();
    }

    public List<String> texts() {
        return scopes.stream().map(Scope::text).toList();
    }

    public List<SmartScope> onResources() {
        return scopes.stream()
                .filter(SmartScope.class::isInstance)
                .map(SmartScope.class::cast)
                .toList();
    }

    /** Whether these scopes together cover another: r and s of one type cover rs. */
    public boolean covers(Scope other) {
        return other instanceof SmartScope scope
                ? permissionsOn(scope).containsAll(scope.permissions())
                : scopes.contains(other);
    }

    private Set<Permission> permissionsOn(SmartScope other) {
        return onResources().stream()
                .filter(scope -> scope.reaches(other))
                .flatMap(scope -> scope.permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** As in the parameter {@code scope} of OAuth. */
    @Override
    public String toString() {
        return String.join(" ", texts());
    }
}
