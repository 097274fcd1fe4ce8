package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** A chain that ends in an id, {@code patient._id}, asks for what the reference itself says. HAPI finds nothing by it. */
@Interceptor
public final class ChainedIds implements StorageInterceptor {

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void shorten(SearchParameterMap search) {
        for (List<List<IQueryParameterType>> values : search.values()) {
            values.replaceAll(alternatives ->
                    alternatives.stream().map(ChainedIds::shortened).collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    private static IQueryParameterType shortened(IQueryParameterType value) {
        if (!(value instanceof ReferenceParam chained) || chained.getChain() == null) {
            return value;
        }
        List<String> links = List.of(chained.getChain().split("\\.", -1));
        if (!links.get(links.size() - 1).equals(Constants.PARAM_ID)) {
            return value;
        }
        String id = new IdType(chained.getValue()).getIdPart();
        return new ReferenceParam(chained.getResourceType(), withoutLast(links), id);
    }

    private static @Nullable String withoutLast(List<String> links) {
        return links.size() == 1 ? null : String.join(".", links.subList(0, links.size() - 1));
    }
}
