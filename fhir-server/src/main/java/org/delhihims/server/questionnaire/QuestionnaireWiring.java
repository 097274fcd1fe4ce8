package org.delhihims.server.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.questionnaire.Extractor;
import org.delhihims.questionnaire.Populator;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnaireWiring {

    /** Expressions need R4's own definitions alone, which this context holds in memory. */
    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Bean
    FormShelf formShelf(IFhirResourceDao<Questionnaire> forms, RuleBook sentences) {
        return new FormShelf(forms, sentences);
    }

    @Bean
    FormReading formReading(DaoRegistry records, SeenPatients seen, RuleBook sentences) {
        return new FormReading(records, seen, sentences);
    }

    @Bean
    ExpressionsWarmUp expressionsWarmUp() {
        return new ExpressionsWarmUp(R4);
    }

    @Bean
    PopulateProvider populateProvider(FormShelf forms, FormReading reading, RuleBook sentences, Clock clock) {
        return new PopulateProvider(forms, reading, new Populator(R4, clock), sentences);
    }

    @Bean
    ExtractProvider extractProvider(
            IFhirResourceDao<QuestionnaireResponse> responses,
            FormShelf forms,
            FormReading reading,
            RuleBook sentences,
            Clock clock) {
        return new ExtractProvider(responses, forms, reading, new Extractor(R4, clock), sentences);
    }
}
