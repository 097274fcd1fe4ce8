package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.dates.DateParameters;
import org.delhihims.server.dates.StoredTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InterceptorWiring {

    @Bean
    Answers answers(RuleBook sentences) {
        return new Answers(sentences);
    }

    @Bean
    RefusalInterceptor refusalInterceptor(Answers answers) {
        return new RefusalInterceptor(answers);
    }

    @Bean
    WriteGate writeGate(Guide guide) {
        return new WriteGate(guide);
    }

    @Bean
    SearchGate searchGate(
            ISearchParamRegistry parameters, Guide guide, RuleBook sentences, Clock clock, StoredTimes times) {
        return new SearchGate(parameters, guide, sentences, new SearchValues(sentences, clock, times));
    }

    @Bean
    InteractionGate interactionGate(Guide guide) {
        return new InteractionGate(guide);
    }

    @Bean
    StatelessPaging statelessPaging(HimsProperties properties) {
        return new StatelessPaging(properties.server());
    }

    @Bean
    RecordIds recordIds(Clock clock) {
        return new RecordIds(clock, new SecureRandom());
    }

    @Bean
    ImportedIds importedIds() {
        return new ImportedIds();
    }

    @Bean
    ConditionalRetry conditionalRetry() {
        return new ConditionalRetry();
    }

    @Bean
    DateGate dateGate(DateParameters dates) {
        return new DateGate(dates);
    }

    @Bean
    ChainedIds chainedIds() {
        return new ChainedIds();
    }

    @Bean
    OwnAddresses ownAddresses() {
        return new OwnAddresses();
    }

    @Bean
    TextNormalizer textNormalizer() {
        return new TextNormalizer();
    }

    @Bean
    HistoryParameters historyParameters(RuleBook sentences) {
        return new HistoryParameters(sentences);
    }

    @Bean
    StorableValues storableValues(RuleBook sentences) {
        return new StorableValues(sentences);
    }

    @Bean
    VersionGuard versionGuard(RuleBook sentences) {
        return new VersionGuard(sentences);
    }

    @Bean
    AadhaarGuard aadhaarGuard(RuleBook sentences) {
        return new AadhaarGuard(sentences);
    }
}
