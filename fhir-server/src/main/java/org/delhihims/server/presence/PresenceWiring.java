package org.delhihims.server.presence;

import java.time.Clock;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.audit.Names;
import org.delhihims.card.CardFinder;
import org.delhihims.server.card.CardReader;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.login.PresenceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceWiring {

    @Bean
    PresentedCardProvider presentedCardProvider(
            CardReader reader,
            CardFinder cards,
            PresenceCodes codes,
            RelationshipRegister relationships,
            PresenceRules rules,
            Names names,
            RuleBook sentences,
            Clock clock) {
        return new PresentedCardProvider(
                reader, codes, new PresenceDesk(cards, relationships, rules, clock), names, sentences);
    }
}
