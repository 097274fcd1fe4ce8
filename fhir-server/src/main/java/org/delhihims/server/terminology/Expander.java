package org.delhihims.server.terminology;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetComposeComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * Finds the codes that the definition of a value set stands for. Each include is the intersection of its system's part and
 * of all value sets that it names, as R4's algorithm has it and R5 says in so many words.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset.html#expansion">FHIR: value set expansion</a>
 */
final class Expander {

    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;
    private final SystemCodes systems;
    private final Map<String, Expansion> known = new ConcurrentHashMap<>();

    Expander(Vocabulary vocabulary, TerminologyRefusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
        this.systems = new SystemCodes(vocabulary, refusals);
    }

    /** The codes of a value set that is known by its canonical URL. */
    Expansion expand(String canonical) {
        return expand(canonical, Set.of());
    }

    /** The codes of a value set that a caller has sent. */
    Expansion expand(ValueSet valueSet) {
        return expand(valueSet, Set.of());
    }

    private Expansion expand(String canonical, Set<String> within) {
        if (within.contains(Vocabulary.url(canonical))) {
            throw refusals.circular(canonical);
        }
        Expansion before = known.get(canonical);
        if (before != null) {
            return before;
        }
        ValueSet valueSet = vocabulary.valueSet(canonical).orElseThrow(() -> refusals.unknownValueSet(canonical));
        Expansion expansion = expand(valueSet, within);
        known.put(canonical, expansion);
        return expansion;
    }

    private Expansion expand(ValueSet valueSet, Set<String> within) {
        Set<String> path = new HashSet<>(within);
        if (valueSet.hasUrl()) {
            path.add(valueSet.getUrl());
        }
        if (!valueSet.hasCompose()) {
            return Expansion.of(written(valueSet.getExpansion().getContains()).toList());
        }
        ValueSetComposeComponent compose = valueSet.getCompose();
        Expansion codes = union(compose.getInclude(), path).without(union(compose.getExclude(), path));
        boolean isActiveOnly = compose.hasInactive() && !compose.getInactive();
        return isActiveOnly ? codes.only(code -> !code.isInactive()) : codes;
    }

    private Expansion union(List<ConceptSetComponent> parts, Set<String> path) {
        return parts.stream().map(part -> expand(part, path)).reduce(Expansion.EMPTY, Expansion::and);
    }

    private Expansion expand(ConceptSetComponent part, Set<String> path) {
        Stream<Expansion> imported =
                part.getValueSet().stream().map(CanonicalType::getValue).map(canonical -> expand(canonical, path));
        Stream<Expansion> own = part.hasSystem() ? Stream.of(systems.partOf(part)) : Stream.empty();
        return Stream.concat(own, imported).reduce(Expansion::sharedWith).orElse(Expansion.EMPTY);
    }

    /** A value set without a definition may come with its codes written out. */
    private Stream<Listed> written(List<ValueSetExpansionContainsComponent> contained) {
        return contained.stream()
                .flatMap(code -> Stream.concat(
                        Optional.of(code)
                                .filter(selectable -> selectable.hasSystem() && selectable.hasCode())
                                .map(this::written)
                                .stream()
                                .flatMap(expansion -> expansion.all().stream()),
                        written(code.getContains())));
    }

    private Expansion written(ValueSetExpansionContainsComponent code) {
        ConceptReferenceComponent reference =
                new ConceptReferenceComponent().setCode(code.getCode()).setDisplay(code.getDisplay());
        reference.setDesignation(code.getDesignation());
        return systems.partOf(
                new ConceptSetComponent().setSystem(code.getSystem()).addConcept(reference));
    }
}
