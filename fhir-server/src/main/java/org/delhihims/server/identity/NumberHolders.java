package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister.Entry;
import org.delhihims.card.Residents;
import org.hl7.fhir.r4.model.Patient;

/**
 * Finds who has a number: a card's by the register, which follows numbers that were replaced and records that were merged, any
 * other among the living records. It is looked for in the server's name, and the record is read in the caller's.
 */
final class NumberHolders {

    private final CardFinder cards;
    private final IFhirResourceDao<Patient> patients;
    private final Residents residents;

    NumberHolders(CardFinder cards, IFhirResourceDao<Patient> patients, Residents residents) {
        this.cards = cards;
        this.patients = patients;
        this.residents = residents;
    }

    /** The holder; nothing if nobody has the number, if several have, or if the caller may not see who. */
    Optional<Patient> holderOf(String system, String value) {
        return idOfHolder(system, value).flatMap(residents::resident);
    }

    private Optional<String> idOfHolder(String system, String value) {
        if (system.equals(CardNumber.SYSTEM)) {
            CardNumber card = CardNumber.read(value);
            cards.refuseIfHeldBack(card);
            return cards.find(card).map(Entry::residentId);
        }
        // A record that was merged has its number still, and so has the one that stays.
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                        Patient.SP_IDENTIFIER, new TokenParam(system, value))
                .add(Patient.SP_ACTIVE, new TokenParam("false").setModifier(TokenParamModifier.NOT));
        List<String> found = patients.search(asked, new SystemRequestDetails()).getAllResources().stream()
                .map(one -> one.getIdElement().getIdPart())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
