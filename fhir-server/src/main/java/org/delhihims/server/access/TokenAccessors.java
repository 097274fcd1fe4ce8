package org.delhihims.server.access;

import org.delhihims.audit.Accessor;
import org.delhihims.server.audit.Accessors;

/** Tells the audit who calls, as the token says. */
final class TokenAccessors implements Accessors {

    @Override
    public Accessor current() {
        return Callers.current().map(TokenAccessors::of).orElse(Accessor.UNKNOWN);
    }

    static Accessor of(Caller caller) {
        return new Accessor(
                caller.clientId(),
                caller.clientKind(),
                caller.account(),
                caller.fhirUser(),
                caller.role(),
                caller.facility());
    }
}
