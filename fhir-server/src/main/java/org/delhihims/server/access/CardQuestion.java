package org.delhihims.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLDecoder;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises requests that ask whose card a number is: operations on a card,
 * searches by an identifier of a person, directly or by a chain, and conditional creates by one. Other numbers of people count too, since they can be guessed in
 * the same way.
 */
final class CardQuestion {

    private static final Set<String> OPERATIONS =
            Set.of("$card-lookup", "$present-card", "$link-card", "$verify-card", "$ihe-pix", "$match");
    private static final String IDENTIFIER = "identifier";

    private CardQuestion() {}

    static boolean isAskedBy(RequestDetails request) {
        if (request.getOperation() != null && OPERATIONS.contains(request.getOperation())) {
            return true;
        }
        String type = request.getResourceName();
        boolean isOfPerson = "Patient".equals(type) || "RelatedPerson".equals(type);
        return Stream.concat(request.getParameters().keySet().stream(), conditionsOfCreate(request))
                .anyMatch(parameter -> isByIdentifier(parameter, isOfPerson));
    }

    /** A conditional create answers whether there is somebody, too. */
    private static Stream<String> conditionsOfCreate(RequestDetails request) {
        String search = request.getHeader("If-None-Exist");
        return search == null
                ? Stream.empty()
                : Stream.of(search.substring(search.indexOf('?') + 1).split("&"))
                        .map(condition -> decoded(condition.split("=", 2)[0]));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException malformed) {
            // HAPI refuses the request.
            return name;
        }
    }

    private static boolean isByIdentifier(String parameter, boolean isOfPerson) {
        boolean leadsElsewhere = parameter.contains(".") || parameter.startsWith("_has");
        String end = parameter.startsWith("_has")
                ? parameter.substring(parameter.lastIndexOf(':') + 1)
                : parameter.substring(parameter.lastIndexOf('.') + 1).replaceFirst(":.*", "");
        return (isOfPerson || leadsElsewhere)
                && end.substring(end.lastIndexOf('.') + 1).equals(IDENTIFIER);
    }
}
