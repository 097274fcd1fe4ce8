package org.delhihims.server.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** What a broken rule or a refusal is called in English and Hindi: the code systems {@code rule} and {@code refusal}. */
public final class RuleBook {

    private final Map<String, Sentence> rules;
    private final Map<String, Sentence> refusals;

    public RuleBook(FhirPackages packages) {
        rules = sentencesOf(packages, "rule");
        refusals = sentencesOf(packages, "refusal");
    }

    Optional<Sentence> rule(String key) {
        return Optional.ofNullable(rules.get(key));
    }

    /** The sentence of a refusal, with the name of the element it is about put in. */
    public Sentence refusal(String code, String element) {
        Sentence sentence = refusals.get(code);
        if (sentence == null) {
            throw new IllegalStateException("the code system refusal lacks " + code);
        }
        return new Sentence(
                sentence.english().replace("{0}", element), sentence.hindi().replace("{0}", element));
    }

    private static Map<String, Sentence> sentencesOf(FhirPackages packages, String id) {
        CodeSystem system = packages.resource(CodeSystem.class, Canonicals.codeSystem(id))
                .orElseThrow(() -> new IllegalStateException("no code system " + id));
        Map<String, Sentence> sentences = new HashMap<>();
        system.getConcept()
                .forEach(concept ->
                        sentences.put(concept.getCode(), new Sentence(concept.getDisplay(), hindiOf(concept))));
        return sentences;
    }

    private static String hindiOf(ConceptDefinitionComponent concept) {
        return concept.getDesignation().stream()
                .filter(designation -> "hi".equals(designation.getLanguage()))
                .map(CodeSystem.ConceptDefinitionDesignationComponent::getValue)
                .findFirst()
                .orElse(concept.getDisplay());
    }
}
