package org.delhihims.server.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;

/** The part of one code system that a value set takes in: the codes it lists, those its filters choose, or all of them. */
final class SystemCodes {

    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;

    SystemCodes(Vocabulary vocabulary, TerminologyRefusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    Expansion partOf(ConceptSetComponent part) {
        String system = part.getSystem();
        Optional<CodeIndex> codes = vocabulary.codes(system, part.hasVersion() ? part.getVersion() : "");
        if (part.hasConcept()) {
            return listed(system, codes, part.getConcept());
        }
        if (vocabulary.isGrammar(system) && !part.hasFilter()) {
            return codes.map(Expansion::whole).orElseGet(() -> Expansion.missing(system));
        }
        return codes.filter(CodeIndex::isListed)
                .map(index -> chosen(index, part.getFilter()))
                .orElseGet(() -> Expansion.missing(system));
    }

    /** Codes that a complete system does not have are not in the value set either. */
    private static Expansion listed(
            String system, Optional<CodeIndex> codes, List<ConceptReferenceComponent> references) {
        boolean decides =
                codes.map(index -> index.isComplete() && index.isListed()).orElse(false);
        List<Listed> listed = new ArrayList<>();
        for (ConceptReferenceComponent reference : references) {
            Optional<Concept> concept = codes.flatMap(index -> index.find(reference.getCode()));
            if (concept.isPresent()) {
                listed.add(Listed.of(codes.orElseThrow(), concept.get()).as(reference));
            } else if (!decides) {
                listed.add(Listed.of(system, reference));
            }
        }
        return Expansion.of(listed);
    }

    private Expansion chosen(CodeIndex codes, List<ConceptSetFilterComponent> filters) {
        Predicate<Concept> choice = concept -> true;
        for (ConceptSetFilterComponent filter : filters) {
            try {
                choice = choice.and(new ConceptFilter(codes).of(filter));
            } catch (IllegalArgumentException e) {
                throw refusals.unknownFilter(filter.hasProperty() ? filter.getProperty() : "filter");
            }
        }
        return Expansion.of(codes.all().stream()
                .filter(choice)
                .map(concept -> Listed.of(codes, concept))
                .toList());
    }
}
