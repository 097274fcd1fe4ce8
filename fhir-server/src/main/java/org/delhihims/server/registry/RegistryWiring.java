package org.delhihims.server.registry;

import org.delhihims.registry.FacilityRegistry;
import org.delhihims.server.conformance.StartContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RegistryWiring {

    @Bean
    @Order(1)
    StartContent facilities() {
        return new StartContent(
                "registry",
                "org/delhihims/registry/*",
                () -> FacilityRegistry.ofDelhi().resources());
    }
}
