package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.correction.CorrectionDesk;
import org.delhihims.correction.CorrectionRules;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.store.CurrentRequest;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrectionWiring {

    /** Tasks, messages and Provenances are written in the server's name: neither party may write them by itself. */
    @Bean
    CorrectionProvider correctionProvider(
            IFhirResourceDao<Task> tasks,
            DaoRegistry records,
            CurrentRequest caller,
            ServerStore store,
            CorrectionSettings settings,
            RuleBook sentences,
            Clock clock) {
        CorrectionDesk desk = new CorrectionDesk(
                new JpaCorrections(tasks, caller), store, new CorrectionRules(settings.decidedWithin()), clock);
        return new CorrectionProvider(desk, new CorrectedRecords(records, sentences), sentences);
    }

    @Bean
    CorrectionQueueProvider correctionQueueProvider(IFhirResourceDao<Task> tasks, RuleBook sentences, Clock clock) {
        return new CorrectionQueueProvider(new OpenCorrections(tasks), sentences, clock);
    }

    @Bean
    CorrectionGuard correctionGuard() {
        return new CorrectionGuard();
    }

    @Bean
    SelfServiceTrail selfServiceTrail(IFhirResourceDao<Provenance> provenances, Clock clock) {
        return new SelfServiceTrail(provenances, clock);
    }
}
