package org.delhihims.server.query;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.dates.DateParameters;
import org.delhihims.server.dates.StoredTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryWiring {

    @Bean
    CriteriaReader criteriaReader(
            Guide guide,
            MatchUrlService urls,
            ISearchParamRegistry parameters,
            FhirContext fhir,
            DateParameters dates,
            StoredTimes times) {
        return new CriteriaReader(guide, urls, parameters, fhir, dates, times);
    }
}
