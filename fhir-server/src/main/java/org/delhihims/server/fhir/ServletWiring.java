package org.delhihims.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.ConformanceProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR endpoint. It knows no feature by name. */
@Configuration(proxyBeanMethods = false)
class ServletWiring {

    @Bean
    RestfulServer fhirServer(
            FhirContext fhir,
            ConformanceProvider conformance,
            ResourceProviderFactory resources,
            List<FhirProvider> features) {
        // An element that the model does not know is refused; the default would drop it without a word.
        fhir.setParserErrorHandler(new StrictErrorHandler());
        RestfulServer server = new FhirServlet(fhir);
        Set<Class<?>> served = features.stream()
                .filter(IResourceProvider.class::isInstance)
                .map(feature -> ((IResourceProvider) feature).getResourceType())
                .collect(Collectors.toUnmodifiableSet());
        // A type that a feature serves by itself is not served from HAPI's tables.
        server.registerProviders(resources.createProviders().stream()
                .filter(provider ->
                        !(provider instanceof IResourceProvider stored && served.contains(stored.getResourceType())))
                .toList());
        server.setServerConformanceProvider(conformance);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirEndpoint(
            RestfulServer server,
            HimsProperties properties,
            DatabaseBackedPagingProvider pages,
            List<FhirProvider> features,
            List<RequestInterceptor> interceptors) {
        HimsProperties.Server rules = properties.server();
        pages.setDefaultPageSize(rules.pageSize());
        pages.setMaximumPageSize(rules.largestPage());
        server.setPagingProvider(pages);
        // Histories are held to the limit; StatelessPaging, which holds searches to it, reads beyond the page it gives.
        server.setMaximumPageSize(null);
        if (!rules.publicUrl().isEmpty()) {
            server.setServerAddressStrategy(new HardcodedServerAddressStrategy(rules.publicUrl()));
        }
        features.forEach(server::registerProvider);
        interceptors.forEach(server::registerInterceptor);
        server.registerInterceptor(new ApiPages());
        ServletRegistrationBean<RestfulServer> endpoint = new ServletRegistrationBean<>(server, "/fhir/*");
        endpoint.setName("fhir");
        endpoint.setLoadOnStartup(1);
        return endpoint;
    }
}
