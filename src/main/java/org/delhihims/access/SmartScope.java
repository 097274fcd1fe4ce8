package org.delhihims.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A scope on resources, in either of SMART's notations: {@code patient/Observation.rs?category=system|code} or
 * {@code patient/Observation.read}. Two scopes that mean the same and are written differently are not equal, for each is
 * given back as it was asked for.
 *
 * @param type a resource type of R4, or {@link #ANY}
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources">SMART:
 *     scopes for requesting FHIR resources</a>
 */
public record SmartScope(
        Context context, String type, Set<Permission> permissions, Set<Constraint> constraints, String text)
        implements Scope {

    /** Whose records: those of the patient in context, those the user may see, or those the system itself may. */
    public enum Context {
        PATIENT("patient"),
        USER("user"),
        SYSTEM("system");

        private final String word;

        Context(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** The type that stands for all. */
    public static final String ANY = "*";

    private static final int MAX_LENGTH = 512;

    private static final Set<String> TYPES =
            Arrays.stream(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Pattern FORM = Pattern.compile(
            "(patient|user|system)/([A-Za-z]+|\\*)\\.(" + PermissionWords.FORM + ")(?:\\?([!-~&&[^\"\\\\]]+))?");

    public SmartScope {
        permissions = Collections.unmodifiableSet(EnumSet.copyOf(permissions));
        constraints = Collections.unmodifiableSet(new LinkedHashSet<>(constraints));
    }

    /** Nothing if the text is no such scope to the letter: a scope that is half understood would allow too much. */
    public static Optional<SmartScope> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            return Optional.empty();
        }
        String type = form.group(2);
        if (!type.equals(ANY) && !TYPES.contains(type)) {
            return Optional.empty();
        }
        if (form.group(4) != null && (type.equals(ANY) || PermissionWords.isWord(form.group(3)))) {
            return Optional.empty();
        }
        Context context = Context.valueOf(form.group(1).toUpperCase(Locale.ROOT));
        Set<Permission> permissions = PermissionWords.read(form.group(3));
        return constraints(type, form.group(4))
                .map(constraints -> new SmartScope(context, type, permissions, constraints, text));
    }

    private static Optional<Set<Constraint>> constraints(String type, @Nullable String query) {
        Set<Constraint> constraints = new LinkedHashSet<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            Optional<Constraint> constraint = Constraint.parse(type, part);
            if (constraint.isEmpty()) {
                return Optional.empty();
            }
            constraints.add(constraint.get());
        }
        return Optional.of(constraints);
    }

    /** Whether it is written in the words of SMART 1, which are given back to whoever uses them. */
    public boolean isVersion1() {
        return constraints.isEmpty() && PermissionWords.isWord(text.substring(text.indexOf('.') + 1));
    }

    @Override
    public boolean covers(Scope other) {
        return other instanceof SmartScope scope && reaches(scope) && permissions.containsAll(scope.permissions);
    }

    /** Whether every resource of the other scope is one of this, whatever may be done to it. */
    boolean reaches(SmartScope other) {
        return context == other.context && isOn(other.type) && other.constraints.containsAll(constraints);
    }

    /** Whether it allows something on resources of a type; {@link #ANY} asks for all types at once. */
    public boolean allows(String onType, Permission permission) {
        return isOn(onType) && permissions.contains(permission);
    }

    /** Whether a resource is of the type and meets every constraint; whose it is, the context tells. */
    public boolean matches(Resource resource) {
        return isOn(resource.fhirType()) && constraints.stream().allMatch(constraint -> constraint.isMetBy(resource));
    }

    private boolean isOn(String otherType) {
        return type.equals(ANY) || type.equals(otherType);
    }

    /** The constraints as they were asked for, with their question mark. */
    String query() {
        return constraints.isEmpty() ? "" : text.substring(text.indexOf('?'));
    }

    @Override
    public String toString() {
        return text;
    }
}
