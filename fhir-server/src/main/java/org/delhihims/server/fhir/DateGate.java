package org.delhihims.server.fhir;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Set;
import org.delhihims.server.RequestInterceptor;

/** Keeps the dates of a search from HAPI, which would refuse more than two and any list; {@link DateSearch} gives them back. */
@Interceptor
public final class DateGate implements RequestInterceptor {

    private final ISearchParamRegistry parameters;

    DateGate(ISearchParamRegistry parameters) {
        this.parameters = parameters;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.DATES)
    public void putDatesAside(RequestDetails request) {
        if (TypeSearch.is(request)) {
            Set.copyOf(request.getParameters().keySet()).stream()
                    .filter(parameter -> isDate(request.getResourceName(), parameter))
                    .forEach(parameter -> DateConditions.putAside(request, parameter));
        }
    }

    private boolean isDate(String type, String parameter) {
        RuntimeSearchParam known =
                parameters.getActiveSearchParam(type, parameter, SearchParamLookupContextEnum.SEARCH);
        // HAPI keeps the time of storing elsewhere, and reads it by itself.
        return known != null
                && known.getParamType() == RestSearchParameterTypeEnum.DATE
                && !parameter.equals(Constants.PARAM_LASTUPDATED);
    }
}
