package org.delhihims.server.smart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.delhihims.access.Ceiling;
import org.delhihims.access.ConsentOffer;
import org.delhihims.access.Scope;
import org.delhihims.access.ScopeSet;
import org.delhihims.server.client.ClientKind;
import org.delhihims.server.client.ClientRegistration;

/** Which of the scopes that a client asks for it may be given, and which a person is asked about. */
final class ScopeNegotiation {

    private ScopeNegotiation() {}

    /**
     * What of a request a client may be given: never more than it is registered for, and nothing that cannot be read.
     * Who asks for a patient's data without saying how the patient is chosen, is asked to choose one.
     */
    static List<String> granted(ClientRegistration client, Collection<String> requested) {
        List<String> granted = new ArrayList<>(new Ceiling(ScopeSet.of(client.scopes()))
                .granted(ScopeSet.of(requested))
                .texts());
        LaunchNeeds needs = LaunchNeeds.of(granted);
        if (client.kind().isApp() && needs.standalone() && !granted.contains("launch/patient")) {
            granted.add("launch/patient");
        }
        return granted;
    }

    /** Whether a person is shown what the app wants before it gets it. */
    static boolean asksPerson(ClientRegistration client, Collection<String> granted) {
        boolean isSignInOnly = ScopeSet.of(granted).onResources().isEmpty()
                && !LaunchNeeds.of(granted).standalone();
        return LaunchNeeds.of(granted).standalone() || (client.kind() == ClientKind.PATIENT_APP && !isSignInOnly);
    }

    /** What the page of consent offers: the scopes themselves and the narrower ones that may be had instead. */
    static List<String> offered(Collection<String> granted) {
        return new ConsentOffer(ScopeSet.of(granted)).choices().texts();
    }

    /** What a person has ticked, without what another tick already includes. */
    static List<String> chosen(Collection<String> ticked) {
        List<Scope> chosen = new ArrayList<>();
        for (Scope scope : ScopeSet.of(ticked).scopes()) {
            if (chosen.stream().noneMatch(other -> other.covers(scope))) {
                chosen.removeIf(scope::covers);
                chosen.add(scope);
            }
        }
        return chosen.stream().map(Scope::text).toList();
    }
}
