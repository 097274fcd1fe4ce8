package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.dates.DateConditions;
import org.delhihims.server.dates.DateParameters;
import org.delhihims.server.dates.DateSearch;

/** Keeps the dates of a search from HAPI, which would refuse more than two and any list; {@link DateSearch} gives them back. */
@Interceptor
public final class DateGate implements RequestInterceptor {

    private final DateParameters dates;

    DateGate(DateParameters dates) {
        this.dates = dates;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.DATES)
    public void putDatesAside(RequestDetails request) {
        if (TypeSearch.is(request)) {
            Set.copyOf(request.getParameters().keySet()).stream()
                    .filter(parameter -> dates.contain(request.getResourceName(), parameter))
                    .forEach(parameter -> DateConditions.putAside(request, parameter));
        }
    }
}
