package org.delhihims.server.healthlink;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import org.delhihims.card.Residents;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.audit.Disclosures;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.login.Passwords;
import org.delhihims.server.token.Addresses;
import org.delhihims.summary.SharedSummary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class HealthLinkWiring {

    @Bean
    HealthLinkDesk healthLinkDesk(
            JdbcClient database,
            HealthLinkRules rules,
            Disclosures disclosures,
            PlatformTransactionManager transactions,
            Addresses addresses,
            Clock clock) {
        return new HealthLinkDesk(
                new HealthLinks(database),
                rules,
                new Passwords(),
                disclosures,
                new TransactionTemplate(transactions),
                clock,
                addresses.issuer());
    }

    @Bean
    HealthLinkProvider healthLinkProvider(
            HealthLinkDesk desk,
            HealthLinkRules rules,
            DaoRegistry records,
            Residents residents,
            SeenPatients seen,
            Addresses addresses,
            FhirContext fhir,
            RuleBook sentences,
            Clock clock) {
        SharedRecords shared = new SharedRecords(records, seen, new SharedSummary(addresses.fhirBase()), fhir, clock);
        LinkWishes wishes = new LinkWishes(rules, sentences, clock);
        return new HealthLinkProvider(desk, shared, residents, seen, wishes, sentences, clock);
    }
}
