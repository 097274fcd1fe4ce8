package org.delhihims.server.identifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.delhihims.identifier.ProtectedSystems;
import org.delhihims.kernel.Canonicals;
import org.delhihims.server.Elements;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Identifiers of protected systems as the JSON of a record in the database holds them: the value is the mark of the number,
 * and an extension on it, which only the database ever sees, the sealed number.
 */
final class StoredIdentifiers {

    private static final String SEALED = Canonicals.profile("sealed-number");

    /** A decimal keeps its digits, as FHIR asks. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final NumberSeal seal;
    private final NumberMarks marks;

    StoredIdentifiers(NumberSeal seal, NumberMarks marks) {
        this.seal = seal;
        this.marks = marks;
    }

    /** The JSON of a record as it is to be stored. */
    String sealed(String json) {
        if (!ProtectedSystems.areMentionedIn(json)) {
            return json;
        }
        try {
            JsonNode record = JSON.readTree(json);
            sealAllIn(record);
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean areIn(String stored) {
        return stored.contains(SEALED);
    }

    /** Puts back in clear what was sealed. */
    void open(Resource record) {
        Elements.visit(record, (path, element) -> {
            // Of other systems such an extension is its sender's, and no seal.
            if (element instanceof Identifier identifier && ProtectedSystems.contains(identifier.getSystem())) {
                open(identifier.getValueElement());
            }
        });
    }

    private void open(StringType value) {
        Extension sealed = value.getExtensionByUrl(SEALED);
        if (sealed != null) {
            value.getExtension().remove(sealed);
            value.setValue(seal.open(value.getValue(), sealed.getValue().primitiveValue()));
        }
    }

    private void sealAllIn(JsonNode node) {
        if (node instanceof ObjectNode object
                && ProtectedSystems.contains(object.path("system").textValue())
                && (object.has("value") || object.has("_value"))) {
            seal(object);
        }
        node.forEach(this::sealAllIn);
    }

    private void seal(ObjectNode identifier) {
        ArrayNode extensions = identifier.withObject("/_value").withArray("/extension");
        // Who sends it cannot have it from us.
        extensions.removeIf(extension -> SEALED.equals(extension.path("url").textValue()));
        String number = identifier.path("value").textValue();
        if (number != null) {
            String mark = marks.of(identifier.path("system").textValue(), number);
            identifier.put("value", mark);
            extensions.addObject().put("url", SEALED).put("valueString", seal.seal(mark, number));
        }
    }
}
