package org.delhihims.server.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.fhir.Answers;
import org.delhihims.server.fhir.SearchGate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BundleWiring {

    @Bean
    BundleProvider bundleProvider(
            FhirContext fhir,
            RuleBook sentences,
            SearchGate searches,
            Answers answers,
            HimsProperties properties,
            @Qualifier("mySystemDaoR4") IFhirSystemDao<Bundle, Meta> store) {
        BundleRules rules = new BundleRules(sentences, properties.server().largestBundle());
        EntryRunner runner = new EntryRunner(fhir);
        TransactionRules together = new TransactionRules(rules, searches, sentences);
        return new BundleProvider(
                rules,
                new Batch(rules, runner, answers),
                new TransactionRun(together, new FoundTargets(rules, runner), runner, store));
    }
}
