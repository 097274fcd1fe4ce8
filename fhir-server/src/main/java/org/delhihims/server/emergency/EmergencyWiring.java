package org.delhihims.server.emergency;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.audit.Names;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EmergencyWiring {

    @Bean
    Grants emergencyGrants(JdbcClient database) {
        return new Grants(database);
    }

    @Bean
    BreakGlassProvider breakGlassProvider(
            Grants grants,
            RelationshipRegister relationships,
            BreakGlassRules rules,
            PlatformTransactionManager transactions,
            IFhirResourceDao<Patient> patients,
            RuleBook sentences,
            Clock clock) {
        EmergencyDesk desk =
                new EmergencyDesk(grants, relationships, rules, new TransactionTemplate(transactions), clock);
        return new BreakGlassProvider(
                desk, rules, new BreakGlassChecks(desk, rules, sentences, clock), patients, sentences);
    }

    @Bean
    PatientNotices patientNotices(
            Grants grants, DaoRegistry records, Names names, PlatformTransactionManager transactions, Clock clock) {
        return new PatientNotices(
                grants, new AbuseRecords(records), records, names, new TransactionTemplate(transactions), clock);
    }
}
