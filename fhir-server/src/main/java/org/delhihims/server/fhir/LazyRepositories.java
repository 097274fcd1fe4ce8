package org.delhihims.server.fhir;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.Repository;

/**
 * HAPI's sixty repositories are made when they are first used, not all at the start; making one reads and checks each of its
 * queries. It is what Spring Data calls the bootstrap mode lazy, which HAPI's configuration leaves no place to choose.
 */
final class LazyRepositories implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(JpaRepositoryFactoryBean.class, true, false)) {
            String definition = name.replaceFirst("^&", "");
            beans.getBeanDefinition(definition).setLazyInit(true);
            beans.getBeanDefinition(definition).getPropertyValues().add("lazyInit", true);
        }
        ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new LazyForRepositories());
    }

    private static final class LazyForRepositories extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor dependency) {
            return Repository.class.isAssignableFrom(dependency.getDependencyType()) || super.isLazy(dependency);
        }
    }
}
