package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.StringParam;
import java.util.List;
import org.delhihims.server.StorageInterceptor;

/** In a search for the beginning of a text, an underscore is an underscore; HAPI would let it stand for any letter. */
@Interceptor
public final class LiteralText implements StorageInterceptor {

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void escapeWildcards(SearchParameterMap search) {
        for (List<List<IQueryParameterType>> values : search.values()) {
            for (List<IQueryParameterType> alternatives : values) {
                for (IQueryParameterType value : alternatives) {
                    if (value instanceof StringParam text && !text.isExact() && text.getValue() != null) {
                        text.setValue(text.getValue().replace("\\", "\\\\").replace("_", "\\_"));
                    }
                }
            }
        }
    }
}
