package org.delhihims.server.smart;

import java.util.Collection;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;

/** What must be in context for the scopes an app asks for. */
record LaunchNeeds(boolean patient, boolean encounter, boolean fromEhr) {

    static LaunchNeeds of(Collection<String> scopes) {
        boolean onPatient = ScopeSet.of(scopes).onResources().stream()
                .anyMatch(scope -> scope.context() == SmartScope.Context.PATIENT);
        boolean fromEhr = scopes.contains("launch");
        return new LaunchNeeds(
                onPatient || scopes.contains("launch/patient"), scopes.contains("launch/encounter"), fromEhr);
    }

    /** Whether somebody has to be asked, for no hospital's system has said it. */
    boolean standalone() {
        return !fromEhr && (patient || encounter);
    }
}
