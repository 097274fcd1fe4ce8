package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Map;

/**
 * What a conditional write searches for: the query of an update, or that of the header If-None-Exist.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#ccreate">FHIR: conditional create and update</a>
 */
public final class Conditions {

    private Conditions() {}

    static boolean finds(RequestDetails request) {
        boolean isUpdate = request.getRequestType() == RequestTypeEnum.PUT && request.getId() == null;
        return isUpdate || isConditionalCreate(request);
    }

    private static boolean isConditionalCreate(RequestDetails request) {
        String query = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
        return request.getRequestType() == RequestTypeEnum.POST
                && request.getOperation() == null
                && query != null
                && !query.isBlank();
    }

    static Map<String, String[]> of(RequestDetails request) {
        return isConditionalCreate(request)
                ? read(request.getHeader(Constants.HEADER_IF_NONE_EXIST))
                : request.getParameters();
    }

    /** Reads {@code identifier=a|b}, with the type before it or without. */
    public static Map<String, String[]> read(String query) {
        return UrlUtil.parseQueryString(query.substring(query.indexOf('?') + 1));
    }
}
