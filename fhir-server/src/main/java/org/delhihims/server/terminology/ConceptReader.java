package org.delhihims.server.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;

/**
 * Reads the codes of a code system, wherever it writes its hierarchy: by nesting, or by the properties {@code parent},
 * {@code child} and {@code subsumedBy}. What supplements say of a code is added.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem.html#hierarchy">FHIR: hierarchies of code systems</a>
 */
final class ConceptReader {

    private static final Set<String> PARENT = Set.of("parent", "subsumedBy");

    private final Map<String, ConceptDefinitionComponent> definitions = new LinkedHashMap<>();
    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    private ConceptReader() {}

    static Collection<Concept> read(CodeSystem system, List<CodeSystem> supplements) {
        ConceptReader reader = new ConceptReader();
        system.getConcept().forEach(reader::read);
        List<ConceptReader> additions = supplements.stream()
                .map(supplement -> {
                    ConceptReader addition = new ConceptReader();
                    supplement.getConcept().forEach(addition::read);
                    return addition;
                })
                .toList();
        return reader.definitions.values().stream()
                .map(definition -> reader.concept(definition, additions))
                .toList();
    }

    private void read(ConceptDefinitionComponent definition) {
        String code = definition.getCode();
        if (code != null) {
            definitions.put(code, definition);
            definition.getProperty().forEach(property -> read(code, property));
        }
        for (ConceptDefinitionComponent child : definition.getConcept()) {
            if (code != null && child.hasCode()) {
                join(code, child.getCode());
            }
            read(child);
        }
    }

    private void read(String code, ConceptPropertyComponent property) {
        String other = property.getValue() == null ? null : property.getValue().primitiveValue();
        if (other != null && PARENT.contains(property.getCode())) {
            join(other, code);
        } else if (other != null && property.getCode().equals("child")) {
            join(code, other);
        }
    }

    private void join(String parent, String child) {
        children.computeIfAbsent(parent, code -> new LinkedHashSet<>()).add(child);
        parents.computeIfAbsent(child, code -> new LinkedHashSet<>()).add(parent);
    }

    private Concept concept(ConceptDefinitionComponent definition, List<ConceptReader> additions) {
        String code = definition.getCode();
        List<ConceptDefinitionComponent> sayings = new ArrayList<>(List.of(definition));
        additions.stream()
                .flatMap(addition -> Stream.ofNullable(addition.definitions.get(code)))
                .forEach(sayings::add);
        return new Concept(
                code,
                definition.hasDisplay() ? definition.getDisplay() : "",
                definition.hasDefinition() ? definition.getDefinition() : "",
                sayings.stream()
                        .flatMap(saying -> saying.getDesignation().stream())
                        .map(Designation::of)
                        .toList(),
                sayings.stream()
                        .flatMap(saying -> saying.getProperty().stream())
                        .filter(property -> property.hasCode() && property.hasValue())
                        .toList(),
                Collections.unmodifiableSet(parents.getOrDefault(code, Set.of())),
                Collections.unmodifiableSet(children.getOrDefault(code, Set.of())));
    }
}
