package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import org.delhihims.card.CardFinder;
import org.delhihims.identity.MatchRules;
import org.delhihims.identity.Matcher;
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

    /** Nobody decides here yet that two records are of two persons, so none are kept apart. */
    @Bean
    MatchProvider matchProvider(
            CardFinder cards, MatchIndex index, IFhirResourceDao<Patient> patients, RuleBook sentences) {
        Matcher matcher = new Matcher((one, other) -> false, MatchRules.USUAL);
        return new MatchProvider(
                new MatchQuestions(cards, sentences), new MatchDesk(index, patients, matcher), patients, sentences);
    }
}
