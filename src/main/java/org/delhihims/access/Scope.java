package org.delhihims.access;

import java.util.Optional;

/**
 * One scope of a request, a grant or a registration.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART: scopes and launch
 *     context</a>
 */
public sealed interface Scope permits SmartScope, PlainScope {

    /** The scope as it was asked for, which is how it is given back. */
    String text();

    /** Whether whoever may be given this scope may be given the other one too. */
    boolean covers(Scope other);

    /** Nothing if it is no scope of this server. */
    static Optional<Scope> parse(String text) {
        return SmartScope.parse(text).<Scope>map(scope -> scope).or(() -> PlainScope.parse(text));
    }
}
