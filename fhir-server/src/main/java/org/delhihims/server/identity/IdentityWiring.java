package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import org.delhihims.card.CardFinder;
import org.delhihims.card.Residents;
import org.delhihims.identity.KeptApart;
import org.delhihims.identity.MatchRules;
import org.delhihims.identity.Matcher;
import org.delhihims.merge.MergeDesk;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.identifier.NumberMarks;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    @Bean
    MatchIndex matchIndex(JdbcClient database, NumberMarks marks) {
        return new MatchIndex(database, marks);
    }

    @Bean
    IdentityInterceptor identityInterceptor(MatchIndex index) {
        return new IdentityInterceptor(index);
    }

    @Bean
    MatchDesk matchDesk(MatchIndex index, IFhirResourceDao<Patient> patients, KeptApart apart) {
        return new MatchDesk(index, patients, new Matcher(apart, MatchRules.USUAL));
    }

    @Bean
    MatchProvider matchProvider(
            CardFinder cards, MatchDesk desk, IFhirResourceDao<Patient> patients, RuleBook sentences) {
        return new MatchProvider(new MatchQuestions(cards, sentences), desk, patients, sentences);
    }

    @Bean
    CrossReferenceProvider crossReferenceProvider(
            CardFinder cards,
            IFhirResourceDao<Patient> patients,
            Residents residents,
            SeenPatients seen,
            RuleBook sentences) {
        return new CrossReferenceProvider(new NumberHolders(cards, patients, residents), seen, sentences);
    }

    @Bean
    Suspicions suspicions(
            JdbcClient database, MatchDesk matches, MergeDesk merges, IFhirResourceDao<Patient> patients) {
        return new Suspicions(new DueMatches(database), matches, merges, patients);
    }
}
