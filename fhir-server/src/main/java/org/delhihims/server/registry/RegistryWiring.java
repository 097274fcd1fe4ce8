package org.delhihims.server.registry;

import org.delhihims.registry.FacilityRegistry;
import org.delhihims.server.conformance.StartContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RegistryWiring {

    @Bean
    FacilityRegistry facilityRegistry() {
        return FacilityRegistry.ofDelhi();
    }

    @Bean
    @Order(1)
    StartContent facilities(FacilityRegistry registry) {
        return new StartContent("registry", registry.resources());
    }
}
