package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.security.SecureRandom;
import java.time.Clock;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardLedger;
import org.delhihims.card.CardMint;
import org.delhihims.card.CardRegister;
import org.delhihims.kernel.RecordStore;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.identifier.NumberMarks;
import org.delhihims.server.store.CurrentRequest;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CardWiring {

    @Bean
    CardRegister cardRegister(JdbcClient database, NumberMarks marks) {
        return new JdbcCardRegister(database, marks);
    }

    @Bean
    HealthCardProvider healthCardProvider(
            IFhirResourceDao<Patient> patients,
            CurrentRequest caller,
            CardRegister register,
            RecordStore store,
            HimsProperties properties,
            Clock clock) {
        CardMint mint = new CardMint(new SecureRandom(), clock);
        return new HealthCardProvider(
                new CardDesk(new JpaResidents(patients, caller), register, store, properties.card(), mint));
    }

    @Bean
    CardLedgerInterceptor cardLedgerInterceptor(CardRegister register) {
        return new CardLedgerInterceptor(new CardLedger(register));
    }
}
