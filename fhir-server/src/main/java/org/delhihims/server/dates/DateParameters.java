package org.delhihims.server.dates;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;

/** Which search parameters are dates that stand in the record. HAPI keeps the time of storing elsewhere, and reads it by itself. */
public record DateParameters(ISearchParamRegistry registry) {

    public boolean contain(String type, String name) {
        RuntimeSearchParam known = registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
        return known != null
                && known.getParamType() == RestSearchParameterTypeEnum.DATE
                && !name.equals(Constants.PARAM_LASTUPDATED);
    }
}
