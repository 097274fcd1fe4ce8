package org.delhihims.server.recall;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
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
    MeterBinder recallMeasures(Recalls recalls) {
        return meters -> Gauge.builder("hims.recall.untold", recalls, Recalls::countUntold)
                .description("Wrong records of which the readers have not been told yet")
                .register(meters);
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
