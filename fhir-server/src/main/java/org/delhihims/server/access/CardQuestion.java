package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;

/**
 * Recognises requests that ask whose card a number is: {@code $card-lookup}, and searches by an identifier of a person,
 * directly or by a chain. Other numbers of people count too, since they can be guessed in the same way.
 */
final class CardQuestion {

    private static final String LOOKUP = "$card-lookup";
    private static final String IDENTIFIER = "identifier";

    private CardQuestion() {}

    static boolean isAskedBy(RequestDetails request) {
        if (LOOKUP.equals(request.getOperation())) {
            return true;
        }
        String type = request.getResourceName();
        boolean isOfPerson = "Patient".equals(type) || "RelatedPerson".equals(type);
        return request.getParameters().keySet().stream().anyMatch(parameter -> isByIdentifier(parameter, isOfPerson));
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
