package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardSerials;
import org.delhihims.card.Residents;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.RevokedCards;
import org.delhihims.credential.SigningKeys;
import org.delhihims.paper.CardPrinter;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.healthcard.HealthCardIssuer;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a card is signed and printed. */
@Configuration(proxyBeanMethods = false)
class CardPaperWiring {

    @Bean
    RevokedCards revokedCards(JdbcClient database, SigningKeys keys, Clock clock) {
        return new JdbcRevokedCards(database, keys, clock);
    }

    @Bean
    CardReader cardReader(IssuerUrl issuer, SigningKeys keys, CardFinder finder, CardSerials serials, Clock clock) {
        return new CardReader(issuer, keys, finder, serials, clock);
    }

    @Bean
    CardPapers cardPapers(
            HealthCardIssuer issuer,
            IFhirResourceDao<Observation> observations,
            IFhirResourceDao<AllergyIntolerance> allergies,
            IFhirResourceDao<RelatedPerson> relatives,
            @Qualifier("wholeResidents") Residents residents,
            PaperRules rules,
            Clock clock) {
        EmergencyFacts emergencies = new EmergencyFacts(observations, allergies);
        Infants infants = new Infants(relatives, residents, clock);
        return new CardPapers(issuer, new CardPrinter(clock), emergencies, infants, rules, clock);
    }

    @Bean
    CardDocumentProvider cardDocumentProvider(
            CardDesk desk, Residents residents, SeenPatients seen, CardPapers papers, RuleBook sentences) {
        return new CardDocumentProvider(desk, residents, seen, papers, sentences);
    }
}
