package org.delhihims.server.presence;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.audit.Names;
import org.delhihims.card.CardRegister;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.login.PresenceCodes;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceWiring {

    @Bean
    PresentedCardProvider presentedCardProvider(
            CardRegister cards,
            IFhirResourceDao<Patient> patients,
            PresenceCodes codes,
            RelationshipRegister relationships,
            PresenceRules rules,
            Names names,
            RuleBook sentences,
            Clock clock) {
        return new PresentedCardProvider(
                codes, new PresenceDesk(cards, patients, relationships, rules, clock), names, sentences);
    }
}
