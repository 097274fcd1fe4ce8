package org.delhihims.server.subscription;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.StringParam;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.server.query.Criteria;
import org.delhihims.server.text.Folding;
import org.hl7.fhir.r4.model.IdType;

/**
 * What a Subscription asks of a record, set out so that it can be judged from the record alone. HAPI's matcher judges the
 * {@code others}; it never finds an id, and takes a date that reaches into a range for one outside it.
 *
 * @param dates the alternatives of each value of a date parameter, by its name
 * @param ids the alternatives of each {@code _id}
 */
record Interest(
        String type, SearchParameterMap others, Map<String, List<List<DateParam>>> dates, List<Set<String>> ids) {

    static Interest in(Criteria criteria) {
        SearchParameterMap others = criteria.parameters().clone();
        Map<String, List<List<DateParam>>> dates = new HashMap<>();
        criteria.parameters().entrySet().forEach(asked -> {
            if (first(asked.getValue()) instanceof DateParam) {
                dates.put(asked.getKey(), datesIn(asked.getValue()));
                others.remove(asked.getKey());
            }
        });
        List<Set<String>> ids = idsIn(criteria.parameters());
        others.remove(Constants.PARAM_ID);
        others.values().forEach(values -> values.forEach(alternatives -> alternatives.replaceAll(Interest::folded)));
        return new Interest(criteria.type(), others, dates, ids);
    }

    /** The parameters by which a record must be indexed to be judged. */
    Set<String> parameters() {
        Set<String> names = new HashSet<>(dates.keySet());
        names.addAll(others.keySet());
        return names;
    }

    private static IQueryParameterType first(List<List<IQueryParameterType>> values) {
        return values.get(0).get(0);
    }

    private static List<List<DateParam>> datesIn(List<List<IQueryParameterType>> values) {
        return values.stream()
                .map(alternatives ->
                        alternatives.stream().map(DateParam.class::cast).toList())
                .toList();
    }

    private static List<Set<String>> idsIn(SearchParameterMap search) {
        List<List<IQueryParameterType>> values = search.get(Constants.PARAM_ID);
        return values == null
                ? List.of()
                : values.stream()
                        .map(alternatives -> alternatives.stream()
                                .map(id -> new IdType(id.getValueAsQueryToken()).getIdPart())
                                .collect(Collectors.toUnmodifiableSet()))
                        .toList();
    }

    /** As the names of the record are. */
    private static IQueryParameterType folded(IQueryParameterType value) {
        return value instanceof StringParam text && !text.isExact()
                ? new StringParam(Folding.fold(text.getValue()))
                : value;
    }
}
