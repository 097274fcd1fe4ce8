package org.delhihims.server.http;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Takes away the bean for which Spring Security asks Spring MVC, before each request, which controller would answer it.
 * Our rules go by paths alone, and most requests are for the FHIR servlet, of which no controller knows.
 */
final class IntrospectorRemoval implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(INTROSPECTOR)) {
            registry.removeBeanDefinition(INTROSPECTOR);
        }
    }

    /** Before Spring Security's, which has no order. */
    @Override
    public int getOrder() {
        return 0;
    }
}
