package org.delhihims.server.recall;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import org.delhihims.server.audit.RecordReaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RecallWiring {

    @Bean
    Recalls recalls(JdbcClient database) {
        return new Recalls(database);
    }

    @Bean
    RecallWatch recallWatch(Recalls recalls, Clock clock) {
        return new RecallWatch(recalls, clock);
    }

    @Bean
    RecallWorker recallWorker(
            Recalls recalls,
            JdbcClient database,
            DaoRegistry records,
            PlatformTransactionManager transactions,
            RecallRules rules,
            Clock clock) {
        return new RecallWorker(
                recalls, new RecordReaders(database), records, new TransactionTemplate(transactions), rules, clock);
    }
}
