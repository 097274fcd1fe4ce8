package org.delhihims.server.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.server.terminology.Input.Kind;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Reads an operation's parameters from the address, from a Parameters resource, or from the resource itself where the
 * operation takes one, and refuses what the operation does not define.
 *
 * @see <a href="https://hl7.org/fhir/R4/operations.html#executing">FHIR: executing an operation</a>
 */
final class ArgumentReader {

    private final Map<String, Input> inputs;
    private final TerminologyRefusals refusals;
    private final Map<String, List<Base>> given = new LinkedHashMap<>();

    ArgumentReader(List<Input> inputs, TerminologyRefusals refusals) {
        this.inputs = inputs.stream().collect(Collectors.toMap(Input::name, Function.identity()));
        this.refusals = refusals;
    }

    Map<String, List<Base>> read(RequestDetails request) {
        request.getParameters().forEach((name, values) -> {
            // _format and its like speak about the answer.
            if (!name.startsWith("_")) {
                for (String value : values) {
                    add(name, new StringType(value));
                }
            }
        });
        if (request.getResource() instanceof Parameters parameters) {
            parameters.getParameter().forEach(this::add);
        } else if (request.getResource() instanceof Resource resource) {
            add(nameFor(resource), resource);
        }
        return given;
    }

    private String nameFor(Resource resource) {
        return inputs.values().stream()
                .filter(input -> input.kind() == Kind.RESOURCE)
                .map(Input::name)
                .filter(name -> name.equalsIgnoreCase(resource.fhirType()))
                .findFirst()
                .orElseThrow(() -> refusals.malformed("wrong-type", resource.fhirType()));
    }

    private void add(ParametersParameterComponent parameter) {
        String name = parameter.hasName() ? parameter.getName() : "Parameters.parameter.name";
        add(name, parameter.hasResource() ? parameter.getResource() : parameter.getValue());
    }

    private void add(String name, @Nullable Base value) {
        Input input = inputs.get(name);
        if (input == null) {
            throw refusals.malformed("unknown-input", name);
        }
        if (input.kind() == Kind.UNSUPPORTED) {
            throw refusals.malformed("unsupported-input", name);
        }
        if (value == null || value.isEmpty()) {
            throw refusals.malformed("required-element", name);
        }
        refuseUnlessOfKind(input, value);
        List<Base> values = given.computeIfAbsent(name, first -> new ArrayList<>());
        if (!input.repeats() && !values.isEmpty()) {
            throw refusals.malformed("too-many", name);
        }
        values.add(value);
    }

    private void refuseUnlessOfKind(Input input, Base value) {
        if (!input.kind().isSimple() && value instanceof StringType) {
            throw refusals.malformed("not-in-address", input.name());
        }
        boolean isRight = switch (input.kind()) {
            case CODING -> value instanceof Coding;
            case CONCEPT -> value instanceof CodeableConcept;
            case RESOURCE -> value instanceof Resource;
            case TEXT, URI, NUMBER, FLAG, LANGUAGE, UNSUPPORTED -> value.isPrimitive();
        };
        if (!isRight) {
            throw refusals.malformed("wrong-type", input.name());
        }
        if (input.kind().isSimple() && !isWellFormed(input.kind(), String.valueOf(value.primitiveValue()))) {
            throw refusals.malformed("wrong-format", input.name());
        }
    }

    private static boolean isWellFormed(Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> text.matches("[0-9]{1,9}");
            case FLAG -> text.matches("true|false");
            case URI -> !text.isBlank() && text.matches("\\S+");
            case LANGUAGE -> isLanguage(text);
            case TEXT, CODING, CONCEPT, RESOURCE, UNSUPPORTED -> !text.isBlank();
        };
    }

    private static boolean isLanguage(String text) {
        try {
            return !DisplayLanguage.of(text).isAny();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
