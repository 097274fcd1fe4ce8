package org.delhihims.server.dates;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.time.ZoneId;
import org.delhihims.server.conformance.Guide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Dates as FHIR compares them and as Delhi counts days. */
@Configuration(proxyBeanMethods = false)
class DatesWiring {

    @Bean
    DateParameters dateParameters(ISearchParamRegistry parameters) {
        return new DateParameters(parameters);
    }

    @Bean
    DateSearch dateSearch(Guide guide) {
        return new DateSearch(guide);
    }

    @Bean
    StoredTimes storedTimes() {
        return new StoredTimes(ZoneId.systemDefault());
    }

    @Bean
    DelhiDays delhiDays() {
        return new DelhiDays(ZoneId.systemDefault());
    }
}
