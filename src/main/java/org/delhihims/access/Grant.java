package org.delhihims.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The scopes that a token carries. They bound what is allowed; role, consent and labels narrow it further. */
public record Grant(ScopeSet scopes) {

    public static Grant of(Collection<String> texts) {
        return new Grant(ScopeSet.of(texts));
    }

    /** Whether any scope allows this on at least some resources of the type; {@link SmartScope#ANY} asks for all types. */
    public boolean allows(String type, Permission permission) {
        return scopes.onResources().stream().anyMatch(scope -> scope.allows(type, permission));
    }

    /**
     * The scopes that allow this on a type. An access is allowed if one of them matches the resource and its context holds
     * for it.
     */
    public List<SmartScope> applying(String type, Permission permission) {
        return scopes.onResources().stream()
                .filter(scope -> scope.allows(type, permission))
                .toList();
    }

    /**
     * What a refresh gives. Nothing if anything is asked for that was not granted before; who asks for no scopes is given
     * the same ones again.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-6">RFC 6749, section 6: refreshing an access token</a>
     */
    public Optional<ScopeSet> refreshed(Collection<String> requested) {
        if (requested.isEmpty()) {
            return Optional.of(scopes);
        }
        ScopeSet asked = ScopeSet.of(requested);
        boolean granted = ScopeSet.malformed(requested).isEmpty()
                && asked.scopes().stream().allMatch(scopes::covers);
        return granted ? Optional.of(asked) : Optional.empty();
    }
}
