package org.delhihims.server.query;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * The parameters of an operation as texts, whether they stood in the address or in a Parameters resource. An Identifier is
 * written as an address writes it: {@code system|value}.
 */
public final class SentParameters {

    /** These say how the answer is written, and belong to no operation. */
    private static final Set<String> OF_EVERY_REQUEST = Set.of("_format", "_pretty", "_summary");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private SentParameters() {}

    public static SentParameters of(RequestDetails request) {
        SentParameters sent = new SentParameters();
        request.getParameters().forEach((name, given) -> sent.add(name, Arrays.asList(given)));
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().forEach(parameter -> sent.add(parameter.getName(), List.of(textOf(parameter))));
        }
        sent.values.keySet().removeAll(OF_EVERY_REQUEST);
        return sent;
    }

    private static String textOf(ParametersParameterComponent parameter) {
        if (parameter.getValue() instanceof Reference reference) {
            return reference.hasReference() ? reference.getReference() : "";
        }
        if (parameter.getValue() instanceof Identifier identifier) {
            return (identifier.hasSystem() ? identifier.getSystem() + "|" : "")
                    + (identifier.hasValue() ? identifier.getValue() : "");
        }
        boolean isPrimitive = parameter.hasValue() && parameter.getValue().isPrimitive();
        return isPrimitive ? parameter.getValue().primitiveValue() : "";
    }

    private void add(String name, List<String> given) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).addAll(given);
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** What was given for a parameter, each repetition by itself. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** What was given for a parameter, with the lists that commas make taken apart. */
    public List<String> split(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
