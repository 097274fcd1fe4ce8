package org.delhihims.server.store;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.ZoneId;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

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
            CurrentRequest caller) {
        return new HapiRecordStore(store, transactions, caller::details);
    }

    @Bean
    ServerStore serverStore(
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store, IHapiTransactionService transactions) {
        return new ServerStore(new HapiRecordStore(store, transactions, SystemRequestDetails::new));
    }
}
