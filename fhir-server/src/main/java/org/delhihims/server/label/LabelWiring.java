package org.delhihims.server.label;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import jakarta.persistence.EntityManagerFactory;
import org.delhihims.label.CodeRules;
import org.delhihims.label.Labeller;
import org.delhihims.server.conformance.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

@Configuration(proxyBeanMethods = false)
class LabelWiring {

    @Bean
    Labeller labeller() {
        return new Labeller(CodeRules.ofDelhi());
    }

    @Bean
    RecordLabels recordLabels(Labeller labeller, JdbcClient database, FhirContext fhir) {
        return new RecordLabels(labeller, new StoredRecords(database, fhir));
    }

    @Bean
    LabelInterceptor labelInterceptor(RecordLabels labels) {
        return new LabelInterceptor(labels);
    }

    @Bean
    Dependents dependents(JdbcClient database, Labeller labeller, RecordLabels labels, DaoRegistry records) {
        return new Dependents(database, labeller, labels, records);
    }

    @Bean
    Relabelling relabelling(JdbcClient database, FhirContext fhir, Dependents dependents) {
        return new Relabelling(new StoredRecords(database, fhir), dependents, new RuleVersion(database));
    }

    @Bean
    LabelChanges labelChanges(
            Labeller labeller, Dependents dependents, Relabelling relabelling, EntityManagerFactory sessions) {
        return new LabelChanges(
                labeller, dependents, relabelling, SharedEntityManagerCreator.createSharedEntityManager(sessions));
    }

    @Bean
    LabelEndpoint labelEndpoint(Relabelling relabelling) {
        return new LabelEndpoint(relabelling);
    }

    @Bean
    FetalSexGuard fetalSexGuard(RuleBook sentences) {
        return new FetalSexGuard(sentences);
    }
}
