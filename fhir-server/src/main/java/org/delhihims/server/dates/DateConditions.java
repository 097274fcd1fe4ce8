package org.delhihims.server.dates;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateOrListParam;
import ca.uhn.fhir.rest.param.DateParam;
import java.util.HashMap;
import java.util.Map;

/**
 * The dates of a search as its caller wrote them: all of the values of a parameter must fit, and of those that a comma
 * divides, one. HAPI's own reading of them knows a range at the most.
 */
public record DateConditions(Map<String, String[]> values) {

    private static final String KEY = DateConditions.class.getName();

    public DateConditions {
        values = Map.copyOf(values);
    }

    /** Takes a parameter out of the request, to be given to the search that answers it. */
    public static void putAside(RequestDetails request, String parameter) {
        Map<String, String[]> more = new HashMap<>(in(request).values);
        more.put(parameter, request.getParameters().get(parameter));
        request.getUserData().put(KEY, new DateConditions(more));
        request.removeParameter(parameter);
    }

    /** What has been put aside, once: a request may go on to search for other things. */
    public static DateConditions takeFrom(RequestDetails request) {
        DateConditions conditions = in(request);
        request.getUserData().remove(KEY);
        return conditions;
    }

    private static DateConditions in(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof DateConditions conditions
                ? conditions
                : new DateConditions(Map.of());
    }

    /**
     * Makes them part of a search.
     *
     * @throws DataFormatException where one is no date
     */
    public void addTo(SearchParameterMap search) {
        values.forEach((parameter, all) -> {
            for (String value : all) {
                DateOrListParam alternatives = new DateOrListParam();
                for (String alternative : value.split(",", -1)) {
                    DateParam date = new DateParam(alternative);
                    if (date.isEmpty()) {
                        throw new DataFormatException("a date is missing");
                    }
                    alternatives.add(date);
                }
                search.add(parameter, alternatives);
            }
        });
    }
}
