package org.delhihims.tests.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/** What the audit tells of one patient. */
final class Trail {

    private final Hims hims;
    private final String patient;

    Trail(Hims hims, String patient) {
        this.hims = hims;
        this.patient = patient;
    }

    /** All events, the oldest first. */
    List<JsonNode> all() {
        return Json.resourcesIn(Auditor.of(hims).search("patient", patient, "_sort", "date", "_count", "200"));
    }

    /** All but those of whom this class has asked. */
    List<JsonNode> events() {
        return all().stream()
                .filter(event -> !inShort(event).startsWith("search-type AuditEvent"))
                .toList();
    }

    List<String> told() {
        return events().stream().map(Trail::inShort).toList();
    }

    /** Interaction or operation, type, status, profile. */
    static String inShort(JsonNode event) {
        return "%s %s %s %s"
                .formatted(
                        event.at("/subtype/0/code").asText(),
                        typeOf(event),
                        event.path("outcomeDesc").asText().replaceFirst("HTTP ", ""),
                        event.at("/meta/profile/0").asText().replaceFirst(".*[.](Patient)?", ""));
    }

    private static String typeOf(JsonNode event) {
        String query = queryOf(event);
        if (!query.isEmpty()) {
            return query.replaceFirst("[?/].*", "");
        }
        JsonNode what = event.at("/entity/0/what");
        return what.path("type").asText(what.path("reference").asText().replaceFirst("/.*", ""));
    }

    static String queryOf(JsonNode event) {
        return Json.listOf(event.path("entity")).stream()
                .filter(entity -> entity.has("query"))
                .map(entity -> new String(
                        Base64.getDecoder().decode(entity.path("query").asText()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
