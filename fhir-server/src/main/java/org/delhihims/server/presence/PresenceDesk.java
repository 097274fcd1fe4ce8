package org.delhihims.server.presence;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.access.Ground;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** Opens the record of whoever has shown the card to the facility where that was. */
final class PresenceDesk {

    private final CardRegister cards;
    private final IFhirResourceDao<Patient> patients;
    private final RelationshipRegister relationships;
    private final PresenceRules rules;
    private final Clock clock;

    PresenceDesk(
            CardRegister cards,
            IFhirResourceDao<Patient> patients,
            RelationshipRegister relationships,
            PresenceRules rules,
            Clock clock) {
        this.cards = cards;
        this.patients = patients;
        this.relationships = relationships;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whose card it is. The desk reads in the server's name: to the caller the record is not open yet. */
    Optional<Patient> holderOf(CardNumber card) {
        return cards.holderOf(card).flatMap(id -> {
            try {
                return Optional.of(patients.read(new IdType("Patient", id), new SystemRequestDetails()));
            } catch (ResourceNotFoundException | ResourceGoneException gone) {
                return Optional.empty();
            }
        });
    }

    /** Answers when it closes again. */
    Instant open(String patient, String facility) {
        Instant now = clock.instant();
        Instant ends = now.plus(rules.opensFor());
        relationships.enter(new Relationship(
                patient, facility, Ground.CARD, UUID.randomUUID().toString(), null, now, ends));
        return ends;
    }
}
