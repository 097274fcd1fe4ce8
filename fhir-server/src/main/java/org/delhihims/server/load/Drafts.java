package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a line apart. A transaction stays in one piece. Bundles that only collect resources ({@code collection},
 * {@code searchset}, {@code batch}) fall into their entries, each of which is stored or refused by itself.
 */
final class Drafts {

    private static final Set<String> LOOSE = Set.of("collection", "searchset", "batch");

    private Drafts() {}

    static List<Draft> of(Line line) throws NotJson {
        if (line.trouble() != null) {
            throw new NotJson(line.trouble());
        }
        ObjectNode resource = JsonText.read(line.text());
        String type = typeOf(resource);
        String bundle = type.equals("Bundle") ? resource.path("type").asText() : "";
        if (bundle.equals("transaction")) {
            List<Entry> entries = entriesOf(resource, line);
            return List.of(new Draft(
                    line.place(),
                    type,
                    entries,
                    aliases(entries),
                    true,
                    line.text().length()));
        }
        return LOOSE.contains(bundle) ? piecesOf(resource, line) : List.of(single(resource, line));
    }

    private static String typeOf(ObjectNode resource) throws NotJson {
        String type = resource.path("resourceType").asText("");
        if (type.isEmpty()) {
            throw new NotJson("The line has no resourceType.");
        }
        return type;
    }

    private static Draft single(ObjectNode resource, Line line) throws NotJson {
        ObjectNode node = JsonText.object();
        node.set("resource", resource);
        return new Draft(
                line.place(),
                typeOf(resource),
                List.of(named(node, line, 0)),
                Map.of(),
                false,
                line.text().length());
    }

    private static List<Draft> piecesOf(ObjectNode bundle, Line line) throws NotJson {
        List<Entry> entries = entriesOf(bundle, line);
        Map<String, Name> aliases = aliases(entries);
        List<Draft> pieces = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            String type = entry.hasResource() ? typeOf(entry.resource()) : "Bundle";
            pieces.add(new Draft(
                    line.place().entry(pieces.size()),
                    type,
                    List.of(entry),
                    aliases,
                    false,
                    line.text().length() / entries.size()));
        }
        return pieces;
    }

    /** The names by which the entries of a Bundle call each other. */
    private static Map<String, Name> aliases(List<Entry> entries) {
        Map<String, Name> aliases = new HashMap<>();
        for (Entry entry : entries) {
            entry.name()
                    .filter(name -> !entry.fullUrl().isEmpty())
                    .ifPresent(name -> aliases.put(entry.fullUrl(), name));
        }
        return aliases;
    }

    private static List<Entry> entriesOf(ObjectNode bundle, Line line) throws NotJson {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : bundle.path("entry")) {
            if (!(node instanceof ObjectNode entry)) {
                throw new NotJson("An entry of the Bundle is not an object.");
            }
            entries.add(isUnconditionalWrite(entry) ? named(entry, line, entries.size()) : asItStands(entry));
        }
        return entries;
    }

    /** Whether the entry writes one resource, whatever else there is. An entry without a request is such a one. */
    private static boolean isUnconditionalWrite(ObjectNode entry) {
        JsonNode request = entry.path("request");
        return entry.path("resource").isObject()
                && switch (request.path("method").asText("POST")) {
                    case "POST" -> !request.has("ifNoneExist");
                    case "PUT" -> !request.path("url").asText().contains("?");
                    default -> false;
                };
    }

    private static Entry asItStands(ObjectNode entry) {
        return new Entry(entry, Optional.empty());
    }

    private static Entry named(ObjectNode entry, Line line, int number) throws NotJson {
        ObjectNode resource = (ObjectNode) entry.path("resource");
        String type = typeOf(resource);
        String id = resource.path("id").asText("");
        if (id.isEmpty()) {
            id = idIn(entry.path("fullUrl").asText(""));
        }
        if (id.isEmpty()) {
            id = digest(line.text() + '\n' + number);
        }
        return new Entry(entry, Optional.of(new Name(type, id)));
    }

    /** What follows the last colon or slash, in {@code urn:uuid:…} as in {@code https://…/Patient/p1}. */
    private static String idIn(String fullUrl) {
        return fullUrl.substring(Math.max(fullUrl.lastIndexOf(':'), fullUrl.lastIndexOf('/')) + 1);
    }

    /** Who has no name is called by what he looks like: the same line is the same resource. */
    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
