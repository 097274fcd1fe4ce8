package org.delhihims.server.access;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;

/**
 * Tells whether a request names a person exactly: by the card, by {@code identifier=system|value}, or by the whole name, the
 * birth date and the phone together. Who names people so is not looking around.
 */
final class Identification {

    /** {@code $match} shows those alone who are named as well as exactly. */
    private static final Set<String> OPERATIONS = Set.of("$card-lookup", "$ihe-pix", "$link-card", "$match");

    private static final Set<String> NAMES =
            Set.of("name:exact", "family:exact", "given:exact", "name", "family", "given");

    private Identification() {}

    static boolean isBy(RequestDetails request) {
        String operation = request.getOperation();
        // What else stands in the address of an operation names nobody: the operation does not look at it.
        if (operation != null && operation.startsWith("$")) {
            return OPERATIONS.contains(operation);
        }
        if (conditionsOf(request).anyMatch(Identification::namesNumber)) {
            return true;
        }
        Map<String, String[]> asked = request.getParameters();
        boolean isByNumber = Arrays.stream(asked.getOrDefault("identifier", new String[0]))
                .anyMatch(value -> value.matches("[^|,]+\\|[^|,]+"));
        return "Patient".equals(request.getResourceName())
                && (isByNumber
                        || (asked.containsKey("birthdate")
                                && asked.containsKey("phone")
                                && asked.keySet().stream().anyMatch(NAMES::contains)));
    }

    /** What a write of a Patient looks for first, by itself or as an entry of a Bundle. */
    private static Stream<String> conditionsOf(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle) {
            return bundle.getEntry().stream()
                    .filter(entry -> entry.getResource() instanceof Patient)
                    .flatMap(entry -> Stream.ofNullable(entry.getRequest().getIfNoneExist()));
        }
        return "Patient".equals(request.getResourceName())
                ? Stream.ofNullable(request.getHeader("If-None-Exist"))
                : Stream.empty();
    }

    private static boolean namesNumber(String condition) {
        return URLDecoder.decode(condition.replace("+", "%2B"), StandardCharsets.UTF_8)
                .matches("(.*[?&])?identifier=[^|,&]+\\|[^|,&]+(&.*)?");
    }

    /** The same of a search within a search, or of the condition of a write. */
    static boolean isBy(SearchParameterMap search) {
        boolean isByNumber = search.containsKey("identifier")
                && search.get("identifier").stream().flatMap(List::stream).allMatch(Identification::isWhole);
        return isByNumber
                || (search.containsKey("birthdate")
                        && search.containsKey("phone")
                        && NAMES.stream().anyMatch(search::containsKey));
    }

    private static boolean isWhole(IQueryParameterType value) {
        return value instanceof TokenParam token
                && token.getModifier() == null
                && token.getSystem() != null
                && !token.getSystem().isEmpty()
                && token.getValue() != null
                && !token.getValue().isEmpty();
    }
}
