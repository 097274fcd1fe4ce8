package org.delhihims.server.identifier;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.ResourceHistoryCalculator;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;
import org.delhihims.server.secrets.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In the places of HAPI's own. Decision 0020 says why here. */
@Configuration(proxyBeanMethods = false)
class IdentifierWiring {

    @Bean
    NumberSeal numberSeal(KeyFolder keys) {
        return new NumberSeal(keys);
    }

    @Bean
    NumberMarks numberMarks(NumberSeal seal) {
        return new NumberMarks(seal);
    }

    @Bean
    StoredIdentifiers storedIdentifiers(NumberSeal seal, NumberMarks marks) {
        return new StoredIdentifiers(seal, marks);
    }

    @Bean
    NumbersMigration numbersMigration(NumberMarks marks, StoredIdentifiers stored) {
        return new NumbersMigration(marks, stored);
    }

    @Bean
    @Primary
    MarkedIndex markedIndex(NumberMarks marks, PartitionSettings partitions) {
        return new MarkedIndex(marks, partitions);
    }

    @Bean
    @Primary
    OpenedRecords openedRecords(StoredIdentifiers identifiers) {
        return new OpenedRecords(identifiers);
    }

    @Bean
    @Primary
    ResourceHistoryCalculator sealedHistory(FhirContext fhir, StoredIdentifiers identifiers) {
        return new ResourceHistoryCalculator(new StoredForm(fhir, identifiers), false);
    }

    @Bean
    @Primary
    MarkedConditions markedConditions(
            EntityManager database,
            IResourceSearchUrlDao kept,
            MatchUrlService conditions,
            FhirContext fhir,
            NumberSeal seal) {
        return new MarkedConditions(database, kept, conditions, fhir, seal);
    }
}
