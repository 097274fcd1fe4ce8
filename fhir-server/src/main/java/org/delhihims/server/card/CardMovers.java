package org.delhihims.server.card;

import ca.uhn.fhir.rest.api.server.RequestDetails;
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

    CardMover of(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String person = caller.fhirUser();
        if (caller.isAtHome() && person != null) {
            return new CardMover(person, null);
        }
        if (caller.facility() == null) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        return new CardMover(person == null ? "Organization/" + caller.facility() : person, caller.facility());
    }

    /** Whether a resident or somebody who acts for one calls, and not a facility. */
    static boolean isResident(RequestDetails request) {
        return Callers.of(request).filter(Caller::isAtHome).isPresent();
    }
}
