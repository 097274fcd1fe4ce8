package org.delhihims.server.card;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.delhihims.card.CardMover;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.conformance.RuleBook;

/**
 * Who moves a card. The policy says who may call the operation, and the record must be open to him; what the operation writes
 * then, the server writes in its own name: the states of cards are nobody's to write by hand.
 */
record CardMovers(RuleBook sentences) {

    /** Who acts for somebody else and has a record himself is a patient, too. */
    private static final Set<String> RESIDENTS = Set.of("patient", "guardian");

    CardMover of(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String person = caller.fhirUser();
        if (isResident(caller) && person != null) {
            return new CardMover(person, null);
        }
        if (caller.facility() == null) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        return new CardMover(person == null ? "Organization/" + caller.facility() : person, caller.facility());
    }

    /** Whether a resident or somebody who acts for one calls, and not a facility. */
    static boolean isResident(RequestDetails request) {
        return Callers.of(request).filter(CardMovers::isResident).isPresent();
    }

    private static boolean isResident(Caller caller) {
        return caller.role() != null && RESIDENTS.contains(caller.role());
    }
}
