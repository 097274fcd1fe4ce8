package org.delhihims.server.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.util.stream.Stream;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.FhirPackages;
import org.delhihims.server.conformance.OperatorDefinitions;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerminologyWiring {

    @Bean
    TerminologyRefusals terminologyRefusals(RuleBook sentences) {
        return new TerminologyRefusals(sentences);
    }

    @Bean
    Vocabulary vocabulary(
            FhirContext fhir,
            IValidationSupport validationSupport,
            FhirPackages packages,
            OperatorDefinitions operatorDefinitions) {
        return new Vocabulary(
                validationSupport,
                new Grammars(fhir),
                Stream.concat(packages.resources().stream(), operatorDefinitions.resources().stream())
                        .toList());
    }

    @Bean
    Expander expander(Vocabulary vocabulary, TerminologyRefusals refusals) {
        return new Expander(vocabulary, refusals);
    }

    @Bean
    CodeSystemProvider codeSystemProvider(
            IFhirResourceDao<CodeSystem> stored, Vocabulary vocabulary, TerminologyRefusals refusals) {
        return new CodeSystemProvider(stored, vocabulary, refusals);
    }

    @Bean
    ValueSetProvider valueSetProvider(
            IFhirResourceDao<ValueSet> stored,
            Expander expander,
            Vocabulary vocabulary,
            TerminologyRefusals refusals,
            HimsProperties properties) {
        return new ValueSetProvider(
                stored, expander, vocabulary, refusals, properties.terminology().largestExpansion());
    }

    @Bean
    ConceptMapProvider conceptMapProvider(
            IFhirResourceDao<ConceptMap> stored, Vocabulary vocabulary, TerminologyRefusals refusals) {
        return new ConceptMapProvider(stored, vocabulary, refusals);
    }

    @Bean
    CodeListSearch codeListSearch(
            Vocabulary vocabulary, Expander expander, TerminologyRefusals refusals, HimsProperties properties) {
        return new CodeListSearch(
                vocabulary, expander, refusals, properties.terminology().largestExpansion());
    }
}
