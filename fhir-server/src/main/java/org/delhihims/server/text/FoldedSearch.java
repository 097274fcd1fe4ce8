package org.delhihims.server.text;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a string parameter is folded as {@link IndexedValues} folds what is stored, also at the end of a chain. An
 * underscore in it is an underscore, where HAPI would let it stand for any letter.
 */
@Interceptor
public final class FoldedSearch implements StorageInterceptor {

    private final Guide guide;

    FoldedSearch(Guide guide) {
        this.guide = guide;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void fold(SearchParameterMap search) {
        search.entrySet().stream()
                // HAPI keeps the names of types as texts, too.
                .filter(parameter -> !parameter.getKey().equals(Constants.PARAM_TYPE))
                .forEach(parameter -> parameter
                        .getValue()
                        .replaceAll(alternatives -> alternatives.stream()
                                .map(this::folded)
                                .collect(Collectors.toCollection(ArrayList::new))));
    }

    private IQueryParameterType folded(IQueryParameterType value) {
        if (value instanceof StringParam text && !text.isExact() && text.getValue() != null) {
            text.setValue(literal(Folding.fold(text.getValue())));
        } else if (value instanceof ReferenceParam chained && endsInString(chained.getChain())) {
            return new ReferenceParam(chained.getResourceType(), chained.getChain(), inChain(chained.getValue()));
        } else if (value instanceof HasParam has && endsInString(has.getParameterName())) {
            return new HasParam(
                    has.getTargetResourceType(),
                    has.getReferenceFieldName(),
                    has.getParameterName(),
                    inChain(has.getParameterValue()));
        }
        return value;
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("_", "\\_");
    }

    /** What stands at the end of a chain is still escaped as in the address, and HAPI will read it so once more. */
    private static String inChain(String text) {
        return ParameterUtil.escape(literal(Folding.fold(ParameterUtil.unescape(text))));
    }

    private boolean endsInString(@Nullable String chain) {
        return chain != null && guide.isEverywhere(SearchParamType.STRING, chain.substring(chain.lastIndexOf('.') + 1));
    }
}
