package org.delhihims.bench;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the guards of records and the audit out of a server, to measure what they cost. It is no part of the product, which
 * has no such switch: the load program puts it beside the packaged server.
 */
@Configuration(proxyBeanMethods = false)
public class WithoutGuards implements BeanDefinitionRegistryPostProcessor {

    private static final List<String> GUARDS = List.of(
            "outerFence",
            "policyGate",
            "policyGuard",
            "searchGuard",
            "referenceGuard",
            "goneGuard",
            "answerGuard",
            "roleStatement",
            "auditFilter",
            "auditCapture",
            "auditedWrites");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        GUARDS.forEach(registry::removeBeanDefinition);
    }
}
