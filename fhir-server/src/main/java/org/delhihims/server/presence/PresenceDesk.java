package org.delhihims.server.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.delhihims.access.Ground;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.hl7.fhir.r4.model.Patient;

/** Opens the record of whoever has shown the card to the facility where that was. */
final class PresenceDesk {

    private final CardFinder cards;
    private final RelationshipRegister relationships;
    private final PresenceRules rules;
    private final Clock clock;

    PresenceDesk(CardFinder cards, RelationshipRegister relationships, PresenceRules rules, Clock clock) {
        this.cards = cards;
        this.relationships = relationships;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whose card it is. The desk reads in the server's name: to the caller the record is not open yet. */
    Patient holderOf(CardNumber card) {
        return cards.holderOf(card);
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
