package org.delhihims.server.record;

import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.time.Clock;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RecordWiring {

    @Bean
    LastObservationsProvider lastObservationsProvider(
            CriteriaReader searches,
            IFhirResourceDao<Observation> observations,
            JdbcClient database,
            PartitionSettings partitions,
            RuleBook sentences) {
        SightingIndex index = new SightingIndex(database, partitions);
        return new LastObservationsProvider(searches, new LastObservations(observations, index), sentences);
    }

    @Bean
    DocumentProvider documentProvider(DaoRegistry records, Guide guide, RuleBook sentences, Clock clock) {
        return new DocumentProvider(new DocumentAssembly(records, guide, sentences, clock), sentences);
    }

    @Bean
    EverythingProvider everythingProvider(
            Guide guide, HimsProperties properties, RuleBook sentences, WholeRecord wholeRecord) {
        return new EverythingProvider(new EverythingReader(guide, properties.server(), sentences), wholeRecord);
    }

    @Bean
    WholeRecord wholeRecord(
            IFhirResourceDao<Patient> patients,
            JdbcClient database,
            PartitionSettings partitions,
            SearchBuilderFactory<JpaPid> builders,
            IInterceptorBroadcaster hooks,
            IHapiTransactionService transactions) {
        return new WholeRecord(
                patients, new PartsIndex(database, partitions), new PartsLoader(builders, hooks), transactions);
    }

    @Bean
    MetaAnswer metaAnswer(DaoRegistry records) {
        return new MetaAnswer(records);
    }
}
