package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.delhihims.correction.CorrectionDesk;
import org.delhihims.correction.CorrectionRules;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.store.CurrentRequest;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.r4.model.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CorrectionWiring {

    /** Tasks, messages and Provenances are written in the server's name: neither party may write them by itself. */
    @Bean
    CorrectionProvider correctionProvider(
            DaoRegistry records,
            CurrentRequest caller,
            JdbcClient database,
            ServerStore store,
            CorrectionSettings settings,
            RuleBook sentences,
            Clock clock) {
        CorrectionDesk desk = new CorrectionDesk(
                new JpaCorrections(records, caller, database),
                store,
                new CorrectionRules(settings.decidedWithin()),
                clock);
        return new CorrectionProvider(desk, new CorrectedRecords(records, sentences), sentences);
    }

    @Bean
    OpenCorrections openCorrections(IFhirResourceDao<Task> tasks) {
        return new OpenCorrections(tasks);
    }

    @Bean
    CorrectionQueueProvider correctionQueueProvider(OpenCorrections corrections, RuleBook sentences, Clock clock) {
        return new CorrectionQueueProvider(corrections, sentences, clock);
    }

    @Bean
    MeterBinder correctionMeasures(OpenCorrections corrections, CorrectionSettings settings, Clock clock) {
        return meters -> Gauge.builder(
                        "hims.correction.overdue",
                        corrections,
                        open -> open.countAskedBefore(clock.instant().minus(settings.decidedWithin())))
                .description("Corrections that were not decided and done in time")
                .register(meters);
    }

    @Bean
    CorrectionGuard correctionGuard() {
        return new CorrectionGuard();
    }

    @Bean
    SelfServiceTrail selfServiceTrail(ServerStore store, Clock clock) {
        return new SelfServiceTrail(store, clock);
    }
}
