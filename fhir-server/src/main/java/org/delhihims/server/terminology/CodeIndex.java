package org.delhihims.server.terminology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;

/** The codes of one code system, in the order of its definition, found by code and walked along the hierarchy. */
final class CodeIndex {

    private final CodeSystem system;
    private final Map<String, Concept> concepts;
    private final Function<String, Optional<Concept>> grammar;

    CodeIndex(CodeSystem system, Collection<Concept> concepts) {
        this(system, concepts, code -> Optional.empty());
    }

    /** A system that understands more codes than it lists. */
    CodeIndex(CodeSystem system, Collection<Concept> concepts, Function<String, Optional<Concept>> grammar) {
        this.system = system;
        this.grammar = grammar;
        this.concepts = Collections.unmodifiableMap(concepts.stream()
                .collect(Collectors.toMap(
                        concept -> key(concept.code()),
                        Function.identity(),
                        (first, again) -> first,
                        LinkedHashMap::new)));
    }

    String url() {
        return system.getUrl();
    }

    String version() {
        return system.hasVersion() ? system.getVersion() : "";
    }

    String name() {
        return system.hasTitle() ? system.getTitle() : system.hasName() ? system.getName() : system.getUrl();
    }

    /** The language of the displays, English unless the system says otherwise. */
    String language() {
        return system.hasLanguage() ? system.getLanguage() : "en";
    }

    /** Whether a code that is not found here is no code of the system: not so in a fragment. */
    boolean isComplete() {
        return system.getContent() == CodeSystemContentMode.COMPLETE;
    }

    /** Whether the codes can be listed: a system may be known by name only, or be a grammar. */
    boolean isListed() {
        return !concepts.isEmpty();
    }

    Optional<Concept> find(String code) {
        Concept concept = concepts.get(key(code));
        return concept == null ? grammar.apply(code) : Optional.of(concept);
    }

    Collection<Concept> all() {
        return concepts.values();
    }

    /** The code and all that it includes, whole or in part of the hierarchy; nothing for an unknown code. */
    Set<String> below(String code) {
        return reach(code, Concept::children);
    }

    /** The code and all that include it. */
    Set<String> above(String code) {
        return reach(code, Concept::parents);
    }

    private Set<String> reach(String code, Function<Concept, Set<String>> step) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(code));
        while (!next.isEmpty()) {
            find(next.remove()).filter(concept -> reached.add(concept.code())).ifPresent(concept -> {
                if (isSubsuming()) {
                    next.addAll(step.apply(concept));
                }
            });
        }
        return reached;
    }

    /** A hierarchy of parts, or of no stated relation, does not make one code a kind of another. */
    private boolean isSubsuming() {
        CodeSystemHierarchyMeaning meaning = system.getHierarchyMeaning();
        return meaning == null
                || meaning == CodeSystemHierarchyMeaning.ISA
                || meaning == CodeSystemHierarchyMeaning.CLASSIFIEDWITH;
    }

    private String key(String code) {
        boolean isCaseless = system.hasCaseSensitive() && !system.getCaseSensitive();
        return isCaseless ? code.toLowerCase(Locale.ROOT) : code;
    }
}
