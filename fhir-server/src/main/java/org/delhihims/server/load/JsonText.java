package org.delhihims.server.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/**
 * JSON as a tree that keeps each number as it was written: in FHIR 1.50 is not 1.5.
 *
 * @see <a href="https://hl7.org/fhir/R4/json.html#primitive">JSON: decimals</a>
 */
final class JsonText {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The object that this text holds, and nothing beside it. */
    static ObjectNode read(String text) throws NotJson {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new NotJson("The line is not a JSON object.");
        } catch (JsonProcessingException e) {
            throw new NotJson("The line is not JSON: " + where(e));
        }
    }

    /** Whether the text is the beginning of an object whose end is missing. */
    static boolean isUnfinished(String text) {
        try {
            MAPPER.readTree(text);
            return false;
        } catch (JsonEOFException unfinished) {
            return true;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The place only: Jackson's messages quote the text, and the text is about people. */
    private static String where(JsonProcessingException broken) {
        var place = broken.getLocation();
        if (broken instanceof JsonEOFException) {
            return "its end is missing.";
        }
        return place == null ? "it cannot be read." : "it breaks off at column " + place.getColumnNr() + ".";
    }
}
