package org.delhihims.server.fhir;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.database.HapiSchema;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI's JPA engine, and everything it needs from the application around it. */
@Configuration
@Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    // Batch jobs need its broker, also while nobody subscribes.
    SubscriptionChannelConfig.class,
    ThreadPoolFactoryConfig.class
})
class StorageWiring {

    @Bean
    static HeadStart headStart() {
        return new HeadStart();
    }

    @Bean
    static LazyRepositories lazyRepositories() {
        return new LazyRepositories();
    }

    /** The other types have providers too, which would be made and thrown away. */
    @Bean("resourceSupportedSvc")
    IResourceSupportedSvc servedTypes(Guide guide) {
        return type -> guide.types().contains(type);
    }

    @Bean
    JpaStorageSettings jpaStorageSettings(HimsProperties properties) {
        return StorageRules.settings(properties.server());
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    @Primary
    HapiTransactionService readOnlyReads() {
        return new ReadOnlyReads();
    }

    @Bean("transactionProcessorVersionFacade")
    BundleAnswers bundleAnswers() {
        return new BundleAnswers();
    }

    /** HAPI's own cache counts every resource of every type every few hours; ours never counts. */
    @Bean("myResourceCountsCache")
    ResourceCountCache noResourceCounts() {
        return new ResourceCountCache(Map::of);
    }

    /** Definitions change only with a new version of the server, so what was looked up once stays valid. */
    @Bean
    ValidationSupportChain.CacheConfiguration validationSupportChainCacheConfiguration() {
        return ValidationSupportChain.CacheConfiguration.defaultValues()
                .setCacheSize(50_000)
                .setCacheTimeout(Duration.ofHours(12));
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource database,
            ConfigurableListableBeanFactory beans,
            FhirContext fhir,
            JpaStorageSettings settings,
            HapiSchema schema) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
        factory.setPersistenceUnitName("HAPI_PU");
        factory.setDataSource(database);
        factory.setJpaPropertyMap(Map.of(
                "hibernate.dialect", HapiFhirPostgresDialect.class.getName(),
                "hibernate.hbm2ddl.auto", "none",
                "hibernate.jdbc.batch_size", "30",
                "hibernate.jdbc.time_zone", "UTC",
                "hibernate.search.enabled", "false"));
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean
    SmartInitializingSingleton storageInterceptors(IInterceptorService hooks, List<StorageInterceptor> interceptors) {
        return () -> interceptors.forEach(hooks::registerInterceptor);
    }
}
