package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.api.Constants;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters that say how to answer a search and not what to search for, and the values each may have. HAPI passes
 * over those that it does not know.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#return">FHIR: managing returned resources</a>
 */
final class ControlParameters {

    static final String AFTER = "_after";

    private static final Pattern ANY = Pattern.compile("(?s).+");
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry(Constants.PARAM_FORMAT, ANY),
            Map.entry(Constants.PARAM_PRETTY, Pattern.compile("true|false")),
            Map.entry(Constants.PARAM_SUMMARY, Pattern.compile("true|false|text|data|count")),
            Map.entry(Constants.PARAM_SEARCH_TOTAL_MODE, Pattern.compile("none|estimate|accurate")),
            Map.entry(Constants.PARAM_ELEMENTS, Pattern.compile("[A-Za-z][A-Za-z0-9.]*(,[A-Za-z][A-Za-z0-9.]*)*")),
            Map.entry(Constants.PARAM_SORT, Pattern.compile("-?[A-Za-z_][A-Za-z0-9_-]*(,-?[A-Za-z_][A-Za-z0-9_-]*)*")),
            Map.entry(Constants.PARAM_COUNT, Pattern.compile("[0-9]{1,9}")),
            Map.entry(Constants.PARAM_OFFSET, Pattern.compile("[0-9]{1,9}")),
            Map.entry(AFTER, ANY),
            Map.entry(Constants.PARAM_INCLUDE, ANY),
            Map.entry(Constants.PARAM_REVINCLUDE, ANY));
    private static final Set<String> REPEATABLE =
            Set.of(Constants.PARAM_INCLUDE, Constants.PARAM_REVINCLUDE, Constants.PARAM_SORT, Constants.PARAM_ELEMENTS);
    private static final Set<String> MODIFIABLE = Set.of(Constants.PARAM_INCLUDE, Constants.PARAM_REVINCLUDE);
    private static final Set<String> MODIFIERS = Set.of("iterate", "recurse");

    private ControlParameters() {}

    /** Whether a parameter, without its modifier, is one of these. */
    static boolean contain(String name) {
        return VALUES.containsKey(name);
    }

    static boolean allows(String name, String modifier) {
        return MODIFIABLE.contains(name) && MODIFIERS.contains(modifier);
    }

    /** The name of the refusal that these values deserve, if any. */
    static Optional<String> refusalOf(String name, String[] values) {
        if (values.length > 1 && !REPEATABLE.contains(name)) {
            return Optional.of("too-many");
        }
        for (String value : values) {
            if (!VALUES.getOrDefault(name, ANY).matcher(value).matches()) {
                return Optional.of("wrong-format");
            }
        }
        return Optional.empty();
    }
}
