package org.delhihims.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON text of an access, which is hashed: names in order, no blanks, nothing empty.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785: JSON Canonicalization Scheme</a>
 */
public final class AccessJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATIENTS = "\"patients\":";

    private AccessJson() {}

    public static String write(Access access) {
        Accessor who = access.who();
        Deed deed = access.deed();
        return new CanonicalObject()
                .put("account", who.account())
                .put("client", who.client())
                .put("facility", who.facility())
                .put("factor", access.factor())
                .put("fhirUser", who.fhirUser())
                .put("grant", access.purpose().grant())
                .put("interaction", deed.interaction())
                .put("kind", who.kind())
                .put("operation", deed.operation())
                .put("patients", access.patients())
                .put("purpose", access.purpose().code())
                .put("query", deed.query())
                .put("request", access.request())
                .put("role", who.role())
                .put("status", access.status())
                .put("touched", access.touched())
                .put("type", deed.type())
                .end();
    }

    /** Whether a text names these patients and no others, without reading all of it. */
    static boolean names(String text, List<String> patients) {
        return patients.isEmpty()
                ? !text.contains(PATIENTS)
                : text.contains(PATIENTS + CanonicalObject.list(patients) + ",");
    }

    public static Access read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return new Access(
                    json.path("request").asText(),
                    new Accessor(
                            optional(json, "client"),
                            optional(json, "kind"),
                            optional(json, "account"),
                            optional(json, "fhirUser"),
                            optional(json, "role"),
                            optional(json, "facility")),
                    new Deed(
                            json.path("interaction").asText(),
                            json.path("type").asText(),
                            optional(json, "operation"),
                            optional(json, "query")),
                    all(json, "touched"),
                    all(json, "patients"),
                    json.path("status").asInt(),
                    new Purpose(json.path("purpose").asText(), optional(json, "grant")),
                    optional(json, "factor"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the record of an access", e);
        }
    }

    private static @Nullable String optional(JsonNode json, String name) {
        return json.path(name).textValue();
    }

    private static List<String> all(JsonNode json, String name) {
        List<String> values = new ArrayList<>();
        json.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }
}
