package org.delhihims.server.entitlement;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.entitlement.Entitlements;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntitlementWiring {

    @Bean
    EntitlementProvider entitlementProvider(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Coverage> coverages,
            SeenPatients seen,
            RuleBook sentences,
            Clock clock) {
        return new EntitlementProvider(patients, coverages, seen, new Entitlements(), sentences, clock);
    }
}
