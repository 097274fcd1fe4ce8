package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** The places in a resource that point at other resources: every {@code reference}, and the address of a Binary. */
final class References {

    private References() {}

    /** Puts what the operator makes of a reference in its place. */
    static void replace(JsonNode tree, UnaryOperator<String> operator) {
        if (tree instanceof ObjectNode object) {
            replaceIn(object, "reference", operator);
            if (object.path("url").asText("").startsWith("Binary/")) {
                replaceIn(object, "url", operator);
            }
        }
        tree.forEach(child -> replace(child, operator));
    }

    private static void replaceIn(ObjectNode object, String field, UnaryOperator<String> operator) {
        JsonNode reference = object.get(field);
        if (reference != null && reference.isTextual()) {
            String before = reference.asText();
            String after = operator.apply(before);
            if (!after.equals(before)) {
                object.put(field, after);
            }
        }
    }
}
