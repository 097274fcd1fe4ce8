package org.delhihims.attack;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Configuration;

/** Takes out what knows the policy, but for the outer fence. A test puts it beside the packaged server. */
@Configuration(proxyBeanMethods = false)
public class WithoutGates implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        List.of("policyGate", "policyGuard", "answerGuard", "searchGuard", "referenceGuard")
                .forEach(registry::removeBeanDefinition);
    }
}
