package org.delhihims.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query of an access as it is kept: values that may tell of a person stand as keyed hashes, by which equal values are
 * found again and none is learnt ({@code security.md} 4.9, AUD-5). What is not known to be harmless counts as personal.
 */
public final class QueryText {

    /** Parameters whose values are codes, times, ids of records or matters of form. */
    private static final Set<String> HARMLESS = Set.of(
            "_at",
            "_count",
            "_elements",
            "_format",
            "_id",
            "_include",
            "_lastUpdated",
            "_offset",
            "_outputFormat",
            "_page",
            "_pretty",
            "_profile",
            "_revinclude",
            "_security",
            "_since",
            "_sort",
            "_summary",
            "_tag",
            "_total",
            "_type",
            "active",
            "actor",
            "agent",
            "authored",
            "authoredon",
            "based-on",
            "category",
            "class",
            "clinical-status",
            "code",
            "criticality",
            "date",
            "effective-time",
            "encounter",
            "end",
            "entity",
            "facility",
            "for",
            "general-practitioner",
            "intent",
            "issued",
            "location",
            "max",
            "organization",
            "owner",
            "part-of",
            "partof",
            "patient",
            "performer",
            "period",
            "practitioner",
            "priority",
            "recorded",
            "requester",
            "result",
            "role",
            "schedule",
            "service-category",
            "service-provider",
            "service-type",
            "severity",
            "slot",
            "specialty",
            "start",
            "status",
            "subject",
            "type",
            "vaccine-code",
            "verification-status",
            "whenhandedover");

    /** A value of such a parameter that is none of these may be anything that somebody has typed. */
    private static final Pattern HARMLESS_VALUE = Pattern.compile("[A-Za-z0-9._:/|,+$*-]{0,300}");

    /** Not even as a hash: it would be learnt by trying out what people choose. */
    private static final Set<String> SECRET = Set.of("passcode");

    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9a-f-])[0-9][0-9 -]{7,}[0-9](?![0-9a-f-])");
    private static final Pattern TIME = Pattern.compile("[a-z]{0,2}[0-9]{4}(-[0-9]{2}){0,2}(T[0-9:.+-]*Z?)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9._:-]{0,80}");

    /** What the personal values become, such as {@code hmac:...}. */
    private final UnaryOperator<String> hashing;

    public QueryText(UnaryOperator<String> hashing) {
        this.hashing = hashing;
    }

    public String of(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> Stream.of(parameter.getValue()).map(value -> part(parameter.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    /** An id from an address: of the form that the server gives, or hashed, since anything may be typed there. */
    public String id(String id) {
        return RecordId.isOne(id) ? id : hashing.apply(id);
    }

    private String part(String name, String value) {
        if (SECRET.contains(name)) {
            return name + "=";
        }
        String shownName = NAME.matcher(name).matches() ? name : hashing.apply(name);
        boolean isHarmless = HARMLESS.contains(endOf(name))
                && HARMLESS_VALUE.matcher(value).matches()
                && (TIME.matcher(value).matches()
                        || !NUMBER_OF_A_PERSON.matcher(value).find());
        return shownName + "=" + (isHarmless ? encoded(value) : hashing.apply(value));
    }

    /** What a chain ends in, without its modifier; a chain by {@code :identifier} ends in an identifier. */
    private static String endOf(String name) {
        String link = name.startsWith("_has:")
                ? name.substring(name.lastIndexOf(':') + 1)
                : name.substring(name.lastIndexOf('.') + 1);
        int modifier = link.indexOf(':');
        boolean isIdentifier = modifier >= 0 && link.endsWith(":identifier");
        return isIdentifier ? "identifier" : modifier < 0 ? link : link.substring(0, modifier);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
