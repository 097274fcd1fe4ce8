package org.delhihims.server.identifier;

import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/** HAPI asks for one of these for each search, and gives the search and nothing else. */
@Configuration(proxyBeanMethods = false)
class SearchWiring {

    private final NumberMarks marks;

    SearchWiring(NumberMarks marks) {
        this.marks = marks;
    }

    @Bean
    @Primary
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    MarkedTokens markedTokens(SearchQueryBuilder sql) {
        return new MarkedTokens(sql, marks);
    }
}
