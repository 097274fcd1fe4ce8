package org.delhihims.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON as text and as a tree. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode read(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    public static List<JsonNode> listOf(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The resources of a Bundle, in its order. */
    public static List<JsonNode> resourcesIn(JsonNode bundle) {
        return listOf(bundle.path("entry")).stream()
                .map(entry -> entry.path("resource"))
                .toList();
    }

    /** The ids of the matches in a Bundle, in its order. */
    public static List<String> idsIn(JsonNode bundle) {
        return listOf(bundle.path("entry")).stream()
                .filter(entry -> !entry.path("search").path("mode").asText().equals("include"))
                .map(entry -> entry.path("resource").path("id").asText())
                .toList();
    }

    /** The references of everything in a Bundle, in its order. */
    public static List<String> referencesIn(JsonNode bundle) {
        return resourcesIn(bundle).stream()
                .map(resource -> resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText())
                .toList();
    }

    /** Where a Bundle says that it goes on, or an empty text. */
    public static String linkOf(JsonNode bundle, String relation) {
        return listOf(bundle.path("link")).stream()
                .filter(link -> link.path("relation").asText().equals(relation))
                .map(link -> link.path("url").asText())
                .findFirst()
                .orElse("");
    }
}
