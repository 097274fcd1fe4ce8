package org.delhihims.server.consent;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.consent.ConsentLedger;
import org.delhihims.consent.ConsentRegister;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ConsentWiring {

    @Bean
    ConsentRegister consentRegister(JdbcClient database, FhirContext fhir) {
        return new JdbcConsentRegister(database, fhir);
    }

    @Bean
    ConsentLedgerInterceptor consentLedgerInterceptor(ConsentRegister register) {
        return new ConsentLedgerInterceptor(new ConsentLedger(register));
    }

    @Bean
    ConsentGuard consentGuard(ConsentWriters writers) {
        return new ConsentGuard(writers);
    }

    @Bean
    ConsentDecisionProvider consentDecisionProvider(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Organization> organizations,
            ConsentRegister register,
            RuleBook sentences,
            Clock clock) {
        return new ConsentDecisionProvider(patients, organizations, register, sentences, clock);
    }
}
