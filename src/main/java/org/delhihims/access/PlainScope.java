package org.delhihims.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A scope that is about no resources: who the user is, the context of a launch, how long access lasts, or a private one.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-context-data">SMART:
 *     scopes for requesting context data</a>
 */
public record PlainScope(String text) implements Scope {

    private static final Set<String> KNOWN = Set.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "launch/encounter",
            "offline_access",
            "online_access");

    /** The letters are those that RFC 6749, section 3.3, has in a scope. */
    private static final Pattern PRIVATE = Pattern.compile("__[!-~&&[^\"\\\\]]{1,510}");

    public PlainScope {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a scope of identity, context or duration, nor a private one");
        }
    }

    public static Optional<PlainScope> parse(String text) {
        return isValid(text) ? Optional.of(new PlainScope(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return KNOWN.contains(text) || PRIVATE.matcher(text).matches();
    }

    @Override
    public boolean covers(Scope other) {
        return equals(other);
    }

    @Override
    public String toString() {
        return text;
    }
}
