package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/** Recognises a search of one type before HAPI has chosen a method for it and read the parameters. */
final class TypeSearch {

    private static final String SEARCH = "_search";

    private TypeSearch() {}

    static boolean is(RequestDetails request) {
        boolean isOfType = request.getResourceName() != null && request.getId() == null;
        boolean isGet = request.getRequestType() == RequestTypeEnum.GET
                && (request.getOperation() == null || SEARCH.equals(request.getOperation()));
        boolean isPost = request.getRequestType() == RequestTypeEnum.POST && SEARCH.equals(request.getOperation());
        return isOfType && (isGet || isPost);
    }
}
