package org.delhihims.server.terminology;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/**
 * Chooses codes of a code system by a property, as a value set's filter says.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset.html#compose">FHIR: filters of a value set</a>
 */
final class ConceptFilter {

    /** What every concept has or may have (FHIR R4, CodeSystem 4.8.10). */
    private static final Set<String> STANDARD = Set.of(
            "code",
            "concept",
            "display",
            "definition",
            "parent",
            "child",
            "status",
            "inactive",
            "notSelectable",
            "deprecated");

    private final CodeIndex codes;

    ConceptFilter(CodeIndex codes) {
        this.codes = codes;
    }

    /** What cannot be understood throws an IllegalArgumentException that names the filter. */
    Predicate<Concept> of(ConceptSetFilterComponent filter) {
        String property = filter.getProperty();
        String value = filter.getValue();
        FilterOperator operator = filter.getOp();
        if (property == null || value == null || operator == null || !isKnown(property)) {
            throw new IllegalArgumentException("filter");
        }
        return switch (operator) {
            case ISA -> within(codes.below(value));
            case DESCENDENTOF -> within(codes.below(value)).and(concept -> !isSame(concept, value));
            case ISNOTA -> within(codes.below(value)).negate();
            case GENERALIZES -> within(codes.above(value));
            case EQUAL -> concept -> values(concept, property).anyMatch(value::equals);
            case IN -> concept -> values(concept, property).anyMatch(list(value)::contains);
            case NOTIN -> concept -> values(concept, property).noneMatch(list(value)::contains);
            case EXISTS -> concept -> values(concept, property).findAny().isPresent() == Boolean.parseBoolean(value);
            case REGEX -> matching(property, value);
            case NULL -> throw new IllegalArgumentException(property);
        };
    }

    private boolean isKnown(String property) {
        return STANDARD.contains(property)
                || codes.all().stream()
                        .flatMap(concept -> concept.properties().stream())
                        .anyMatch(given -> given.getCode().equals(property));
    }

    private static Predicate<Concept> within(Set<String> reached) {
        return concept -> reached.contains(concept.code());
    }

    private boolean isSame(Concept concept, String code) {
        return codes.find(code).map(concept::equals).orElse(false);
    }

    private static Predicate<Concept> matching(String property, String regex) {
        try {
            // Callers may send value sets: this engine takes no longer than the text is long, whatever the expression.
            Pattern pattern = Pattern.compile(regex);
            return concept -> values(concept, property).anyMatch(pattern::matches);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(property, e);
        }
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(",")).map(String::strip).toList();
    }

    private static Stream<String> values(Concept concept, String property) {
        return switch (property) {
            case "code", "concept" -> Stream.of(concept.code());
            case "display" -> Stream.of(concept.display());
            case "definition" -> Stream.of(concept.definition()).filter(text -> !text.isEmpty());
            case "parent" -> concept.parents().stream();
            case "child" -> concept.children().stream();
            default ->
                concept.properties().stream()
                        .filter(given -> given.getCode().equals(property))
                        .map(given -> text(given.getValue()));
        };
    }

    private static String text(Type value) {
        return value instanceof Coding coding
                ? String.valueOf(coding.getCode())
                : String.valueOf(value.primitiveValue());
    }
}
