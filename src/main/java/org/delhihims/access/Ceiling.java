package org.delhihims.access;

import java.util.List;

/** The scopes a client is registered for, above which it is never given anything. */
public record Ceiling(ScopeSet registered) {

    /**
     * What the client may be given of a request, in the order of the request. A scope that it may have in part is narrowed
     * to the letters, types and constraints of its registration; a scope that is about no resources is given if it is
     * registered to the letter.
     */
    public ScopeSet granted(ScopeSet requested) {
        return new ScopeSet(requested.scopes().stream()
                .<Scope>flatMap(scope -> granted(scope).stream())
                .toList());
    }

    private List<? extends Scope> granted(Scope requested) {
        if (registered.covers(requested)) {
            return List.of(requested);
        }
        return requested instanceof SmartScope scope
                ? new Narrowing(scope).within(registered.onResources())
                : List.of();
    }
}
