package org.delhihims.server.dates;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.jspecify.annotations.Nullable;

/** Hands the dates of a search to HAPI, its own and those at the end of a chain, so that it finds what they ask for. */
@Interceptor
public final class DateSearch implements StorageInterceptor {

    private final Guide guide;

    DateSearch(Guide guide) {
        this.guide = guide;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void spell(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request != null) {
            DateConditions.takeFrom(request).addTo(search);
        }
        for (List<List<IQueryParameterType>> values : search.values()) {
            values.replaceAll(this::spelled);
        }
    }

    private List<IQueryParameterType> spelled(List<IQueryParameterType> alternatives) {
        IQueryParameterType first = alternatives.isEmpty() ? null : alternatives.get(0);
        if (first instanceof DateParam) {
            return spelled(alternatives, DateParam.class, date -> date, (like, date) -> date);
        } else if (first instanceof ReferenceParam chained && endsInDate(chained.getChain())) {
            return spelled(
                    alternatives,
                    ReferenceParam.class,
                    link -> new DateParam(link.getValue()),
                    (like, date) -> new ReferenceParam(like.getResourceType(), like.getChain(), textOf(date)));
        } else if (first instanceof HasParam has && endsInDate(has.getParameterName())) {
            return spelled(
                    alternatives,
                    HasParam.class,
                    back -> new DateParam(back.getParameterValue()),
                    (like, date) -> new HasParam(
                            like.getTargetResourceType(),
                            like.getReferenceFieldName(),
                            like.getParameterName(),
                            textOf(date)));
        }
        return alternatives;
    }

    /** All alternatives of one parameter are of one kind and have one chain. */
    private static <T extends IQueryParameterType> List<IQueryParameterType> spelled(
            List<IQueryParameterType> alternatives,
            Class<T> kind,
            Function<T, DateParam> dateIn,
            BiFunction<T, DateParam, IQueryParameterType> like) {
        List<T> all = alternatives.stream().map(kind::cast).toList();
        return new ArrayList<>(DateAlternatives.spelled(all.stream().map(dateIn).toList()).stream()
                .map(date -> like.apply(all.get(0), date))
                .toList());
    }

    private static String textOf(DateParam date) {
        String prefix = date.getPrefix() == null ? "" : date.getPrefix().getValue();
        return prefix + date.getValueAsString();
    }

    private boolean endsInDate(@Nullable String chain) {
        return chain != null && guide.isEverywhere(SearchParamType.DATE, chain.substring(chain.lastIndexOf('.') + 1));
    }
}
