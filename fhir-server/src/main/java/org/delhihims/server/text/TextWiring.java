package org.delhihims.server.text;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.dates.DelhiDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search by text: names, folded, in the database; everything else in an index beside it. */
@Configuration(proxyBeanMethods = false)
class TextWiring {

    @Bean("searchParamExtractor")
    IndexedValues indexedValues(DelhiDays days) {
        return new IndexedValues(days);
    }

    @Bean
    FoldedSearch foldedSearch(Guide guide) {
        return new FoldedSearch(guide);
    }

    @Bean
    CodedParameters codedParameters(
            FhirContext fhir, Guide guide, ISearchParamRegistry registry, ISearchParamExtractor extractor) {
        return new CodedParameters(fhir, guide, registry, extractor);
    }

    @Bean
    TextKeeper textKeeper(
            HimsProperties properties, JdbcClient database, FhirContext fhir, CodedParameters codes, Guide guide) {
        TextSettings settings = new TextSettings(properties.search());
        TextBuilder builder = new TextBuilder(new TextSource(database, typesOf(guide)), new TextReader(fhir, codes));
        return new TextKeeper(new TextOpener(settings), new MarkLedger(database), builder, Clock.systemUTC());
    }

    @Bean
    TextChanges textChanges(Guide guide, TextKeeper keeper) {
        return new TextChanges(typesOf(guide), keeper.changes());
    }

    @Bean
    TextSearch textSearch(
            Guide guide, CodedParameters codes, ISearchParamRegistry registry, RuleBook sentences, TextDesk desk) {
        return new TextSearch(new TextQuestions(guide, codes, new ReferenceQuestions(registry), sentences), desk);
    }

    @Bean
    TextDesk textDesk(TextKeeper keeper, RuleBook sentences, HimsProperties properties) {
        return new TextDesk(
                keeper,
                sentences,
                properties.search().patience(),
                properties.server().deepestPage());
    }

    @Bean
    TextHealth textIndexHealthIndicator(TextKeeper keeper) {
        return new TextHealth(keeper);
    }

    @Bean
    TextEndpoint textEndpoint(TextKeeper keeper) {
        return new TextEndpoint(keeper);
    }

    @Bean
    MeterBinder textIndexMeasures(TextKeeper keeper) {
        return meters -> {
            Gauge.builder("hims.text.index.ready", keeper, TextWiring::readiness)
                    .description("1 while texts are found, 0 while the index is being made")
                    .register(meters);
            Gauge.builder("hims.text.index.waiting", keeper, of -> of.changes().size())
                    .description("Committed changes that are not in the text index yet")
                    .register(meters);
        };
    }

    private static double readiness(TextKeeper keeper) {
        return keeper.progress().phase() == TextState.Phase.READY ? 1 : 0;
    }

    private static Set<String> typesOf(Guide guide) {
        return guide.types().stream()
                .filter(type -> guide.searchedBy(type).contains(Constants.PARAM_CONTENT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
