package org.delhihims.server.card;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardMover;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;

/**
 * The card desk as each caller has it. What staff and systems of hospitals do is written in their name, so that the policy
 * judges it. Residents may not write the records of a card by themselves; what an operation lets them do, the server writes
 * for them, on records that they could read.
 */
record CardDesks(CardDesk ofFacilities, CardDesk ofResidents) {

    CardDesk of(RequestDetails request) {
        return isOfFacility(request) ? ofFacilities : ofResidents;
    }

    CardMover mover(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String facility = isOfFacility(request) ? caller.facility() : null;
        String person = caller.fhirUser();
        return new CardMover(person == null ? "Organization/" + caller.facility() : person, facility);
    }

    boolean isOfFacility(RequestDetails request) {
        return Callers.of(request).map(Caller::facility).isPresent();
    }
}
