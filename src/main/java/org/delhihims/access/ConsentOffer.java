package org.delhihims.access;

import java.util.List;
import java.util.stream.Stream;

/** What a resident is asked to agree to. */
public record ConsentOffer(ScopeSet requested) {

    /** Every scope with its parts after it, for the resident may agree to all of a type or to parts of it. */
    public ScopeSet choices() {
        return new ScopeSet(requested.scopes().stream()
                .flatMap(scope -> Stream.concat(Stream.of(scope), partsOf(scope).stream()))
                .toList());
    }

    private static List<SmartScope> partsOf(Scope scope) {
        return scope instanceof SmartScope whole ? SubScopes.of(whole) : List.of();
    }

    /** What was agreed to, without anything that a page which was tampered with may have added. */
    public ScopeSet chosen(ScopeSet posted) {
        return new ScopeSet(posted.scopes().stream().filter(requested::covers).toList());
    }
}
