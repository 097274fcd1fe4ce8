package org.delhihims.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** What the expressions of a form may speak of: %patient, %encounter, %questionnaire and the form's own searches. */
final class Facts {

    private static final Pattern NAME = Pattern.compile("%([A-Za-z]+)");

    private final IFhirPath engine;
    private final Map<String, Resource> values = new HashMap<>();

    private Facts(IFhirPath engine) {
        this.engine = engine;
    }

    static Facts of(Questionnaire questionnaire, KnownRecords known, FhirContext fhir) {
        Facts facts = new Facts(fhir.newFhirPath());
        facts.values.put("patient", known.patient());
        facts.values.put("questionnaire", questionnaire);
        known.visit().ifPresent(visit -> facts.values.put("encounter", visit));
        Sdc.queries(questionnaire)
                .forEach(query -> facts.values.put(query.name(), bundleOf(known.about(query.type()))));
        facts.engine.setEvaluationContext(facts.constants());
        return facts;
    }

    /**
     * What an expression finds.
     *
     * @throws FhirPathExecutionException if it cannot be understood or worked out
     */
    List<Base> find(String expression, QuestionnaireResponse response) {
        return engine.evaluate(response, expression, IBase.class).stream()
                .map(Base.class::cast)
                .toList();
    }

    /** The record that an expression speaks of first: its answer is from there. */
    Optional<Resource> sourceOf(String expression) {
        Matcher names = NAME.matcher(expression);
        while (names.find()) {
            Resource value = values.get(names.group(1));
            if (value instanceof Bundle found) {
                return found.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .findFirst();
            }
            if (value != null && !(value instanceof Questionnaire)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private IFhirPathEvaluationContext constants() {
        return new IFhirPathEvaluationContext() {
            @Override
            public List<IBase> resolveConstant(Object application, String name, ConstantEvaluationMode mode) {
                Resource value = values.get(name.replaceFirst("^%", ""));
                List<IBase> found = new ArrayList<>();
                if (value != null) {
                    found.add(value);
                }
                return found;
            }
        };
    }

    private static Bundle bundleOf(List<Resource> records) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        records.forEach(record -> bundle.addEntry().setResource(record));
        return bundle;
    }
}
