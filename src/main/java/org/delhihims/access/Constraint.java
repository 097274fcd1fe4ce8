package org.delhihims.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * A condition that a scope puts on resources: a search parameter and one value, {@code system|code}. Only parameters that
 * can be judged on a single resource as in a search are offered; a list of values, which would widen, is none.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#finer-grained-resource-constraints-using-search-parameters">SMART:
 *     finer-grained resource constraints using search parameters</a>
 */
public record Constraint(String parameter, String value) {

    private static final Set<String> TYPES_WITH_CATEGORY =
            Set.of("Observation", "Condition", "DiagnosticReport", "DocumentReference", "ServiceRequest");

    private static final Set<String> TYPES_WITH_STATUS = Arrays.stream(ResourceType.values())
            .filter(Constraint::hasStatus)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** What separates or escapes values, in a search or in a scope, may be in neither half of a token. */
    private static final String HALF = "[!-~&&[^|,$&%\"\\\\]]+";

    private static final Pattern TOKEN = Pattern.compile(HALF + "\\|" + HALF);
    private static final Pattern STATUS = Pattern.compile("(?:" + HALF + "\\|)?" + HALF);

    static Optional<Constraint> parse(String type, String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || !isOffered(type, text.substring(0, equals))) {
            return Optional.empty();
        }
        String parameter = text.substring(0, equals);
        return decoded(text.substring(equals + 1))
                .filter(value -> formOf(parameter).matcher(value).matches())
                .map(value -> new Constraint(parameter, value));
    }

    /** A status has no system of its own in a resource, so people write it without one. */
    private static Pattern formOf(String parameter) {
        return parameter.equals("status") ? STATUS : TOKEN;
    }

    private static boolean isOffered(String type, String parameter) {
        return switch (parameter) {
            case "_security" -> true;
            case "category" -> TYPES_WITH_CATEGORY.contains(type);
            case "code" -> type.equals("Observation");
            case "status" -> TYPES_WITH_STATUS.contains(type);
            default -> false;
        };
    }

    /** Not every status can be searched by, a Flag's for example; the classes of HAPI name what a type can be searched by. */
    private static boolean hasStatus(ResourceType type) {
        Resource resource = ResourceFactory.createResource(type.name());
        Property status = resource.getNamedProperty("status");
        return status != null
                && status.getTypeCode().equals("code")
                && Arrays.stream(resource.getClass().getFields())
                        .anyMatch(constant -> constant.getName().equals("SP_STATUS"));
    }

    /** A plus sign stands for itself: it is a letter of codes, and a scope is no form. */
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    boolean isMetBy(Resource resource) {
        if (parameter.equals("_security")) {
            return resource.getMeta().getSecurity().stream().anyMatch(this::isMetBy);
        }
        Property element = resource.getNamedProperty(parameter);
        return element != null && element.getValues().stream().anyMatch(this::isMetBy);
    }

    private boolean isMetBy(Base element) {
        if (element instanceof Enumeration<?> status) {
            return status.hasCode()
                    && (value.equals(status.getCode()) || isMetBy(status.getSystem(), status.getCode()));
        }
        Stream<Coding> codings = element instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                : Stream.of(element).filter(Coding.class::isInstance).map(Coding.class::cast);
        return codings.filter(coding -> coding.hasSystem() && coding.hasCode())
                .anyMatch(coding -> isMetBy(coding.getSystem(), coding.getCode()));
    }

    private boolean isMetBy(String system, String code) {
        return value.equals(system + "|" + code);
    }

    @Override
    public String toString() {
        return parameter + "=" + value;
    }
}
