package org.delhihims.server.http;

import ca.uhn.fhir.context.FhirContext;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.RuleBook;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.firewall.HttpFirewall;

@Configuration(proxyBeanMethods = false)
class HttpWiring {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(HimsProperties properties) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(
                new BodyLimit(properties.server().largestBody().toBytes()));
        filter.addUrlPatterns("/fhir/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnHeadersOnly> ownHeadersOnly() {
        FilterRegistrationBean<OwnHeadersOnly> filter = new FilterRegistrationBean<>(new OwnHeadersOnly());
        filter.addUrlPatterns("/fhir/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<StraightAddress> straightAddress(FaultText faults) {
        FilterRegistrationBean<StraightAddress> filter = new FilterRegistrationBean<>(new StraightAddress(faults));
        filter.addUrlPatterns("/fhir/*");
        // Behind the audit, which sees whatever is refused.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    HttpFirewall firewall() {
        return new AddressFirewall();
    }

    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    static IntrospectorRemoval introspectorRemoval() {
        return new IntrospectorRemoval();
    }

    @Bean
    FaultText faultText(FhirContext fhir, RuleBook sentences) {
        return new FaultText(fhir, sentences);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> faultPage(FaultText faults) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new FaultPage(faults)));
    }

    @Bean
    HeaderGate headerGate(RuleBook sentences) {
        return new HeaderGate(sentences);
    }

    @Bean
    BodyGate bodyGate(FhirContext fhir, RuleBook sentences) {
        return new BodyGate(sentences, new JsonShape(fhir, sentences), new XmlShape(sentences));
    }
}
