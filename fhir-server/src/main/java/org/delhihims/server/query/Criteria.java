package org.delhihims.server.query;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.delhihims.server.identifier.NumberMarks;

/** A search of one type that was written down as text, understood. */
public record Criteria(String type, SearchParameterMap parameters) {

    /** Whether they name somebody's card, phone or other number, which is not to be kept in clear. */
    public boolean nameNumbers() {
        return parameters.entrySet().stream()
                .anyMatch(parameter -> parameter.getValue().stream()
                        .flatMap(List::stream)
                        .anyMatch(value ->
                                value instanceof TokenParam token && NumberMarks.isNumber(parameter.getKey(), token)));
    }
}
