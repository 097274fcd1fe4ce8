package org.delhihims.server.label;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.Collectors;
import org.delhihims.label.CodeRules;
import org.delhihims.label.Labeller;
import org.delhihims.server.conformance.Guide;
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
    StoredRecords storedRecords(JdbcClient database, FhirContext fhir, Guide guide) {
        return new StoredRecords(
                database,
                fhir,
                guide.types().stream().filter(Labeller::isOfAPatient).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    RecordLabels recordLabels(Labeller labeller, StoredRecords records) {
        return new RecordLabels(labeller, records);
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
    Relabelling relabelling(StoredRecords records, Dependents dependents, JdbcClient database) {
        return new Relabelling(records, dependents, new RuleVersion(database));
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
