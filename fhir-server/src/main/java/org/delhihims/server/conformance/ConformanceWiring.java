package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IValidatorModule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.delhihims.server.HimsProperties;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ConformanceWiring {

    @Bean
    FhirPackages fhirPackages(FhirContext fhir) {
        return new FhirPackages(fhir);
    }

    @Bean
    Guide guide(FhirPackages packages) {
        return new Guide(packages);
    }

    @Bean
    RuleBook ruleBook(FhirPackages packages) {
        return new RuleBook(packages);
    }

    @Bean
    ConformanceProvider conformanceProvider(
            Guide guide, IFhirResourceDao<OperationDefinition> operations, BuildProperties build, Clock clock) {
        return new ConformanceProvider(guide, operations, build.getVersion(), clock.instant());
    }

    @Bean
    ContentInstaller contentInstaller(
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store, JdbcClient database) {
        return new ContentInstaller(store, database);
    }

    @Bean
    Installation installation(
            Guide guide,
            FhirPackages packages,
            ContentInstaller installer,
            ISearchParamRegistry searchParameters,
            List<StartContent> features) {
        return new Installation(guide, packages, installer, searchParameters, features);
    }

    @Bean
    OperatorDefinitions operatorDefinitions(FhirContext fhir, FhirPackages packages, HimsProperties properties) {
        return new OperatorDefinitions(fhir, packages, properties.terminology().directory());
    }

    @Bean
    @Order(2)
    @ConditionalOnExpression("!environment.getProperty('hims.terminology.directory', '').isEmpty()")
    StartContent operatorTerminology(HimsProperties properties, OperatorDefinitions definitions) {
        Path directory = Path.of(properties.terminology().directory());
        return new StartContent("operator-terminology", directory.toUri() + "*", definitions::resources);
    }

    /**
     * Our definitions come first in HAPI's chain: they are in memory, with snapshots, and nobody can overrule them. The
     * operator's come next.
     */
    @Bean
    PrePopulatedValidationSupport delhiDefinitions(
            FhirContext fhir,
            FhirPackages packages,
            OperatorDefinitions operatorDefinitions,
            IValidationSupport validationSupport) {
        PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(fhir);
        packages.resources().forEach(definitions::addResource);
        operatorDefinitions.resources().forEach(definitions::addResource);
        ValidationSupportChain chain = (ValidationSupportChain) validationSupport;
        chain.addValidationSupport(0, definitions);
        // Codes of systems that the operator has not loaded, such as SNOMED CT, draw a warning, not a refusal.
        chain.addValidationSupport(new UnknownCodeSystemWarningValidationSupport(fhir));
        return definitions;
    }

    @Bean
    FhirValidator profileValidator(
            FhirContext fhir,
            @Qualifier("myInstanceValidator") IValidatorModule hapis,
            PrePopulatedValidationSupport delhiDefinitions) {
        FhirInstanceValidator module = (FhirInstanceValidator) hapis;
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        module.setErrorForUnknownProfiles(false);
        module.setNoExtensibleWarnings(true);
        return fhir.newValidator().registerValidatorModule(module);
    }

    @Bean
    ProfileGate profileGate(FhirContext fhir, FhirPackages packages, FhirValidator profileValidator, RuleBook rules) {
        return new ProfileGate(fhir, new RequiredProfiles(packages), profileValidator, new Findings(rules));
    }

    @Bean
    ValidateAsStored validateAsStored(FhirPackages packages, RuleBook rules) {
        return new ValidateAsStored(new RequiredProfiles(packages), new Findings(rules), rules);
    }

    @Bean
    ValidatorWarmUp validatorWarmUp(
            FhirValidator profileValidator,
            FhirPackages packages,
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store,
            PlatformTransactionManager transactions) {
        TrialWrite write = new TrialWrite(store, new TransactionTemplate(transactions));
        return new ValidatorWarmUp(profileValidator, packages, write);
    }
}
