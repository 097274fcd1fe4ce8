package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;

import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * Ties the number by which a hospital knows a patient to the record of the card that the patient has shown: cards were
 * issued first and linked later ({@code domain.md} 3.1, S1-04).
 */
public final class CardLinks {

    private static final String V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private final CardFinder finder;
    private final Residents residents;
    private final HospitalNumbers numbers;
    private final RecordStore store;

    public CardLinks(CardFinder finder, Residents residents, HospitalNumbers numbers, RecordStore store) {
        this.finder = finder;
        this.residents = residents;
        this.numbers = numbers;
        this.store = store;
    }

    /**
     * Adds a hospital's number to the holder's record. A number that stands there already stays as it is; one that stands on
     * another record is refused, for the two may be one person's.
     *
     * @param facility the Organization's id of the caller, whose own numbers alone may be linked
     */
    public Patient link(CardNumber card, Identifier number, String facility) {
        String system = Canonicals.identifierSystem("uhid/" + facility);
        if (!number.hasValue()) {
            throw new Refusal(INVALID, CardSentences.NUMBER_MISSING, "number.value");
        }
        if (!system.equals(number.getSystem())) {
            throw new Refusal(FORBIDDEN, CardSentences.NOT_OWN_NUMBER, "number.system");
        }
        String holder = finder.holderIdOf(card);
        return store.inOneTransaction(() -> linked(holder, uhid(system, number.getValue(), facility)));
    }

    private Patient linked(String holder, Identifier number) {
        numbers.hold(number);
        Optional<String> owner = numbers.holderOf(number);
        if (owner.filter(id -> !id.equals(holder)).isPresent()) {
            throw new Refusal(CONFLICT, CardSentences.NUMBER_OF_ANOTHER, "number.value");
        }
        Patient resident = known(holder);
        if (owner.isEmpty()) {
            resident.addIdentifier(number);
            store.commit(List.of(resident));
        }
        return known(holder);
    }

    private Patient known(String id) {
        return residents.resident(id).orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_HOLDER));
    }

    private static Identifier uhid(String system, String value, String facility) {
        Identifier number = new Identifier()
                .setUse(IdentifierUse.USUAL)
                .setSystem(system)
                .setValue(value.strip())
                .setAssigner(new Reference("Organization/" + facility));
        number.getType().addCoding().setSystem(V2_0203).setCode("MR");
        return number;
    }
}
