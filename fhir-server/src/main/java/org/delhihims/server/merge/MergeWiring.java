package org.delhihims.server.merge;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.card.CardMint;
import org.delhihims.card.CardRegister;
import org.delhihims.card.CardSerials;
import org.delhihims.card.MergedCards;
import org.delhihims.card.Residents;
import org.delhihims.identity.KeptApart;
import org.delhihims.merge.MergeDesk;
import org.delhihims.merge.MergeLedger;
import org.delhihims.merge.MergeRegister;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.identifier.NumberMarks;
import org.delhihims.server.store.CurrentRequest;
import org.delhihims.server.store.ServerStore;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class MergeWiring {

    @Bean
    MergeRegister mergeRegister(JdbcClient database, NumberMarks marks) {
        return new JdbcMergeRegister(database, marks);
    }

    @Bean
    KeptApart keptApart(JdbcClient database) {
        return new JdbcKeptApart(database);
    }

    @Bean
    MergedCards mergedCards(
            @Qualifier("wholeResidents") Residents residents,
            CardRegister register,
            CardSerials serials,
            HimsProperties properties,
            CardMint mint) {
        return new MergedCards(residents, register, serials, properties.card(), mint);
    }

    /** The server writes what two people have decided: none of them may change both records by himself. */
    @Bean
    MergeDesk mergeDesk(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Task> tasks,
            CurrentRequest caller,
            MergeRegister register,
            ServerStore store,
            MergedCards cards,
            Clock clock) {
        return new MergeDesk(new JpaMergeRecords(patients, tasks, caller::details), register, store, cards, clock);
    }

    @Bean
    MergeProvider mergeProvider(MergeDesk desk, RuleBook sentences) {
        return new MergeProvider(desk, sentences);
    }

    @Bean
    MergeLedgerInterceptor mergeLedgerInterceptor(MergeRegister register) {
        return new MergeLedgerInterceptor(new MergeLedger(register));
    }

    @Bean
    LivingHolders livingHolders(JdbcClient database, NumberMarks marks) {
        return new LivingHolders(database, marks);
    }
}
