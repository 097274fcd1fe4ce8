package org.delhihims.server.store;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.ZoneId;
import org.delhihims.kernel.RecordStore;
import org.delhihims.server.fhir.RecordIds;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

@Configuration(proxyBeanMethods = false)
class StoreWiring {

    /** Days are days in Delhi. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Kolkata"));
    }

    @Bean
    CurrentRequest currentRequest() {
        return new CurrentRequest();
    }

    @Bean
    @Primary
    RecordStore recordStore(
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store,
            IHapiTransactionService transactions,
            EntityManagerFactory database,
            DaoRegistry records,
            RecordIds ids,
            CurrentRequest caller) {
        return new HapiRecordStore(store, transactions, session(database), records, ids, caller::details);
    }

    @Bean
    ServerStore serverStore(
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store,
            IHapiTransactionService transactions,
            EntityManagerFactory database,
            DaoRegistry records,
            RecordIds ids) {
        return new ServerStore(
                new HapiRecordStore(store, transactions, session(database), records, ids, SystemRequestDetails::new));
    }

    @Bean
    ReferenceTargets referenceTargets(JdbcClient database) {
        return new ReferenceTargets(database);
    }

    private static EntityManager session(EntityManagerFactory database) {
        return SharedEntityManagerCreator.createSharedEntityManager(database);
    }
}
