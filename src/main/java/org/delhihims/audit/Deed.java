package org.delhihims.audit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * What was done or asked.
 *
 * @param interaction a code of FHIR's {@code restful-interaction}, or {@code unknown}
 * @param type the resource type; empty for the whole server
 * @param operation the operation's name without its dollar sign
 * @param query what was searched by, in the form of {@link QueryText}
 */
public record Deed(
        String interaction,
        String type,
        @Nullable String operation,
        @Nullable String query) {

    public static final String OPERATION = "operation";
    public static final String UNKNOWN = "unknown";

    private static final Set<String> TYPES =
            Stream.of(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern OPERATION_NAME = Pattern.compile("\\$[A-Za-z][A-Za-z0-9._-]{0,60}");

    /** What a request asks by its method and its path below the FHIR endpoint, whether anybody understands it or not. */
    public static Deed attempted(String method, String path) {
        List<String> parts = List.of(path.replaceFirst("^/+", "").split("/+", -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        String type = parts.isEmpty() || !isType(parts.get(0)) ? "" : parts.get(0);
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        if (OPERATION_NAME.matcher(last).matches()) {
            return new Deed(OPERATION, type, last.substring(1), null);
        }
        return new Deed(interaction(method, parts), type, null, null);
    }

    private static String interaction(String method, List<String> parts) {
        boolean isSearch = parts.contains("_search");
        boolean hasId = parts.size() > 1 && !parts.get(1).startsWith("_");
        return switch (method) {
            case "GET", "HEAD" -> reading(parts, isSearch, hasId);
            case "POST" -> isSearch ? "search-type" : parts.isEmpty() ? "transaction" : "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> "delete";
            default -> UNKNOWN;
        };
    }

    private static String reading(List<String> parts, boolean isSearch, boolean hasId) {
        if (parts.contains("_history")) {
            String history = hasId ? "history-instance" : parts.size() > 1 ? "history-type" : "history-system";
            return hasId && parts.size() > 3 ? "vread" : history;
        }
        if (parts.isEmpty()) {
            return "search-system";
        }
        return hasId && !isSearch ? "read" : "search-type";
    }

    private static boolean isType(String part) {
        return TYPES.contains(part);
    }
}
