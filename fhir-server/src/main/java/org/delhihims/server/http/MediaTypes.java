package org.delhihims.server.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the formats that are spoken here.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#mime-type">FHIR: content types and encodings</a>
 */
final class MediaTypes {

    static final String JSON_PATCH = "application/json-patch+json";

    private static final Set<String> JSON =
            Set.of("application/fhir+json", "application/json", "application/json+fhir", "text/json", "json");
    private static final Set<String> XML =
            Set.of("application/fhir+xml", "application/xml", "application/xml+fhir", "text/xml", "xml");
    /** A browser is given JSON; whoever takes everything too. */
    private static final Set<String> WHATEVER = Set.of("*/*", "application/*", "text/html", "application/xhtml+xml");

    private static final String LINES = "application/fhir+ndjson";
    /** What is printed. */
    static final String PDF = "application/pdf";
    /** What is sent as a message. */
    static final String TEXT = "text/plain";

    private static final String FHIR_VERSION = "fhirversion=";

    private MediaTypes() {}

    static boolean isJson(String type) {
        return JSON.contains(nameOf(type));
    }

    static boolean isXml(String type) {
        return XML.contains(nameOf(type));
    }

    static boolean isForm(String type) {
        return nameOf(type).equals("application/x-www-form-urlencoded");
    }

    /** Whether one of the types of an Accept header is among these. */
    static boolean isOneOf(Set<String> wanted, @Nullable String types) {
        return types != null && Arrays.stream(types.split(",")).anyMatch(type -> wanted.contains(nameOf(type)));
    }

    /** Whether one of the types of an Accept header, or of a {@code _format}, is offered in FHIR R4. */
    static boolean isOffered(String types) {
        return Arrays.stream(types.split(",")).anyMatch(type -> isSpoken(nameOf(type)) && isOfThisVersion(type));
    }

    private static boolean isSpoken(String name) {
        return JSON.contains(name) || XML.contains(name) || WHATEVER.contains(name) || LINES.equals(name);
    }

    private static boolean isOfThisVersion(String type) {
        return parameter(type, FHIR_VERSION)
                .map(version -> version.startsWith("4.0"))
                .orElse(true);
    }

    /** Whether the charset of a type, where it names one, is UTF-8. */
    static boolean isUtf8(String type) {
        return parameter(type, "charset=")
                .map(charset -> charset.equals("utf-8") || charset.equals("utf8"))
                .orElse(true);
    }

    private static Optional<String> parameter(String type, String start) {
        return Arrays.stream(type.toLowerCase(Locale.ROOT).split(";"))
                .map(part -> part.strip().replace("\"", ""))
                .filter(part -> part.startsWith(start))
                .map(part -> part.substring(start.length()).strip())
                .findFirst();
    }

    /** The name alone. A plus sign in an address that was not escaped has become a space. */
    static String nameOf(@Nullable String type) {
        return type == null
                ? ""
                : type.split(";", 2)[0].strip().replace(' ', '+').toLowerCase(Locale.ROOT);
    }
}
